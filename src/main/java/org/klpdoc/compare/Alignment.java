// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The longest common subsequence of two texts' words, as which word of one is which of the other. Rows of the table are
 * bits (Crochemore, Iliopoulos, Pinzon and Reid 2001, in Hyyrö's form), so that two sections of a thousand words take some
 * ten thousand steps. Texts too long for that are cut at the groups of words that each of them has once.
 */
final class Alignment {
    /** The bits of a table, in words of 64: 16 MB. */
    private static final long LARGEST = 2_000_000;

    /** How many words in a row make a place where two long texts are cut. */
    private static final int ANCHOR = 4;

    /** Of a word that the other text has not. */
    static final int NONE = -1;

    private final int[] x;
    private final int[] y;
    private final int[] partner;

    private Alignment(int[] x, int[] y) {
        this.x = x;
        this.y = y;
        this.partner = new int[x.length];
        Arrays.fill(partner, NONE);
    }

    /** For each word of {@code x} the place of its partner in {@code y}; the same pairs whichever comes first. */
    static int[] of(int[] x, int[] y) {
        boolean swapped = x.length > y.length || x.length == y.length && Arrays.compare(x, y) > 0;
        Alignment work = swapped ? new Alignment(y, x) : new Alignment(x, y);
        work.whole();
        return swapped ? work.turned(x.length) : work.partner;
    }

    private int[] turned(int length) {
        int[] out = new int[length];
        Arrays.fill(out, NONE);
        for (int i = 0; i < partner.length; i++) {
            if (partner[i] != NONE) {
                out[partner[i]] = i;
            }
        }
        return out;
    }

    private void whole() {
        if (isSmall(x.length, y.length)) {
            range(0, x.length, 0, y.length);
            return;
        }
        int fromX = 0;
        int fromY = 0;
        for (int[] anchor : Anchors.of(x, y, ANCHOR)) {
            range(fromX, anchor[0], fromY, anchor[1]);
            fromX = anchor[0];
            fromY = anchor[1];
        }
        range(fromX, x.length, fromY, y.length);
    }

    private static boolean isSmall(long rows, long columns) {
        return rows * (columns / 64 + 1) <= LARGEST;
    }

    /** Aligns two stretches; what is too long for it even now stays apart. */
    private void range(int startX, int endX, int startY, int endY) {
        int fromX = startX;
        int toX = endX;
        int fromY = startY;
        int toY = endY;
        while (fromX < toX && fromY < toY && x[fromX] == y[fromY]) {
            partner[fromX++] = fromY++;
        }
        while (fromX < toX && fromY < toY && x[toX - 1] == y[toY - 1]) {
            partner[--toX] = --toY;
        }
        if (fromX < toX && fromY < toY && isSmall(toY - fromY, toX - fromX)) {
            table(fromX, toX, fromY, toY);
        }
    }

    private void table(int fromX, int toX, int fromY, int toY) {
        int width = (toX - fromX + 63) / 64;
        Map<Integer, long[]> places = new HashMap<>();
        for (int i = fromX; i < toX; i++) {
            places.computeIfAbsent(x[i], none -> new long[width])[(i - fromX) >> 6] |= 1L << (i - fromX);
        }
        long[] state = new long[width];
        Arrays.fill(state, -1L);
        long[][] rows = new long[toY - fromY][];
        for (int j = 0; j < rows.length; j++) {
            long[] matches = places.get(y[fromY + j]);
            state = matches == null ? state : next(state, matches);
            rows[j] = state;
        }
        trace(rows, fromX, toX - fromX, fromY);
    }

    private static long[] next(long[] state, long[] matches) {
        long[] out = new long[state.length];
        long carry = 0;
        for (int k = 0; k < state.length; k++) {
            long s = state[k];
            long u = s & matches[k];
            long sum = s + u;
            long first = Long.compareUnsigned(sum, s) < 0 ? 1 : 0;
            sum += carry;
            carry = first | (carry == 1 && sum == 0 ? 1 : 0);
            out[k] = sum | s - u;
        }
        return out;
    }

    private void trace(long[][] rows, int fromX, int columns, int fromY) {
        int row = rows.length;
        int column = columns;
        while (row > 0 && column > 0) {
            if (isSet(rows[row - 1], column - 1)) {
                column--;
            } else {
                row--;
                if (row == 0 || isSet(rows[row - 1], column - 1)) {
                    column--;
                    partner[fromX + column] = fromY + row;
                }
            }
        }
    }

    private static boolean isSet(long[] bits, int at) {
        return (bits[at >> 6] & 1L << at) != 0;
    }
}
