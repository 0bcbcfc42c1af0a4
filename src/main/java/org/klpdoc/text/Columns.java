// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.text;

import java.util.Arrays;

/**
 * Which characters of a text take a column: of a surrogate pair one, of the spaces that stand for a tab one. Any column
 * is found at the same cost, however long its line is. Immutable.
 */
final class Columns {
    private final int[] pairs; // the offsets of the second halves of surrogate pairs
    private final int[] tabs;
    private final int[] tabEnds;
    private final int[] wider; // for each tab: how many spaces too many the tabs before it are

    /**
     * Of a text.
     *
     * @param tabs the offsets at which the spaces of tabs begin, rising
     * @param tabEnds the offsets at which they end
     */
    Columns(String text, int[] tabs, int[] tabEnds) {
        this.pairs = pairs(text);
        this.tabs = tabs;
        this.tabEnds = tabEnds;
        this.wider = new int[tabs.length];
        for (int i = 1; i < tabs.length; i++) {
            wider[i] = wider[i - 1] + tabEnds[i - 1] - 1 - tabs[i - 1];
        }
    }

    /** The columns from {@code from} up to {@code to}. */
    int between(int from, int to) {
        return to - surplus(to) - (from - surplus(from));
    }

    /** The characters before an offset that take no column of their own. */
    private int surplus(int offset) {
        int tab = before(tabs, offset) - 1;
        int tabbed = tab < 0 ? 0 : wider[tab] + Math.min(tabEnds[tab] - 1, offset) - tabs[tab];
        return tabbed + before(pairs, offset);
    }

    /** How many of the offsets are less than {@code offset}. */
    private static int before(int[] offsets, int offset) {
        int found = Arrays.binarySearch(offsets, offset);
        return found < 0 ? -found - 1 : found;
    }

    private static int[] pairs(String text) {
        int[] found = new int[0];
        int count = 0;
        for (int i = 1; i < text.length(); i++) {
            if (Character.isLowSurrogate(text.charAt(i)) && Character.isHighSurrogate(text.charAt(i - 1))) {
                found = count == found.length ? Arrays.copyOf(found, 2 * count + 8) : found;
                found[count++] = i;
            }
        }
        return Arrays.copyOf(found, count);
    }
}
