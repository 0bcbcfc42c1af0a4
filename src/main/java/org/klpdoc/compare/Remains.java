// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare;

import java.util.BitSet;

/** Which words of a section no edge accounts for yet. */
final class Remains {
    private final int[] words;
    private final Weights weights;
    private final double whole;
    private final BitSet taken = new BitSet();
    private int[] left;
    private int[] places;
    private double weight = -1;
    private int state;

    Remains(int[] words, Weights weights) {
        this.words = words;
        this.weights = weights;
        this.whole = weights.of(words);
        this.left = words;
        this.places = new int[0];
    }

    /** The words that are left, in order. */
    int[] left() {
        return left;
    }

    /** The weight of the words that are left. */
    double weight() {
        if (weight < 0) {
            weight = weights.of(left);
        }
        return weight;
    }

    /** The weight of all words. */
    double whole() {
        return whole;
    }

    /** Where a word that is left stands among all. */
    int place(int number) {
        return state == 0 ? number : places[number];
    }

    /** How often words were taken. */
    int state() {
        return state;
    }

    /** Takes those of the words that are left that have a partner. */
    void take(int[] partners) {
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] != Alignment.NONE) {
                // Places hold until all are marked.
                taken.set(state == 0 ? i : places[i]);
            }
        }
        renew();
    }

    /** A section all of whose words are accounted for. */
    static Remains none(int[] words, Weights weights) {
        Remains remains = new Remains(words, weights);
        remains.left = new int[0];
        remains.weight = 0;
        remains.state = 1;
        remains.taken.set(0, words.length);
        return remains;
    }

    private void renew() {
        int count = words.length - taken.cardinality();
        left = new int[count];
        places = new int[count];
        weight = -1;
        state++;
        int at = 0;
        for (int i = taken.nextClearBit(0); i < words.length; i = taken.nextClearBit(i + 1)) {
            left[at] = words[i];
            places[at++] = i;
        }
    }
}
