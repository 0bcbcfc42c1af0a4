// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Places where two long texts are surely the same: groups of words that each has exactly once, in the same order. */
final class Anchors {
    private static final int TWICE = -1;

    private Anchors() {}

    /** The pairs of places, growing in both texts; the longest such chain, found in n log n steps. */
    static List<int[]> of(int[] x, int[] y, int size) {
        Map<Integer, Integer> inX = once(x, size);
        Map<Integer, Integer> inY = once(y, size);
        int[] other = new int[x.length];
        Arrays.fill(other, TWICE);
        inX.forEach((hash, at) -> {
            int there = at == TWICE ? TWICE : inY.getOrDefault(hash, TWICE);
            if (there != TWICE && Arrays.equals(x, at, at + size, y, there, there + size)) {
                other[at] = there;
            }
        });
        return rising(other);
    }

    private static Map<Integer, Integer> once(int[] words, int size) {
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = 0; i + size <= words.length; i++) {
            int hash = 0;
            for (int k = 0; k < size; k++) {
                hash = WordHashes.mixed(31 * hash + words[i + k]);
            }
            places.merge(hash, i, (first, second) -> TWICE);
        }
        return places;
    }

    /** The longest rising chain of {@code other}: patience, each pile keeping its lowest end. */
    private static List<int[]> rising(int[] other) {
        int[] ends = new int[other.length];
        int[] before = new int[other.length];
        int piles = 0;
        for (int i = 0; i < other.length; i++) {
            if (other[i] == TWICE) {
                continue;
            }
            int low = 0;
            int high = piles;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (other[ends[middle]] < other[i]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[i] = low == 0 ? -1 : ends[low - 1];
            ends[low] = i;
            piles = Math.max(piles, low + 1);
        }
        List<int[]> chain = new ArrayList<>();
        for (int i = piles == 0 ? -1 : ends[piles - 1]; i >= 0; i = before[i]) {
            chain.add(new int[] {i, other[i]});
        }
        Collections.reverse(chain);
        return chain;
    }
}
