// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.markdown;

import java.util.Arrays;
import java.util.List;

/**
 * A text that the CommonMark library can be given, and the way back to what the author wrote.
 *
 * @see Guard
 */
final class Guarded {
    /** The masks are characters that no text has: Unicode's noncharacters. */
    static final char FIRST_MASK = '\ufdd0';

    private static final String MARKS = "[<&`*_~!>-+.)";
    static final char LAST_MASK = (char) (FIRST_MASK + MARKS.length() - 1);
    /** How many of the marks are inline markup; the others open items and quotations. */
    private static final int INLINE = 8;

    private final String text;
    private final int skipped;
    /** Where text was inserted, in the guarded text, in order. */
    private final int[] starts;
    /** How much was inserted at each of these places. */
    private final int[] inserted;
    /** How much was inserted up to and with each of these places. */
    private final int[] added;

    /**
     * A guarded text.
     *
     * @param text the text to parse
     * @param skipped how much of the author's text stands before it
     * @param inserts for each insertion its offset in {@code text} and its length, in order
     */
    Guarded(String text, int skipped, List<int[]> inserts) {
        this.text = text;
        this.skipped = skipped;
        this.starts = inserts.stream().mapToInt(insert -> insert[0]).toArray();
        this.inserted = inserts.stream().mapToInt(insert -> insert[1]).toArray();
        this.added = inserted.clone();
        Arrays.parallelPrefix(added, Integer::sum);
    }

    /** The text to parse. */
    String text() {
        return text;
    }

    /** Whether a character is inline markup whose number is limited. */
    static boolean isMark(char c) {
        int index = c < 128 ? MARKS.indexOf(c) : -1;
        return index >= 0 && index < INLINE;
    }

    /** The character that stands for a mark. */
    static char masked(char mark) {
        return (char) (FIRST_MASK + MARKS.indexOf(mark));
    }

    /** The offset in the author's text. */
    int origin(int offset) {
        int last = insertBefore(offset);
        if (last < 0) {
            return offset + skipped;
        }
        int within = Math.min(inserted[last], offset - starts[last]);
        return offset - (last == 0 ? 0 : added[last - 1]) - within + skipped;
    }

    /** Whether what is at an offset was inserted. */
    boolean isInserted(int offset) {
        int last = insertBefore(offset);
        return last >= 0 && offset < starts[last] + inserted[last];
    }

    /** Whether a block that begins at an offset goes on from before an inserted cut: one on the line before. */
    boolean isCut(int offset) {
        int last = insertBefore(offset);
        if (last < 0) {
            return false;
        }
        int end = starts[last] + inserted[last];
        return offset >= end && text.lastIndexOf('\n', offset - 1) < end;
    }

    private int insertBefore(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }

    /** Whether a text has masked marks. */
    static boolean hasMasks(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= FIRST_MASK && c <= LAST_MASK) {
                return true;
            }
        }
        return false;
    }

    /** The text with its own characters again. */
    static String unmasked(CharSequence text) {
        String whole = text.toString();
        if (!hasMasks(whole)) {
            return whole;
        }
        StringBuilder out = new StringBuilder(whole);
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            if (c >= FIRST_MASK && c <= LAST_MASK) {
                out.setCharAt(i, MARKS.charAt(c - FIRST_MASK));
            }
        }
        return out.toString();
    }
}
