// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare;

/** How often each of many numbers was counted; open addressing, as there are millions of them. */
final class Counts {
    private static final int FIRST_SIZE = 1 << 12;

    private int[] keys = new int[FIRST_SIZE];
    private int[] counts = new int[FIRST_SIZE];
    private int size;

    /** Counts a number once more. */
    void add(int key) {
        int at = slot(key);
        if (counts[at]++ == 0) {
            keys[at] = key;
            if (++size * 2 > keys.length) {
                grow();
            }
        }
    }

    /** How often a number was counted. */
    int of(int key) {
        return counts[slot(key)];
    }

    private int slot(int key) {
        int at = WordHashes.mixed(key) & keys.length - 1;
        while (counts[at] != 0 && keys[at] != key) {
            at = at + 1 & keys.length - 1;
        }
        return at;
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldCounts = counts;
        keys = new int[oldKeys.length * 2];
        counts = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldCounts[i] != 0) {
                int at = slot(oldKeys[i]);
                keys[at] = oldKeys[i];
                counts[at] = oldCounts[i];
            }
        }
    }
}
