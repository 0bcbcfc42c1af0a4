// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare.since;

import java.util.Locale;

/**
 * A page that is not what it was.
 *
 * @param kind what became of it
 * @param page its name, without ending; of a page that is gone, the old one
 * @param was the name of the page before, or "" for a new one
 * @param title its title, or the last title of one that is gone
 */
public record PageChange(Kind kind, String page, String was, String title) {
    /** What became of a page. */
    public enum Kind {
        /** There was none with its text. */
        NEW,
        /** Its text is another, or part of it. */
        CHANGED,
        /** It has another name; its text may be another, too. */
        RENAMED,
        /** It is not there any more. */
        GONE;

        /** The name in files and for readers. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
