// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * One round of matching: of all candidates the pair for which most speaks is taken, its words are accounted for, and so
 * on. What a section has left may be in another section, too: that is how splits and merges are found, while a copy of
 * what is accounted for already finds nothing left.
 */
final class Matching {
    private static final double WORDS = 0.5;
    private static final double MISSING = 0.2;
    private static final double LONGER = 0.02;
    private static final double PRIOR = 1.0;
    private static final double NEAR_PRIOR = 1.5;
    private static final double BOTH = 6;
    private static final double COPY = 2;
    private static final double MOST_NEAR = 8;
    private static final double MOST_LONGER = 10;

    /** The least part of a section that must be found in one that has a partner already. */
    private static final double PART = 0.3;

    private final Side before;
    private final Side after;
    private final Weights weights;
    private final Context context;
    private final double prior;
    private final BitSet certainBefore;
    private final BitSet certainAfter;
    private final Map<Integer, Remains> ofBefore = new HashMap<>();
    private final Map<Integer, Remains> ofAfter = new HashMap<>();
    private final int[] edgesBefore;
    private final int[] edgesAfter;
    private final Map<Long, Shared> known;
    private final List<Edge> edges;
    private final PriorityQueue<Offer> offers;
    private final Map<Integer, List<Integer>> candidatesOfBefore = new HashMap<>();
    private final Map<Integer, List<Integer>> candidatesOfAfter = new HashMap<>();

    /** A pair with what spoke for it when of each of the two so much was accounted for. */
    private record Offer(int before, int after, double evidence, int stateBefore, int stateAfter, Shared shared) {}

    Matching(Side before, Side after, Weights weights, Context context, List<Edge> certain, Map<Long, Shared> known) {
        this.before = before;
        this.after = after;
        this.weights = weights;
        this.context = context;
        this.prior = PRIOR * Math.log(Math.max(before.size(), after.size()) + 1.0);
        this.certainBefore = new BitSet();
        this.certainAfter = new BitSet();
        this.edgesBefore = new int[before.size()];
        this.edgesAfter = new int[after.size()];
        this.known = known;
        this.edges = new ArrayList<>(certain);
        certain.forEach(edge -> {
            edgesBefore[edge.before()] = 1;
            edgesAfter[edge.after()] = 1;
            certainBefore.set(edge.before());
            certainAfter.set(edge.after());
        });
        this.offers = new PriorityQueue<>(Comparator.comparingDouble((Offer offer) -> -offer.evidence())
                .thenComparingInt(offer -> Math.abs(offer.before() - offer.after()))
                .thenComparing(offer -> least(address(offer)))
                .thenComparing(offer -> most(address(offer))));
    }

    /** What is left of a section before; most are never asked for. */
    private Remains ofBefore(int b) {
        return ofBefore.computeIfAbsent(b, none -> remains(before.words(b), certainBefore.get(b)));
    }

    private Remains ofAfter(int a) {
        return ofAfter.computeIfAbsent(a, none -> remains(after.words(a), certainAfter.get(a)));
    }

    private Remains remains(int[] words, boolean certain) {
        return certain ? Remains.none(words, weights) : new Remains(words, weights);
    }

    private String[] address(Offer offer) {
        return new String[] {
            before.get(offer.before()).address(), after.get(offer.after()).address()
        };
    }

    private static String least(String[] two) {
        return two[0].compareTo(two[1]) < 0 ? two[0] : two[1];
    }

    private static String most(String[] two) {
        return two[0].compareTo(two[1]) < 0 ? two[1] : two[0];
    }

    /** The certain edges and those that these candidates make, the surest first. */
    List<Edge> edges(Set<Long> candidates) {
        for (long pair : candidates) {
            int b = Candidates.before(pair);
            int a = Candidates.after(pair);
            candidatesOfBefore.computeIfAbsent(b, none -> new ArrayList<>()).add(a);
            candidatesOfAfter.computeIfAbsent(a, none -> new ArrayList<>()).add(b);
            offer(b, a);
        }
        while (!offers.isEmpty()) {
            Offer best = offers.remove();
            boolean fresh = best.stateBefore() == ofBefore(best.before()).state()
                    && best.stateAfter() == ofAfter(best.after()).state();
            if (fresh && !isBetterAsCopy(best)) {
                take(best);
            }
        }
        candidates.forEach(pair -> stay(Candidates.before(pair), Candidates.after(pair)));
        return edges;
    }

