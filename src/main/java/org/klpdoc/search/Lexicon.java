// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.search;

import java.util.Arrays;

/**
 * Texts by numbers, each text once, in the order in which they came. They are kept as UTF-8 in one array, and found by
 * the bytes of a larger text without making a string of them. Of UTF-8 the order of the bytes is that of the signs.
 */
final class Lexicon {
    private static final int FIRST_SIZE = 1 << 12;
    private static final int BYTES_A_TEXT = 8;
    private static final int HASH_SHIFT = 32;
    private static final int SPREAD = 0x9e3779b1;
    /** How many bytes are looked at together in sorting. */
    private static final int MOST_AT_ONCE = 5;

    private byte[] bytes = new byte[FIRST_SIZE * BYTES_A_TEXT];
    /** Where each text begins; one more for the end of the last. */
    private int[] starts = new int[FIRST_SIZE + 1];
    /** A slot: the hash in the upper half, one more than the text's number in the lower; looked at before the text is. */
    private long[] table = new long[FIRST_SIZE * 2];

    private int count;

    /** How many texts there are. */
    int size() {
        return count;
    }

    /** The bytes of all texts, until the next one comes. */
    byte[] bytes() {
        return bytes;
    }

    /** Where the bytes of a text begin. */
    int start(int number) {
        return starts[number];
    }

    /** Where the bytes of a text end. */
    int end(int number) {
        return starts[number + 1];
    }

    /** The hash of some bytes, made from that of those before the last one. */
    static int hash(int before, byte next) {
        return 31 * before + next;
    }

    /** The number of a text. */
    int number(byte[] text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash(hash, text[i]);
        }
        return number(text, from, to, hash);
    }

    /** The number of a text whose {@link #hash} is known. */
    int number(byte[] text, int from, int to, int hash) {
        int mask = table.length - 1;
        int slot = slot(hash, mask);
        for (long found = table[slot]; found != 0; found = table[slot]) {
            if ((int) (found >>> HASH_SHIFT) == hash) {
                int number = (int) found - 1;
                int start = starts[number];
                if (starts[number + 1] - start == to - from && isAt(start, text, from, to)) {
                    return number;
                }
            }
            slot = slot + 1 & mask;
        }
        return add(text, from, to, hash, slot);
    }

    /** Where the search for a hash begins; like texts, which have like hashes, are sent far from each other. */
    private static int slot(int hash, int mask) {
        int spread = hash * SPREAD;
        return (spread ^ spread >>> 15) & mask;
    }

    private boolean isAt(int start, byte[] text, int from, int to) {
        byte[] own = bytes;
        int at = start;
        for (int i = from; i < to; i++) {
            if (own[at++] != text[i]) {
                return false;
            }
        }
        return true;
    }

    private int add(byte[] text, int from, int to, int hash, int slot) {
        int start = starts[count];
        int end = start + to - from;
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(end, bytes.length * 2));
        }
        System.arraycopy(text, from, bytes, start, to - from);
        table[slot] = (long) hash << HASH_SHIFT | count + 1;
        starts[++count] = end;
        if (count + 1 == starts.length) {
            grow();
        }
        return count - 1;
    }

    private void grow() {
        starts = Arrays.copyOf(starts, count * 2 + 1);
        long[] old = table;
        table = new long[old.length * 2];
        int mask = table.length - 1;
        for (long one : old) {
            if (one != 0) {
                int slot = slot((int) (one >>> HASH_SHIFT), mask);
                while (table[slot] != 0) {
                    slot = slot + 1 & mask;
                }
                table[slot] = one;
            }
        }
    }

    /** How many bytes two texts have in common at their beginnings; at most {@code most}. */
    static int shared(Lexicon left, int one, Lexicon right, int other, int most) {
        int at = left.starts[one];
        int with = right.starts[other];
        int length = Math.min(most, Math.min(left.starts[one + 1] - at, right.starts[other + 1] - with));
        int same = 0;
        while (same < length && left.bytes[at + same] == right.bytes[with + same]) {
            same++;
        }
        return same;
    }

    /** Compares two texts as {@link Comparable#compareTo} does. */
    static int compare(Lexicon left, int one, Lexicon right, int other) {
        int same = shared(left, one, right, other, Integer.MAX_VALUE);
        int at = left.starts[one] + same;
        int with = right.starts[other] + same;
        if (at == left.starts[one + 1] || with == right.starts[other + 1]) {
            return left.starts[one + 1] - at - (right.starts[other + 1] - with);
        }
        return (left.bytes[at] & 0xff) - (right.bytes[with] & 0xff);
    }

    /** Puts some numbers into the order of their texts. */
    void sort(int[] numbers) {
        sort(numbers, 0, numbers.length, 0);
    }

    /** Sorts texts that have the first bytes in common: by the next ones, and each run with the same ones by itself. */
    private void sort(int[] numbers, int from, int to, int depth) {
        int size = to - from;
        if (size < 2) {
            return;
        }
        int next = size <= 1 << Long.SIZE - 1 - MOST_AT_ONCE * Byte.SIZE ? MOST_AT_ONCE : MOST_AT_ONCE - 1;
        int shift = Long.SIZE - 1 - next * Byte.SIZE;
        long[] keys = new long[size];
        for (int i = 0; i < size; i++) {
            keys[i] = key(numbers[from + i], depth, next) << shift | i;
        }
        Arrays.sort(keys);
        int[] sorted = new int[size];
        for (int i = 0; i < size; i++) {
            sorted[i] = numbers[from + (int) (keys[i] & (1L << shift) - 1)];
        }
        System.arraycopy(sorted, 0, numbers, from, size);
        int run = 0;
        for (int i = 1; i <= size; i++) {
            if (i == size || keys[i] >>> shift != keys[run] >>> shift) {
                sort(numbers, from + run, from + i, depth + next);
                run = i;
            }
        }
    }

    /** Some bytes of a text as one number; zeros where it is over. */
    private long key(int number, int depth, int next) {
        long key = 0;
        int at = starts[number] + depth;
        int end = starts[number + 1];
        for (int i = at; i < at + next; i++) {
            key = key << Byte.SIZE | (i < end ? bytes[i] & 0xff : 0);
        }
        return key;
    }
}
