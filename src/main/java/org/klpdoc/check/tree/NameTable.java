// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check.tree;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * The names that are looked for in a tree, and what was seen of each. A look-up takes bytes of a file as they are, so
 * that the millions of words that nobody asks for cost no more than their hash. Safe for use by many threads.
 */
final class NameTable {
    private final int mask;
    private static final int FILTER_BITS = 20;

    /** A bit for the hash of each name: most words of a file are told to be none of them by a look at this alone, which is small. */
    private final long[] filter = new long[1 << FILTER_BITS - 6];

    /** Where in {@code names} the name of a slot is, counted from 1; 0 for an empty slot. */
    private final int[] slots;

    private final int[] hashes;
    private final byte[][] names;
    private final AtomicIntegerArray seen;
    private final Map<String, Integer> numbers = new HashMap<>();

    NameTable(Collection<String> wanted) {
        TreeSet<String> sorted = new TreeSet<>(wanted);
        int size = Integer.highestOneBit(Math.max(16, sorted.size() * 4));
        this.mask = size - 1;
        this.slots = new int[size];
        this.hashes = new int[size];
        this.names = new byte[sorted.size()][];
        this.seen = new AtomicIntegerArray(sorted.size());
        int number = 0;
        for (String name : sorted) {
            numbers.put(name, number);
            names[number] = name.getBytes(StandardCharsets.ISO_8859_1);
            add(number++);
        }
    }

    private void add(int number) {
        int hash = 0;
        for (byte one : names[number]) {
            hash = hash(hash, one);
        }
        int slot = slot(hash);
        while (slots[slot] != 0) {
            slot = slot + 1 & mask;
        }
        slots[slot] = number + 1;
        hashes[slot] = hash;
        int bit = mixed(hash) >>> Integer.SIZE - FILTER_BITS;
        filter[bit >> 6] |= 1L << bit;
    }

    /** The hash of a word whose beginning has {@code hash}, with one more byte. */
    static int hash(int hash, byte next) {
        return hash * 31 + next;
    }

    private static int mixed(int hash) {
        return hash * 0x9e3779b9;
    }

    private int slot(int hash) {
        int mixed = mixed(hash);
        return (mixed ^ mixed >>> 15) & mask;
    }

    /** Whether there may be a name of that hash; of most words there is none. */
    boolean mayHave(int hash) {
        int bit = mixed(hash) >>> Integer.SIZE - FILTER_BITS;
        return (filter[bit >> 6] & 1L << bit) != 0;
    }

    /** The number of the name that these bytes are, or -1. */
    int find(byte[] text, int start, int end, int hash) {
        if (!mayHave(hash)) {
            return -1;
        }
        int slot = slot(hash);
        while (slots[slot] != 0) {
            if (hashes[slot] == hash && is(names[slots[slot] - 1], text, start, end)) {
                return slots[slot] - 1;
            }
            slot = slot + 1 & mask;
        }
        return -1;
    }

    private static boolean is(byte[] name, byte[] text, int start, int end) {
        if (name.length != end - start) {
            return false;
        }
        for (int i = 0; i < name.length; i++) {
            if (name[i] != text[start + i]) {
                return false;
            }
        }
        return true;
    }

    /** Notes that a name was seen in some ways. */
    void saw(int number, int ways) {
        int before = seen.get(number);
        while ((before | ways) != before && !seen.compareAndSet(number, before, before | ways)) {
            before = seen.get(number);
        }
    }

    /** The same by name, for a name that may be none of these. */
    void saw(String name, int ways) {
        Optional.ofNullable(numbers.get(name)).ifPresent(number -> saw(number, ways));
    }

    /** In which ways a name was seen; 0 for none. */
    int seen(String name) {
        return Optional.ofNullable(numbers.get(name)).map(seen::get).orElse(0);
    }
}
