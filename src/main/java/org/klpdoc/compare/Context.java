// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What beside its words speaks for a section having become another: its title and id, where the rest of its page went,
 * and what stands around it. In natural logarithms of odds, so that it adds up with the words.
 */
final class Context {
    /** How far unmatched sections are passed over in the search for a neighbour. */
    private static final int REACH = 4;

    private static final double SAME_ADDRESS = 2;
    private static final double SAME_TITLE = 0.5;
    private static final double OTHER_TITLE = -0.7;
    private static final double PART_OF_TITLE = 0.5;
    private static final double NEXT_TO = 2;
    private static final double NEAR = 1.2;
    private static final double AT_EDGE = 1;
    private static final double SAME_PARENT = 1.2;
    private static final double AT_HOME = 7;
    private static final double CHANCE = 0.02;

    private final Side before;
    private final Side after;
    private final Titles titles;
    private final int[] partnerOfBefore;
    private final int[] partnerOfAfter;
    private final Map<Long, Integer> pagePairs = new HashMap<>();
    private final int[] matchedBefore;
    private final int[] matchedAfter;

    /** What is known when these edges are: the first of each section counts as where it is now. */
    Context(Side before, Side after, Titles titles, List<Edge> edges) {
        this.before = before;
        this.after = after;
        this.titles = titles;
        this.partnerOfBefore = new int[before.size()];
        this.partnerOfAfter = new int[after.size()];
        this.matchedBefore = new int[before.pageCount()];
        this.matchedAfter = new int[after.pageCount()];
        Arrays.fill(partnerOfBefore, Side.NONE);
        Arrays.fill(partnerOfAfter, Side.NONE);
        for (Edge edge : edges) {
            if (partnerOfBefore[edge.before()] == Side.NONE && partnerOfAfter[edge.after()] == Side.NONE) {
                partnerOfBefore[edge.before()] = edge.after();
                partnerOfAfter[edge.after()] = edge.before();
                pagePairs.merge(pagePair(edge.before(), edge.after()), 1, Integer::sum);
                matchedBefore[before.page(edge.before())]++;
                matchedAfter[after.page(edge.after())]++;
            }
        }
    }

    private long pagePair(int b, int a) {
        return Candidates.pair(before.page(b), after.page(a));
    }

    /**
     * Pairs of sections without a partner that stand at the same place: behind, before or between neighbours that are
     * pairs.
     */
    Set<Long> inPlace() {
        Set<Long> pairs = new HashSet<>();
        for (int b = 0; b < before.size(); b++) {
            int a = partnerOfBefore[b];
            if (a != Side.NONE) {
                follow(b, a, true, pairs);
                follow(b, a, false, pairs);
            }
        }
        return pairs;
    }

    private void follow(int b, int a, boolean ahead, Set<Long> pairs) {
        int old = b;
        for (int i = 0; i < REACH; i++) {
            old = ahead ? before.before(old) : before.behind(old);
            if (old == Side.NONE || partnerOfBefore[old] != Side.NONE) {
                return;
            }
            int now = a;
            for (int j = 0; j < REACH; j++) {
                now = ahead ? after.before(now) : after.behind(now);
                if (now == Side.NONE || partnerOfAfter[now] != Side.NONE) {
                    break;
                }
                pairs.add(Candidates.pair(old, now));
            }
        }
    }

    /** What speaks for a pair beside its words. */
    double of(int b, int a) {
        double pages = pages(b, a);
        double around = neighbour(b, a, true) + neighbour(b, a, false) + parent(b, a);
        return titles(b, a) + pages + around;
    }

    /** Whether two sections of one title stand at the same place, or at the places that their pages' others tell of. */
    boolean isAtHome(int b, int a) {
        boolean titled = !before.get(b).title().isEmpty() && titles.same(b, a);
        return titled && (before.get(b).address().equals(after.get(a).address()) || of(b, a) >= AT_HOME);
    }

    /** What speaks for two sections having become one, or one two: that the one next to it went there. */
    double together(int b, int a) {
        boolean near = isPartner(before.before(b), a)
                || isPartner(before.behind(b), a)
                || isPartner(before.parent(b), a)
                || isPartner(b, after.before(a))
                || isPartner(b, after.behind(a))
                || isPartner(b, after.parent(a));
        return near ? NEXT_TO : 0;
    }

    private boolean isPartner(int b, int a) {
        return b != Side.NONE && a != Side.NONE && partnerOfBefore[b] == a;
    }

    private double titles(int b, int a) {
        Section old = before.get(b);
        Section now = after.get(a);
        double address = old.address().equals(now.address()) ? SAME_ADDRESS : 0;
        if (titles.same(b, a)) {
            return address + SAME_TITLE + titles.rarity(b);
        }
        return address + OTHER_TITLE + PART_OF_TITLE * titles.shared(b, a);
    }

    /** Whether the rest of the one's page went to the other's, against how likely any page is. */
    double pages(int b, int a) {
        boolean own = partnerOfBefore[b] == a;
        int common = pagePairs.getOrDefault(pagePair(b, a), 0) - (own ? 1 : 0);
        double gone = share(common, matchedBefore[before.page(b)] - (partnerOfBefore[b] == Side.NONE ? 0 : 1));
        double come = share(common, matchedAfter[after.page(a)] - (partnerOfAfter[a] == Side.NONE ? 0 : 1));
        double most = Math.max(gone, come);
        if (before.get(b).page().equals(after.get(a).page())) {
            most = Math.max(most, 0.5);
        }
        double any = 1.0 / Math.max(before.pageCount(), after.pageCount());
        return Math.log((most + CHANCE) / (any + CHANCE));
    }

    private static double share(int part, int whole) {
        return part / (whole + 0.5);
    }

    private double parent(int b, int a) {
        int outer = before.parent(b);
        return outer != Side.NONE && isPartner(outer, after.parent(a)) ? SAME_PARENT : 0;
    }

    private double neighbour(int b, int a, boolean ahead) {
        int[] old = next(before, partnerOfBefore, b, ahead);
        int[] now = next(after, partnerOfAfter, a, ahead);
        if (old[0] == Side.NONE && now[0] == Side.NONE) {
            return AT_EDGE;
        }
        return isPartner(old[0], now[0]) ? old[1] + now[1] == 2 ? NEXT_TO : NEAR : 0;
    }

    /** The next section that has a partner, or none within reach, and how many steps it is away. */
    private static int[] next(Side side, int[] partners, int from, boolean ahead) {
        int at = from;
        int steps = 0;
        do {
            at = ahead ? side.before(at) : side.behind(at);
            steps++;
        } while (at != Side.NONE && partners[at] == Side.NONE && steps < REACH);
        return new int[] {at, steps};
    }
}
