// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.core;

import java.util.List;
import org.klpdoc.text.Lines;

/** What a {@link Kind#PENDING} element waits with ({@link Key#PENDING}) until the whole page is known. */
public sealed interface Pending {
    /**
     * {@code .. contents::}; stands in a {@code topic} of the class {@code contents}.
     *
     * @param depth how many levels of sections are listed
     * @param local whether only the sections of the section it stands in are listed
     * @param backlinks where the sections' titles lead back to: {@code entry}, {@code top} or {@code none}
     */
    record Contents(int depth, boolean local, String backlinks) implements Pending {}

    /**
     * {@code .. sectnum::}.
     *
     * @param depth how many levels of sections are numbered
     * @param start the first section's number
     * @param prefix what stands before a number
     * @param suffix what stands behind a number
     */
    record SectionNumbers(int depth, int start, String prefix, String suffix) implements Pending {}

    /**
     * {@code .. class::} without content: classes for the next element that is neither a comment nor invisible.
     *
     * @param classes the classes
     * @param directive the directive's name, for the report where no element follows
     * @param block the directive as written, for that report
     */
    record ClassAttribute(List<String> classes, String directive, Lines block) implements Pending {
        /** Copies the list. */
        public ClassAttribute {
            classes = List.copyOf(classes);
        }
    }

    /**
     * {@code .. target-notes::}: a footnote for each external target that is referred to.
     *
     * @param classes the classes of the footnote references
     */
    record TargetNotes(List<String> classes) implements Pending {
        /** Copies the list. */
        public TargetNotes {
            classes = List.copyOf(classes);
        }
    }
}
