// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.klpdoc.guide.Gathered;
import org.klpdoc.guide.Redirects;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Nearest;
import org.klpdoc.text.Pos;
import org.klpdoc.text.Severity;
import org.klpdoc.xref.Indices;
import org.klpdoc.xref.PageFacts;
import org.klpdoc.xref.SiteIndex;

/**
 * Where pages and places that are gone are now, by what the {@link Redirects} say: each with its last place, however many
 * redirects lie between.
 */
public final class MovedPlaces {
    /** A chain of more redirects is taken for a circle. */
    private static final int MOST_HOPS = 50;

    /** Pages of the site's own making. */
    private static final Set<String> MADE = Set.of(Indices.GENERAL, Indices.SEARCH, WholeGuide.NAME, "404");

    private final SiteIndex index;
    private final Map<String, Old> olds = new TreeMap<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    /** What is said of a page. */
    private static final class Old {
        private Optional<Redirects.Target> to = Optional.empty();
        private Optional<Pos> pos = Optional.empty();
        private final Map<String, Redirects.Anchor> anchors = new LinkedHashMap<>();
    }

    /**
     * A place that is there.
     *
     * @param page the page's name
     * @param id the place on it, or "" for its beginning
     */
    public record Place(String page, String id) {}

    /** The places by what was gathered and what its pages define. */
    public static MovedPlaces of(Gathered gathered, SiteIndex index) {
        Redirects redirects = Redirects.of(gathered);
        MovedPlaces places = new MovedPlaces(index);
        places.diagnostics.addAll(redirects.diagnostics());
        redirects.entries().forEach(places::add);
        redirects.entries().forEach(places::check);
        return places;
    }

    private MovedPlaces(SiteIndex index) {
        this.index = index;
    }

    private void add(Redirects.Entry entry) {
        Old old = olds.computeIfAbsent(entry.from(), none -> new Old());
        if (entry.to().isPresent()) {
            if (old.to.isEmpty()) {
                old.to = entry.to();
                old.pos = Optional.of(entry.pos());
            } else if (!isSame(old.to.get(), entry.to().get())) {
                twice("page '" + entry.from() + "'", entry.pos(), old.pos.orElse(Pos.NONE));
            }
        }
        for (Redirects.Anchor anchor : entry.anchors()) {
            Redirects.Anchor first = old.anchors.putIfAbsent(anchor.id(), anchor);
            if (first != null && !isSame(first.to(), anchor.to())) {
                twice("place '" + entry.from() + "#" + anchor.id() + "'", anchor.pos(), first.pos());
            }
        }
    }

    private static boolean isSame(Redirects.Target one, Redirects.Target other) {
        return one.page().equals(other.page()) && one.id().equals(other.id());
    }

    private void twice(String what, Pos pos, Pos first) {
        warn("redirect.twice", pos, "the " + what + " has a redirect to another place already", "")
                .ifPresent(found -> diagnostics.add(found.withRelated(first, "the one that counts")));
    }

    private static Optional<Diagnostic> warn(String code, Pos pos, String message, String hint) {
        return Optional.of(Diagnostic.of(Severity.WARNING, code, pos, message).withHint(hint));
    }

    private void check(Redirects.Entry entry) {
        Optional<PageFacts> page = index.page(entry.from());
        boolean made = MADE.contains(entry.from());
        if (entry.to().isPresent() && (page.isPresent() || made)) {
            warn(
                            "redirect.page-exists",
                            entry.pos(),
                            "there is a page '" + entry.from() + "': nobody is led away from it",
                            page.isPresent() ? "without 'to', the places of 'anchors' are" : "")
                    .ifPresent(diagnostics::add);
        } else if (page.isEmpty() && entry.to().isEmpty() && to(entry.from()).isEmpty()) {
            String message = "there is no page '" + entry.from() + "', and it is not said where it went";
            warn("redirect.no-page", entry.pos(), message, "add 'to'").ifPresent(diagnostics::add);
        }
        entry.to().filter(to -> page.isEmpty()).ifPresent(to -> check(entry.from(), "", to));
        for (Redirects.Anchor anchor : entry.anchors()) {
            if (page.filter(found -> found.anchors().contains(anchor.id())).isPresent()) {
                diagnostics.add(Diagnostic.of(
                        Severity.NOTE,
                        "redirect.anchor-exists",
                        anchor.pos(),
                        "the page '" + entry.from() + "' has '" + anchor.id() + "': nobody is led away from it"));
            } else {
                check(entry.from(), anchor.id(), anchor.to());
            }
        }
    }

