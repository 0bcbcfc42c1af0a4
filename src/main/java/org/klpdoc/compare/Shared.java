// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare;

/**
 * What two texts have in common, measured on one alignment of their words.
 *
 * @param partners for each word of the one before its partner in the one after
 * @param count how many words they share
 * @param weight the weight of these words
 * @param evidence the same with words that stand alone among others counted less: those are shared by chance
 * @param onlyBefore how many words only the one before has
 * @param onlyAfter how many words only the one after has
 */
record Shared(int[] partners, int count, double weight, double evidence, int onlyBefore, int onlyAfter) {
    /** Of texts that have nothing in common. */
    static final Shared NOTHING = new Shared(new int[0], 0, 0, 0, 0, 0);

    /** How much a shared word counts that neither follows a shared one nor is followed by one. */
    private static final double ALONE = 0.4;

    /** What a word costs that stands between two shared ones in one of the texts, and what any number of them cost. */
    private static final double GAP = 0.3;

    private static final double LONG_GAP = 12;

    static Shared of(int[] before, int[] after, Weights weights) {
        int[] partners = Alignment.of(before, after);
        clip(partners, before, weights);
        int count = 0;
        double weight = 0;
        double evidence = 0;
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] != Alignment.NONE) {
                count++;
                weight += weights.of(before[i]);
                evidence += worth(partners, i, before, weights);
            }
        }
        return new Shared(partners, count, weight, evidence, before.length - count, after.length - count);
    }

    /** The stretch in which most is shared; what is shared far away from it is there by chance. */
    private static void clip(int[] partners, int[] before, Weights weights) {
        double sum = 0;
        double most = 0;
        int last = Alignment.NONE;
        int start = 0;
        int from = 0;
        int to = 0;
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] == Alignment.NONE) {
                continue;
            }
            if (last != Alignment.NONE) {
                int gap = i - last - 1 + partners[i] - partners[last] - 1;
                sum -= Math.min(LONG_GAP, GAP * gap);
            }
            if (sum <= 0) {
                sum = 0;
                start = i;
            }
            sum += worth(partners, i, before, weights);
            last = i;
            if (sum > most) {
                most = sum;
                from = start;
                to = i + 1;
            }
        }
        java.util.Arrays.fill(partners, 0, from, Alignment.NONE);
        java.util.Arrays.fill(partners, to, partners.length, Alignment.NONE);
    }

    private static double worth(int[] partners, int at, int[] before, Weights weights) {
        boolean run = follows(partners, at) || at + 1 < partners.length && follows(partners, at + 1);
        return (run ? 1 : ALONE) * weights.of(before[at]);
    }

    /** Whether a shared word stands right behind another one, in both texts. */
    private static boolean follows(int[] partners, int at) {
        return at > 0 && partners[at] != Alignment.NONE && partners[at - 1] == partners[at] - 1 && partners[at] > 0;
    }

    /** For each word of the text after its partner in the one before. */
    int[] turned() {
        int[] out = new int[count + onlyAfter];
        java.util.Arrays.fill(out, Alignment.NONE);
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] != Alignment.NONE) {
                out[partners[i]] = i;
            }
        }
        return out;
    }
}
