// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.search;

import java.util.Set;

/**
 * One thing that a search can find: a page, a section, a C declaration, a term of a glossary.
 *
 * @param kind what it is, as the badge beside it says: {@code page}, {@code section}, {@code question}, {@code term},
 *     {@code label}, or the type of an object ({@code function}, {@code struct}, {@code option} ...)
 * @param id the fragment of its address, "" for a page
 * @param title its heading or name
 * @param teaser how its text begins, or ""
 */
record Entry(String kind, String id, String title, String teaser) {
    static final String PAGE = "page";
    static final String SECTION = "section";
    static final String QUESTION = "question";
    static final String TERM = "term";
    static final String LABEL = "label";
    private static final Set<String> OTHERS = Set.of(PAGE, SECTION, QUESTION, TERM, LABEL);

    /** The kind of a section: a heading that asks something is a question of its own, as in an FAQ. */
    static String kindOfSection(String title) {
        return title.endsWith("?") || title.endsWith("\uff1f") ? QUESTION : SECTION;
    }

    /** Whether it is described as an object of its type. */
    boolean isDeclaration() {
        return !OTHERS.contains(kind);
    }
}
