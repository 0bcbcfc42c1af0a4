// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The pairs about which there is no doubt: the same text at the same address, and a long text that each tree has once. In
 * most comparisons that is nearly all, and nothing else has to look at them.
 *
 * @param edges the pairs
 * @param openBefore which sections before are in none of them
 * @param openAfter which sections after are in none of them
 */
record Certain(List<Edge> edges, boolean[] openBefore, boolean[] openAfter) {
    /** So many words nobody writes twice by chance. */
    private static final int LONG = 20;

    static Certain of(Side before, Side after, Weights weights) {
        boolean[] openBefore = new boolean[before.size()];
        boolean[] openAfter = new boolean[after.size()];
        Arrays.fill(openBefore, true);
        Arrays.fill(openAfter, true);
        Certain certain = new Certain(new ArrayList<>(), openBefore, openAfter);
        certain.inPlace(before, after, weights);
        certain.elsewhere(before, after, weights);
        return certain;
    }

    private void inPlace(Side before, Side after, Weights weights) {
        for (int b = 0; b < before.size(); b++) {
            int a = after.at(before.get(b).address());
            if (a != Side.NONE && before.get(b).text().sameAs(after.get(a).text())) {
                add(b, a, before, weights);
            }
        }
    }

    private void elsewhere(Side before, Side after, Weights weights) {
        Map<SectionText, Integer> old = once(before);
        Map<SectionText, Integer> now = once(after);
        for (int b = 0; b < before.size(); b++) {
            SectionText text = before.get(b).text();
            int a = now.getOrDefault(text, Side.NONE);
            boolean single = a != Side.NONE && old.getOrDefault(text, Side.NONE) == b;
            if (single
                    && alike(before.get(b), after.get(a))
                    && openBefore[b]
                    && openAfter[a]
                    && text.words().length >= LONG) {
                add(b, a, before, weights);
            }
        }
    }

    private static boolean alike(Section old, Section now) {
        return old.title().equals(now.title()) || old.page().equals(now.page());
    }

    /** The texts that only one section has. */
    private static Map<SectionText, Integer> once(Side side) {
        Map<SectionText, Integer> numbers = new HashMap<>();
        for (int i = 0; i < side.size(); i++) {
            numbers.merge(side.get(i).text(), i, (first, second) -> Side.NONE);
        }
        return numbers;
    }

    private void add(int b, int a, Side before, Weights weights) {
        edges.add(new Edge(b, a, weights.of(before.words(b)), 0, 0));
        openBefore[b] = false;
        openAfter[a] = false;
    }
}
