// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.klpdoc.text.Place;

/** Finds what a refactor breaks, and with the map of its sections where each broken thing went. */
final class BrokenFinder {
    private final DocTree before;
    private final DocTree after;
    private final Went went;

    BrokenFinder(DocTree before, DocTree after, Went went) {
        this.before = before;
        this.after = after;
        this.went = went;
    }

    Broken find() {
        return new Broken(addresses(), labels(), objects(), elsewhere(), references());
    }

    private List<Broken.Address> addresses() {
        Map<String, DocTree.Name> named = new HashMap<>();
        before.names().forEach(name -> named.putIfAbsent(name.address(), name));
        List<Broken.Address> out = new ArrayList<>();
        String page = "";
        for (Section section : before.sections()) {
            if (!section.page().equals(page) && !went.now().hasPage(section.page())) {
                String address = Section.address(section.page(), "");
                out.add(new Broken.Address(address, Broken.Kind.PAGE, went.from(address)));
            }
            page = section.page();
            Set<String> kept = went.now().ids(page);
            for (String id : new LinkedHashSet<>(section.ids())) {
                if (!kept.contains(id)) {
                    String address = Section.address(page, id);
                    Optional<DocTree.Name> name = Optional.ofNullable(named.get(address));
                    out.add(new Broken.Address(address, kind(section, id, name), went.place(section, id, name)));
                }
            }
        }
        return out;
    }

    private static Broken.Kind kind(Section section, String id, Optional<DocTree.Name> name) {
        if (isCounted(id)) {
            return Broken.Kind.GENERATED;
        } else if (id.equals(section.id())) {
            return Broken.Kind.SECTION;
        }
        return switch (name.map(DocTree.Name::kind).orElse("")) {
            case "label" -> Broken.Kind.LABEL;
            case "symbol" -> Broken.Kind.SYMBOL;
            default -> Broken.Kind.OTHER;
        };
    }

    /** Whether an id is one of those that docutils and Sphinx number: {@code id7}, {@code index-3}. */
    private static boolean isCounted(String id) {
        int digits = id.length();
        while (digits > 0 && id.charAt(digits - 1) >= '0' && id.charAt(digits - 1) <= '9') {
            digits--;
        }
        String stem = id.substring(0, digits);
        return digits < id.length()
                && (stem.equals("id") || stem.equals("index-") || stem.equals("footnote-reference-"));
    }

    private List<DocTree.Name> gone() {
        Set<String> seen = new HashSet<>();
        return before.names().stream()
                .filter(name -> went.now().same(name, went.was()).isEmpty())
                .filter(name -> seen.add(name.kind() + " " + name.name()))
                .toList();
    }

    private List<Broken.Label> labels() {
        return gone().stream()
                .filter(name -> name.kind().equals("label"))
                .map(name -> new Broken.Label(name.name(), name.address(), went.from(name.address())))
                .toList();
    }

    private List<Broken.Named> objects() {
        return gone().stream()
                .filter(name -> !name.kind().equals("label"))
                .map(name -> new Broken.Named(name.kind(), name.name(), name.address(), went.from(name.address())))
                .toList();
    }

    private List<Broken.Elsewhere> elsewhere() {
        List<Broken.Elsewhere> out = new ArrayList<>();
        for (DocTree.Name name : before.names()) {
            boolean counts =
                    went.was().same(name, went.was()).filter(name::equals).isPresent();
            went.now()
                    .same(name, went.was())
                    .filter(now -> counts && !now.address().equals(name.address()))
                    .ifPresent(now ->
                            out.add(new Broken.Elsewhere(name.kind(), name.name(), name.address(), now.address())));
        }
        return out;
    }

    private List<Broken.Link> references() {
        return after.references().stream()
                .filter(reference -> !reference.found())
                .flatMap(reference -> link(reference).stream())
                .toList();
    }

    /** The references of a guide to the documents, which it knows as one of its sources, that lead nowhere now. */
    List<Broken.Link> ofGuide(DocTree guide, String source) {
        List<Broken.Link> out = new ArrayList<>();
        for (DocTree.Reference reference : guide.references()) {
            DocTree.Target named = reference.target();
            if (named.source().equals(source)) {
                DocTree.Target own = new DocTree.Target(named.kind(), "", named.name(), named.id(), true);
                Optional<String> was = went.was().find(own, "");
                if (was.isPresent() && went.now().find(own, "").isEmpty()) {
                    String target = source + ":" + own.written();
                    out.add(link(Broken.Origin.GUIDE, reference.place(), target, was.get()));
                }
            }
        }
        return out;
    }

    private Broken.Link link(Broken.Origin origin, Place place, String target, String was) {
        return new Broken.Link(origin, place, target, was, went.from(was));
    }

    /** A reference that leads nowhere and led somewhere on one of the pages that its text stood on before. */
    private Optional<Broken.Link> link(DocTree.Reference reference) {
        DocTree.Target target = reference.target();
        return went.origins(reference.page()).stream()
                .flatMap(page -> went.was().find(target, page).stream())
                .findFirst()
                .map(was -> link(Broken.Origin.DOCUMENTS, reference.place(), target.written(), was));
    }
}
