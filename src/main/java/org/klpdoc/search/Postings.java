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
 */
final class Postings {
    static final int WHOLE = 7;
    static final int WORD = 6;
    static final int PART = 5;
    private static final int OFTEN = 3;
    private static final int TWICE = 2;

    /** How many bits of a place the weight, the entry within its page, and the page take; the rest is the term's. */
    static final int WEIGHT_BITS = 3;

    static final int ENTRY_BITS = 17;
    static final int PAGE_BITS = 20;

    /** More entries than that a page does not have. */
    static final int MOST_ENTRIES = 1 << ENTRY_BITS;

    private static final int COUNT_MASK = 0xffff;
    private static final int WEIGHT_SHIFT = 16;
    private static final int FIRST_SIZE = 1 << 14;

    private long[] log = new long[FIRST_SIZE];
    private int size;
    /** For each term what the open entry has of it: 1 + its weight as a name, and one more than the count in its text. */
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
        if (seen[term] == 0) {
            if (touchedSize == touched.length) {
                touched = Arrays.copyOf(touched, touchedSize * 2);
            }
            touched[touchedSize++] = term;
            seen[term] = 1;
        }
        return seen[term];
    }

    /** Notes what was said of the open entry as places of an entry of a page, and opens the next one. */
    void close(int page, int entry) {
        if (size + touchedSize > log.length) {
            log = Arrays.copyOf(log, Math.max(size + touchedSize, log.length * 2));
        }
        long place = ((long) page << ENTRY_BITS | entry) << WEIGHT_BITS;
        for (int i = 0; i < touchedSize; i++) {
            int term = touched[i];
            log[size++] = (long) term << PAGE_BITS + ENTRY_BITS + WEIGHT_BITS | place | weight(seen[term]);
            seen[term] = 0;
        }
        touchedSize = 0;
    }

    private static int weight(int seen) {
        int count = (seen & COUNT_MASK) - 1;
        int name = seen >>> WEIGHT_SHIFT;
        return name > 0 ? name : count > OFTEN ? OFTEN : count >= TWICE ? TWICE : count;
    }

    /** How many places there are. */
    int size() {
        return size;
    }

    /** The term of a place. */
    int term(int place) {
        return (int) (log[place] >>> PAGE_BITS + ENTRY_BITS + WEIGHT_BITS);
    }

    /** The page of a place. */
    int page(int place) {
        return (int) (log[place] >>> ENTRY_BITS + WEIGHT_BITS) & (1 << PAGE_BITS) - 1;
    }

    /** The entry of a place within its page, and the weight in the last bits. */
    int entryAndWeight(int place) {
        return (int) log[place] & (1 << ENTRY_BITS + WEIGHT_BITS) - 1;
    }
}
