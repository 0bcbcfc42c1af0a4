// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare;

import java.util.Arrays;
import java.util.List;

/**
 * How much it says that two sections share a word: much for a rare one, next to nothing for one that most sections have
 * (the logarithm of how few have it, over both trees, so that neither direction of a comparison counts differently).
 */
final class Weights {
    /** What the commonest word weighs. */
    private static final double LEAST = 0.05;

    private final Counts sections = new Counts();
    private int total;
    private double[] byCount = {LEAST};

    /** The weights for two lists of texts. */
    static Weights of(List<SectionText> before, List<SectionText> after) {
        Weights weights = new Weights();
        before.forEach(weights::add);
        after.forEach(weights::add);
        weights.byCount = new double[weights.total + 1];
        for (int count = 0; count <= weights.total; count++) {
            weights.byCount[count] = LEAST + Math.log((weights.total + 2.0) / (count + 1.0));
        }
        return weights;
    }

    private void add(SectionText text) {
        int[] sorted = text.words().clone();
        Arrays.sort(sorted);
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sections.add(sorted[i]);
            }
        }
        total++;
    }

    /** The number of texts. */
    int total() {
        return total;
    }

    /** In how many texts a word stands. */
    int sections(int word) {
        return sections.of(word);
    }

    /** The weight of a word. */
    double of(int word) {
        return byCount[sections.of(word)];
    }

    /** The weight of all words. */
    double of(int[] words) {
        double sum = 0;
        for (int word : words) {
            sum += of(word);
        }
        return sum;
    }
}
