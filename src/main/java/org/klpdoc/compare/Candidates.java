// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which sections before may have become which after: those that share what few sections have. Every word, every pair of
 * words that follow each other and every title is looked up once; what too many sections share is passed over, so that
 * the work grows with the texts and not with their pairs.
 */
final class Candidates {
    /** A feature that makes more pairs than this tells nothing apart. */
    private static final int MOST_PAIRS = 256;

    /** A feature that stands in more places than this would make more pairs than that. */
    private static final int MOST_PLACES = 2 * MOST_PAIRS;

    /** How many of the best a section keeps. */
    private static final int KEPT = 12;

    /** What has so much less than the best is none of them. */
    private static final double LEAST_SHARE = 0.05;

    private static final int TITLE = 0x7a11;

    private final Side before;
    private final Side after;
    private final Counts counts = new Counts();
    private final boolean[] openBefore;
    private final boolean[] openAfter;

    /** A pair and how much speaks for it. */
    private record Vote(int before, int after, double weight) {}

    Candidates(Side before, Side after, Certain certain) {
        this.before = before;
        this.after = after;
        this.openBefore = certain.openBefore();
        this.openAfter = certain.openAfter();
    }

    /** A pair of sections as one number. */
    static long pair(int before, int after) {
        return (long) before << 32 | after;
    }

    static int before(long pair) {
        return (int) (pair >>> 32);
    }

    static int after(long pair) {
        return (int) pair;
    }

    /** The pairs in which at least one section is still open, in no order that means anything. */
    Set<Long> pairs() {
        long[] features = features();
        Arrays.parallelSort(features);
        Map<Long, Double> votes = new HashMap<>();
        int start = 0;
        for (int i = 1; i <= features.length; i++) {
            if (i == features.length || features[i] >>> 32 != features[start] >>> 32) {
                vote(features, start, i, votes);
                start = i;
            }
        }
        Set<Long> pairs = best(votes);
        for (int b = 0; b < before.size(); b++) {
            int a = after.at(before.get(b).address());
            if (openBefore[b] && a != Side.NONE && openAfter[a]) {
                pairs.add(pair(b, a));
            }
        }
        return pairs;
    }

    /**
     * Each feature's hash in the upper half, its section in the lower; those after are numbered on. Of a section that is
     * not open only what an open one has, too.
     */
    private long[] features() {
        LongList all = new LongList();
        for (boolean open : new boolean[] {true, false}) {
            for (int b = 0; b < before.size(); b++) {
                if (openBefore[b] == open) {
                    add(before.get(b), b, open, all);
                }
            }
            for (int a = 0; a < after.size(); a++) {
                if (openAfter[a] == open) {
                    add(after.get(a), before.size() + a, open, all);
                }
            }
        }
        return all.toArray();
    }

    private void add(Section section, int number, boolean open, LongList all) {
        int[] words = section.text().words();
        for (int i = 0; i < words.length; i++) {
            add(words[i], number, open, all);
            if (i > 0) {
                add(WordHashes.mixed(31 * words[i - 1] + words[i]), number, open, all);
            }
        }
        int title = Arrays.hashCode(WordHashes.of(section.title()).words()) ^ TITLE;
        add(WordHashes.mixed(title), number, open, all);
    }

    private void add(int feature, int number, boolean open, LongList all) {
        int known = counts.of(feature);
        if (known <= MOST_PLACES && (open || known > 0)) {
            counts.add(feature);
            all.add((long) feature << 32 | number);
        }
    }

    private void vote(long[] features, int start, int end, Map<Long, Double> votes) {
        if (counts.of((int) (features[start] >>> 32)) > MOST_PLACES) {
            return;
        }
        int[] numbers = new int[end - start];
        int count = 0;
        int onBefore = 0;
        for (int i = start; i < end; i++) {
            if (i == start || features[i] != features[i - 1]) {
                numbers[count] = (int) features[i];
                onBefore += numbers[count] < before.size() ? 1 : 0;
                count++;
            }
        }
        long pairs = (long) onBefore * (count - onBefore);
        if (pairs == 0 || pairs > MOST_PAIRS) {
            return;
        }
        double weight = 1 / Math.sqrt(pairs);
        for (int i = 0; i < onBefore; i++) {
            for (int j = onBefore; j < count; j++) {
                if (!openBefore[numbers[i]] && !openAfter[numbers[j] - before.size()]) {
                    continue;
                }
                votes.merge(pair(numbers[i], numbers[j] - before.size()), weight, Double::sum);
            }
        }
    }

    private Set<Long> best(Map<Long, Double> votes) {
        Map<Integer, List<Vote>> ofBefore = new HashMap<>();
        Map<Integer, List<Vote>> ofAfter = new HashMap<>();
        votes.forEach((pair, weight) -> {
            Vote vote = new Vote(before(pair), after(pair), weight);
            if (openBefore[vote.before()]) {
                ofBefore.computeIfAbsent(vote.before(), none -> new ArrayList<>())
                        .add(vote);
            }
            if (openAfter[vote.after()]) {
                ofAfter.computeIfAbsent(vote.after(), none -> new ArrayList<>()).add(vote);
            }
        });
        Set<Long> pairs = new HashSet<>();
        ofBefore.values().forEach(list -> keep(list, pairs));
        ofAfter.values().forEach(list -> keep(list, pairs));
        return pairs;
    }

    /** The best, and all that are as good as the last of them: whichever direction, the same ones. */
    private static void keep(List<Vote> votes, Set<Long> pairs) {
        votes.sort(Comparator.comparingDouble(Vote::weight).reversed());
        double last = votes.get(Math.min(votes.size(), KEPT) - 1).weight();
        double least = Math.max(last, LEAST_SHARE * votes.get(0).weight()) - 1e-9;
        for (Vote vote : votes) {
            if (vote.weight() < least) {
                break;
            }
            pairs.add(pair(vote.before(), vote.after()));
        }
    }
}