    /** Whether a place is found in the end. */
    private void check(String from, String id, Redirects.Target to) {
        Way way = new Way(from, id);
        Optional<Place> end = way.end();
        if (way.circles) {
            String what = id.isEmpty() ? from : from + "#" + id;
            warn("redirect.circle", to.pos(), "the redirect of '" + what + "' leads round in a circle", "")
                    .ifPresent(diagnostics::add);
        } else if (end.isEmpty()) {
            String hint = Nearest.hint(to.page(), index.pages().keySet());
            warn("redirect.no-page", to.pos(), "the redirect leads nowhere: there is no page '" + way.page + "'", hint)
                    .ifPresent(diagnostics::add);
        } else if (!has(end.get()) && !to.id().isEmpty()) {
            Set<String> known =
                    index.page(end.get().page()).map(PageFacts::anchors).orElse(Set.of());
            String message = "the page '" + end.get().page() + "' has no place '"
                    + end.get().id() + "'";
            warn("redirect.no-anchor", to.pos(), message, Nearest.hint(to.id(), known))
                    .ifPresent(diagnostics::add);
        }
    }

    private Optional<Redirects.Target> to(String page) {
        return Optional.ofNullable(olds.get(page)).flatMap(old -> old.to);
    }

    private boolean has(Place place) {
        return place.id().isEmpty()
                || index.page(place.page())
                        .filter(page -> page.anchors().contains(place.id()))
                        .isPresent();
    }

    /** The way of one who comes by an old address, redirect by redirect. */
    private final class Way {
        private String page;
        private String id;
        private boolean circles;
        private final Set<String> seen = new HashSet<>();

        Way(String page, String id) {
            this.page = page;
            this.id = id;
        }

        /** The place where it ends; empty where it ends nowhere. */
        Optional<Place> end() {
            while (step()) {
                circles = !seen.add(page + "#" + id) || seen.size() > MOST_HOPS;
                if (circles) {
                    return Optional.empty();
                }
            }
            return index.page(page).map(found -> new Place(page, id));
        }

        private boolean step() {
            Optional<PageFacts> there = index.page(page);
            if (there.filter(found -> id.isEmpty() || found.anchors().contains(id))
                    .isPresent()) {
                return false;
            }
            Optional<Old> old = Optional.ofNullable(olds.get(page));
            Optional<Redirects.Target> next =
                    old.map(found -> found.anchors.get(id)).map(Redirects.Anchor::to);
            if (next.isPresent()) {
                id = next.get().id();
            } else if (there.isEmpty()) {
                // A place that nobody speaks of is looked for by its name.
                next = old.flatMap(found -> found.to);
                id = id.isEmpty() ? next.map(Redirects.Target::id).orElse("") : id;
            }
            page = next.map(Redirects.Target::page).orElse(page);
            return next.isPresent();
        }
    }

    /** Where readers of an old address end up; empty where that is nowhere. The place may be there all the time. */
    public Optional<Place> find(String page, String id) {
        return new Way(page, id).end();
    }

    /** Whether readers of an address find what it named: it is there, or a redirect leads to a place that is. */
    public boolean leads(String page, String id) {
        return find(page, id).filter(this::has).isPresent();
    }

    /** The pages that are gone and lead somewhere, each with where it is now; in order. */
    public Map<String, Place> pages() {
        Map<String, Place> out = new TreeMap<>();
        for (String page : olds.keySet()) {
            if (index.page(page).isEmpty() && !MADE.contains(page)) {
                find(page, "").ifPresent(place -> out.put(page, place));
            }
        }
        return out;
    }

    /** The places of a page, there or gone, that have a redirect, each with where it is now; in order. */
    public Map<String, Place> anchors(String page) {
        Map<String, Place> out = new TreeMap<>();
        Set<String> own = index.page(page).map(PageFacts::anchors).orElse(Set.of());
        String at = page;
        // Where a page went by another one, what is said of that one's places counts as well.
        for (int hops = 0; hops <= MOST_HOPS && olds.containsKey(at); hops++) {
            Old old = Optional.ofNullable(olds.get(at)).orElseThrow();
            old.anchors.keySet().stream()
                    .filter(id -> !own.contains(id))
                    .forEach(id -> find(page, id).ifPresent(place -> out.put(id, place)));
            if (index.page(at).isPresent() || old.to.isEmpty()) {
                break;
            }
            at = old.to.get().page();
        }
        return out;
    }

    /** What is wrong with the redirects. */
    List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
