// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare.since;

import java.util.List;
import java.util.Locale;
import org.klpdoc.compare.TextDiff.Marked;

/**
 * A change on a page.
 *
 * @param kind what it is
 * @param from the number of its first passage among those of the page; of text that is gone, that of the passage which it
 *     stood before
 * @param to the number behind its last passage; {@code from} where the text is gone
 * @param other the address that the text came from or went to, or ""
 * @param old the text before, what of it is gone marked; empty where there was none, or where it is as it was
 * @param now of changed text its passages, what of them is new marked; else empty
 */
public record Mark(Kind kind, int from, int to, String other, List<Marked> old, List<Marked> now) {
    /** Copies the lists. */
    public Mark {
        old = List.copyOf(old);
        now = List.copyOf(now);
    }

    /** A mark of text that nothing is known of beside what it was. */
    Mark(Kind kind, int from, int to, String other, List<Marked> old) {
        this(kind, from, to, other, old, List.of());
    }

    /** What a change is. */
    public enum Kind {
        /** Text that was not there. */
        NEW,
        /** Text that was another. */
        CHANGED,
        /** A place where text was. */
        GONE,
        /** Text that stood on another page. */
        MOVED;

        /** The name in files. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
