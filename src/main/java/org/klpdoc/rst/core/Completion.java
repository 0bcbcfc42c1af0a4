// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.core;

/**
 * What a {@link Kind#PENDING} element waits for: work that is done when the whole page is known. A directive puts one
 * into {@link Key#PENDING} of the element it returns and hands the element to {@link DraftDocument#notePending}.
 */
public interface Completion {
    /** When it is done, among the transforms; in the order of the constants. */
    enum Stage {
        /** Right after parsing, before substitutions: {@code .. class::}. */
        ATTRIBUTES,
        /** When names are resolved, before footnotes are numbered: {@code .. target-notes::}. */
        NOTES,
        /** When footnotes are numbered: {@code .. sectnum::}. */
        NUMBERS,
        /** After that: {@code .. contents::}. */
        CONTENTS,
        /** At the end: what is left out for another output format. */
        FILTER
    }

    /** When. */
    Stage stage();

    /** Does the work; afterwards {@code pending} has been replaced or removed. */
    void complete(Draft pending, DraftDocument document, MessageMaker messages);
}