    /** A section that has its title still, and its place, is the same one, however little is left of its text. */
    private void stay(int b, int a) {
        if (edgesBefore[b] + edgesAfter[a] == 0 && context.isAtHome(b, a)) {
            take(new Offer(b, a, 0, 0, 0, left(b, a)));
        }
    }

    private void offer(int b, int a) {
        int onBefore = edgesBefore[b];
        int onAfter = edgesAfter[a];
        if (onBefore + onAfter == 0) {
            Shared shared = fresh(b, a) ? whole(b, a) : left(b, a);
            add(b, a, shared, alone(b, a, shared) + context.of(b, a));
            return;
        }
        Shared all = whole(b, a);
        if (WORDS * all.evidence() + MOST_NEAR < NEAR_PRIOR) {
            return;
        }
        double old = ofBefore(b).weight();
        double now = ofAfter(a).weight();
        double part = onBefore == 0 ? old : onAfter == 0 ? now : Math.min(old, now);
        Shared shared = all.weight() < PART * part ? Shared.NOTHING : left(b, a);
        if (shared.count() > 0 && shared.weight() >= PART * part) {
            double near = context.together(b, a);
            double evidence = WORDS * shared.evidence() - MISSING * (part - shared.weight()) + context.pages(b, a);
            evidence += near > 0 ? near - NEAR_PRIOR : -prior;
            evidence -= onBefore > 0 && onAfter > 0 ? BOTH : 0;
            add(b, a, shared, evidence);
        }
    }

    /** What the words say by themselves. */
    private double alone(int b, int a, Shared shared) {
        double old = ofBefore(b).whole();
        double now = ofAfter(a).whole();
        double less = Math.min(old, now);
        double longer = Math.min(MOST_LONGER, LONGER * (Math.max(old, now) - less));
        return WORDS * shared.evidence() - prior - MISSING * (less - shared.weight()) - longer;
    }

    private boolean fresh(int b, int a) {
        return ofBefore(b).state() + ofAfter(a).state() == 0;
    }

    private Shared whole(int b, int a) {
        return known.computeIfAbsent(
                Candidates.pair(b, a), none -> Shared.of(before.words(b), after.words(a), weights));
    }

    private Shared left(int b, int a) {
        return Shared.of(ofBefore(b).left(), ofAfter(a).left(), weights);
    }

    private void add(int b, int a, Shared shared, double evidence) {
        if (evidence > 0) {
            offers.add(new Offer(b, a, evidence, ofBefore(b).state(), ofAfter(a).state(), shared));
        }
    }

    /**
     * Whether each of the two that has no partner says rather the same as another one that has: the new one is a copy of
     * that, and the old one was.
     */
    private boolean isBetterAsCopy(Offer offer) {
        int b = offer.before();
        int a = offer.after();
        double least = offer.evidence() + COPY;
        return (edgesBefore[b] > 0 || isCopyBefore(b, a, least)) && (edgesAfter[a] > 0 || isCopyAfter(a, b, least));
    }

    private boolean isCopyAfter(int a, int except, double least) {
        return candidatesOfAfter.getOrDefault(a, List.of()).stream()
                .anyMatch(b -> b != except && edgesBefore[b] > 0 && alone(b, a, whole(b, a)) > least);
    }

    private boolean isCopyBefore(int b, int except, double least) {
        return candidatesOfBefore.getOrDefault(b, List.of()).stream()
                .anyMatch(a -> a != except && edgesAfter[a] > 0 && alone(b, a, whole(b, a)) > least);
    }

    private void take(Offer offer) {
        int b = offer.before();
        int a = offer.after();
        int[] partners = offer.shared().partners();
        int first = 0;
        while (first < partners.length && partners[first] == Alignment.NONE) {
            first++;
        }
        int inAfter = first == partners.length ? 0 : ofAfter(a).place(partners[first]);
        int inBefore = first == partners.length ? 0 : ofBefore(b).place(first);
        edges.add(new Edge(b, a, offer.shared().weight(), inAfter, inBefore));
        edgesBefore[b]++;
        edgesAfter[a]++;
        ofBefore(b).take(partners);
        ofAfter(a).take(offer.shared().turned());
        candidatesOfBefore.getOrDefault(b, List.of()).forEach(other -> offer(b, other));
        candidatesOfAfter.getOrDefault(a, List.of()).forEach(other -> offer(other, a));
    }
}
