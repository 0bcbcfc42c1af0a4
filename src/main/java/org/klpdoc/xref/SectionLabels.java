// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.xref;

/**
 * Whether titles of sections are labels, as Sphinx' autosectionlabel makes them.
 *
 * @param on whether they are
 * @param withPage whether the page's name and a colon stand before them
 * @param depth how deep sections are labels, from 1 for the page's title; 0 for all
 */
public record SectionLabels(boolean on, boolean withPage, int depth) {
    /** No title is a label. */
    public static final SectionLabels NONE = new SectionLabels(false, false, 0);

    /** Whether a section of that level, from 1 for the page's title, is one. */
    boolean reach(int level) {
        return on && (depth == 0 || level <= depth);
    }
}
