// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gives each pair of sections the name of what happened, and puts the rows in order. */
final class Naming {
    private final Side before;
    private final Side after;
    private final Weights weights;
    private final Map<Integer, List<Edge>> ofBefore = new HashMap<>();
    private final Map<Integer, List<Edge>> ofAfter = new HashMap<>();
    /** The pages after that have text of a page before. */
    private final Map<String, Set<String>> pages = new HashMap<>();

    Naming(Side before, Side after, Weights weights, List<Edge> edges) {
        this.before = before;
        this.after = after;
        this.weights = weights;
        for (Edge edge : edges) {
            ofBefore.computeIfAbsent(edge.before(), none -> new ArrayList<>()).add(edge);
            ofAfter.computeIfAbsent(edge.after(), none -> new ArrayList<>()).add(edge);
            pages.computeIfAbsent(before.get(edge.before()).page(), none -> new HashSet<>())
                    .add(after.get(edge.after()).page());
        }
    }

    List<SectionChange> changes() {
        List<SectionChange> rows = new ArrayList<>();
        for (int b = 0; b < before.size(); b++) {
            List<Edge> edges = new ArrayList<>(ofBefore.getOrDefault(b, List.of()));
            edges.sort(Comparator.comparingInt(Edge::firstBefore).thenComparingInt(Edge::after));
            if (edges.isEmpty()) {
                rows.add(new SectionChange(Optional.of(before.get(b)), Optional.empty(), Change.LOST, false, 0));
            }
            edges.forEach(edge -> rows.add(row(edge)));
        }
        for (int a = 0; a < after.size(); a++) {
            if (!ofAfter.containsKey(a)) {
                rows.add(new SectionChange(Optional.empty(), Optional.of(after.get(a)), Change.NEW, false, 0));
            }
        }
        return rows;
    }

    private SectionChange row(Edge edge) {
        Section old = before.get(edge.before());
        Section now = after.get(edge.after());
        Change change = change(edge, old, now);
        boolean same = old.text().sameAs(now.text()) || old.text().followsTo(now.text(), this::went);
        boolean retitled = change == Change.SAME && !old.title().equals(now.title());
        return new SectionChange(Optional.of(old), Optional.of(now), change, !same || retitled, similarity(edge, same));
    }

    private boolean went(String page, String other) {
        return pages.getOrDefault(page, Set.of()).contains(other);
    }

    private double similarity(Edge edge, boolean same) {
        double both = weights.of(before.words(edge.before())) + weights.of(after.words(edge.after()));
        if (same || both == 0) {
            return same ? 1 : 0;
        }
        return Math.round(Math.min(0.999, 2 * edge.weight() / both) * 1000) / 1000.0;
    }

    private Change change(Edge edge, Section old, Section now) {
        if (ofBefore.getOrDefault(edge.before(), List.of()).size() > 1) {
            return Change.SPLIT;
        }
        if (heir(ofAfter.getOrDefault(edge.after(), List.of())) != edge) {
            return Change.MERGED;
        }
        if (!old.page().equals(now.page())) {
            return Change.MOVED;
        }
        return old.id().equals(now.id()) ? Change.SAME : Change.RENAMED;
    }

    /** Whose name a section of several has: at the same address, by the same id, by the title, with the first text. */
    private Edge heir(List<Edge> edges) {
        return edges.stream()
                .min(Comparator.comparingInt(this::strangeness)
                        .thenComparingInt(Edge::first)
                        .thenComparingInt(Edge::before))
                .orElseThrow();
    }

    private int strangeness(Edge edge) {
        Section old = before.get(edge.before());
        Section now = after.get(edge.after());
        if (old.address().equals(now.address())) {
            return 0;
        }
        return old.id().equals(now.id()) ? 1 : old.title().equalsIgnoreCase(now.title()) ? 2 : 3;
    }
}
