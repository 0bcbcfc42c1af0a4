// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.search;

import java.util.Arrays;

/**
 * Where the terms of one thread's pages stand, each place with a weight from 0 to 7:
 *
 * <ul>
 *   <li>7: it is the whole name of the entry; 6: a word of its name; 5: a part of an identifier in its name
 *   <li>3, 2, 1: a word of its text, four times or more, two or three times, once
 *   <li>0: part of an identifier in its text.
 * </ul>
 *
 * They are kept as runs of numbers, a run for each time that an entry was open: the entry's number within its page, how
 * many places follow, and these, each a term and, in the last bits, a weight.
 */
final class Postings {
    static final int WHOLE = 7;
    static final int WORD = 6;
    static final int PART = 5;
    private static final int OFTEN = 3;
    private static final int TWICE = 2;

    /** How many bits of a place its weight takes. */
    static final int WEIGHT_BITS = 3;

    /** The bits of a weight. */
    static final int WEIGHT_MASK = (1 << WEIGHT_BITS) - 1;

    private static final int COUNT_MASK = 0xffff;
    private static final int WEIGHT_SHIFT = 16;
    private static final int FIRST_SIZE = 1 << 14;
    private static final int RUN_HEAD = 2;

    /** The log is kept in pieces, so that it never has to be copied, and none of it is there in vain. */
    private static final int PIECE_BITS = 14;

    private static final int PIECE_MASK = (1 << PIECE_BITS) - 1;

    private int[][] log = new int[1 << 4][];
    private int size;
    /** For each term what the open entry has of it: its weight as a name, and one more than the count in its text. */
    private int[] seen = new int[FIRST_SIZE];

    private int[] touched = new int[FIRST_SIZE];
    private int touchedSize;

    /** A term of the open entry's name. */
    void name(int term, int weight) {
        int now = touch(term);
        if (now >>> WEIGHT_SHIFT < weight) {
            seen[term] = now & COUNT_MASK | weight << WEIGHT_SHIFT;
        }
    }

    /** A word of the open entry's text. */
    void text(int term) {
        int now = touch(term);
        if ((now & COUNT_MASK) < COUNT_MASK) {
            seen[term] = now + 1;
        }
    }

    /** A part of an identifier in the open entry's text. */
    void part(int term) {
        touch(term);
    }

    private int touch(int term) {
        if (term >= seen.length) {
            seen = Arrays.copyOf(seen, Math.max(term + 1, seen.length * 2));
        }
        int now = seen[term];
        if (now == 0) {
            if (touchedSize == touched.length) {
                touched = Arrays.copyOf(touched, touchedSize * 2);
            }
            touched[touchedSize++] = term;
            seen[term] = 1;
            return 1;
        }
        return now;
    }

    /** Notes what was said of the open entry as places of an entry of the open page, and opens the next one. */
    void close(int entry) {
        if (touchedSize == 0) {
            return;
        }
        write(entry);
        write(touchedSize);
        for (int i = 0; i < touchedSize; i++) {
            int term = touched[i];
            write(term << WEIGHT_BITS | weight(seen[term]));
            seen[term] = 0;
        }
        touchedSize = 0;
    }

    private void write(int number) {
        int piece = size >>> PIECE_BITS;
        if ((size & PIECE_MASK) == 0) {
            log = piece < log.length ? log : Arrays.copyOf(log, piece * 2);
            log[piece] = new int[1 << PIECE_BITS];
        }
        log[piece][size++ & PIECE_MASK] = number;
    }

    private int read(int at) {
        return log[at >>> PIECE_BITS][at & PIECE_MASK];
    }

    private static int weight(int seen) {
        int count = (seen & COUNT_MASK) - 1;
        int name = seen >>> WEIGHT_SHIFT;
        return name > 0 ? name : count > OFTEN ? OFTEN : count >= TWICE ? TWICE : count;
    }

    /** Where the log ends: what is written between two ends is a page's. */
    int end() {
        return size;
    }

    /** Counts the places of each term, by its number. */
    void count(int[] counts) {
        for (int at = 0; at < size; ) {
            int end = at + RUN_HEAD + read(at + 1);
            for (at += RUN_HEAD; at < end; at++) {
                counts[read(at) >>> WEIGHT_BITS]++;
            }
        }
    }

    /**
     * Puts the places of a page where its terms want them.
     *
     * @param from where the page's part of the log begins
     * @param to where it ends
     * @param base the number of the page's first entry on the whole site
     * @param merged the number of each term on the whole site
     * @param next where each of these has its next place
     * @param places takes them, each the number of an entry and, in the last bits, a weight
     */
    void put(int from, int to, int base, int[] merged, int[] next, int[] places) {
        for (int at = from; at < to; ) {
            int entry = base + read(at) << WEIGHT_BITS;
            int end = at + RUN_HEAD + read(at + 1);
            for (at += RUN_HEAD; at < end; at++) {
                int place = read(at);
                places[next[merged[place >>> WEIGHT_BITS]]++] = entry | place & WEIGHT_MASK;
            }
        }
    }
}
