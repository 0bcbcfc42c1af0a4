// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.klpdoc.xref.Paths;

/** Finds what a refactor breaks, and with the map of its sections where each broken thing went. */
final class BrokenFinder {
    private final DocTree before;
    private final DocTree after;
    private final Map<String, List<SectionChange>> ofBefore = new HashMap<>();
    private final Map<String, Set<String>> idsAfter = new HashMap<>();
    private final Map<String, DocTree.Name> namesAfter = new LinkedHashMap<>();
    private final Map<String, Section> placesBefore = new HashMap<>();
    /** The pages that text of a page after stood on before. */
    private final Map<String, Set<String>> originsOfPage = new HashMap<>();

    BrokenFinder(DocTree before, DocTree after, SectionMap map) {
        this.before = before;
        this.after = after;
        for (Section section : after.sections()) {
            idsAfter.computeIfAbsent(section.page(), none -> new HashSet<>()).addAll(section.ids());
        }
        for (Section section : before.sections()) {
            section.ids().forEach(id -> placesBefore.putIfAbsent(Section.address(section.page(), id), section));
        }
        after.names().forEach(name -> namesAfter.put(key(name), name));
        for (SectionChange row : map.changes()) {
            row.before().ifPresent(old -> {
                ofBefore.computeIfAbsent(old.address(), none -> new ArrayList<>())
                        .add(row);
                row.after()
                        .ifPresent(now -> originsOfPage
                                .computeIfAbsent(now.page(), none -> new TreeSet<>())
                                .add(old.page()));
            });
        }
    }

    private static String key(DocTree.Name name) {
        return name.kind() + " " + name.name();
    }

    Broken find() {
        return new Broken(addresses(), labels(), references());
    }

    private List<Broken.Address> addresses() {
        Map<String, DocTree.Name> named = new HashMap<>();
        before.names().forEach(name -> named.putIfAbsent(name.address(), name));
        List<Broken.Address> out = new ArrayList<>();
        String page = "";
        for (Section section : before.sections()) {
            if (!section.page().equals(page) && !idsAfter.containsKey(section.page())) {
                String address = Section.address(section.page(), "");
                out.add(new Broken.Address(address, Broken.Kind.PAGE, pageWent(section.page())));
            }
            page = section.page();
            Set<String> kept = idsAfter.getOrDefault(page, Set.of());
            for (String id : new LinkedHashSet<>(section.ids())) {
                if (!kept.contains(id)) {
                    String address = Section.address(page, id);
                    Optional<DocTree.Name> name = Optional.ofNullable(named.get(address));
                    out.add(new Broken.Address(address, kind(section, id, name), went(section, id, name)));
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

    /** Where what stood at an id went: to the same name, the same id, or the text around it. */
    private List<String> went(Section section, String id, Optional<DocTree.Name> name) {
        Optional<DocTree.Name> now = name.flatMap(old -> Optional.ofNullable(namesAfter.get(key(old))));
        if (now.isPresent()) {
            return List.of(now.get().address());
        }
        List<String> sections = new ArrayList<>();
        for (SectionChange row : ofBefore.getOrDefault(section.address(), List.of())) {
            Optional<Section> found = row.after();
            if (found.isPresent()
                    && !id.equals(section.id())
                    && found.get().ids().contains(id)) {
                return List.of(Section.address(found.get().page(), id));
            }
            found.ifPresent(one -> sections.add(one.address()));
        }
        return sections;
    }

    /** The page that most of a page's text is on now, counted in words. */
    private List<String> pageWent(String page) {
        Map<String, Integer> words = new HashMap<>();
        for (Section section : before.sections()) {
            if (section.page().equals(page)) {
                ofBefore.getOrDefault(section.address(), List.of())
                        .forEach(row -> row.after()
                                .ifPresent(now ->
                                        words.merge(now.page(), section.text().words().length + 1, Integer::sum)));
            }
        }
        return words.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(most -> List.of(Section.address(most.getKey(), "")))
                .orElse(List.of());
    }

    private List<Broken.Label> labels() {
        List<Broken.Label> out = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (DocTree.Name name : before.names()) {
            if (name.kind().equals("label") && !namesAfter.containsKey(key(name)) && seen.add(name.name())) {
                out.add(new Broken.Label(name.name(), name.address(), wentFrom(name.address())));
            }
        }
        return out;
    }

    private List<String> wentFrom(String address) {
        int hash = address.indexOf('#');
        Section section = placesBefore.get(address);
        if (hash < 0) {
            return pageWent(address.substring(0, address.length() - ".html".length()));
        }
        return section == null ? List.of() : went(section, address.substring(hash + 1), Optional.empty());
    }

    private List<Broken.Link> references() {
        Map<String, String> labelled = new HashMap<>();
        for (DocTree.Name name : before.names()) {
            if (name.kind().equals("label")) {
                labelled.put(name.name(), name.address());
            }
        }
        List<Broken.Link> out = new ArrayList<>();
        for (DocTree.Reference reference : after.references()) {
            if (!reference.found()) {
                String was = reference.kind().equals("label")
                        ? labelled.getOrDefault(reference.target(), "")
                        : pageMeant(reference);
                if (!was.isEmpty()) {
                    String file = after.files().getOrDefault(reference.page(), reference.page());
                    out.add(new Broken.Link(file, reference.line(), written(reference), was, wentFrom(was)));
                }
            }
        }
        return out;
    }

    private static String written(DocTree.Reference reference) {
        return reference.id().isEmpty() ? reference.target() : reference.target() + "#" + reference.id();
    }

    /** What a path meant on the page that the text stood on before; "" where it led nowhere then, too. */
    private String pageMeant(DocTree.Reference reference) {
        Set<String> origins = originsOfPage.getOrDefault(reference.page(), Set.of(reference.page()));
        for (String origin : origins) {
            Optional<String> page = Paths.join(Paths.folder(origin), reference.target());
            if (page.isPresent() && before.files().containsKey(page.get())) {
                String address = Section.address(page.get(), reference.id());
                if (reference.id().isEmpty() || placesBefore.containsKey(address)) {
                    return address;
                }
            }
        }
        return "";
    }
}
