// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Where what stood in the tree before is now: pages, places with an id, names. */
public final class Went {
    private static final String ENDING = ".html";

    private final Referable was;
    private final Referable now;
    private final Map<String, List<SectionChange>> changes = new HashMap<>();
    private final Map<String, Section> places = new HashMap<>();
    private final Map<String, List<Section>> pages = new HashMap<>();
    /** The pages that text of a page after stood on before. */
    private final Map<String, Set<String>> origins = new HashMap<>();

    Went(DocTree before, DocTree after, SectionMap map) {
        this.was = new Referable(before);
        this.now = new Referable(after);
        for (Section section : before.sections()) {
            section.ids().forEach(id -> places.putIfAbsent(Section.address(section.page(), id), section));
            pages.computeIfAbsent(section.page(), none -> new ArrayList<>()).add(section);
        }
        for (SectionChange row : map.changes()) {
            row.before().ifPresent(old -> {
                changes.computeIfAbsent(old.address(), none -> new ArrayList<>())
                        .add(row);
                row.after()
                        .ifPresent(one -> origins.computeIfAbsent(one.page(), none -> new TreeSet<>())
                                .add(old.page()));
            });
        }
    }

    /** What could be referred to before. */
    Referable was() {
        return was;
    }

    /** What can be referred to now. */
    Referable now() {
        return now;
    }

    /** The pages that what stands on a page of the tree after stood on before. */
    Set<String> origins(String page) {
        return origins.getOrDefault(page, Set.of(page));
    }

    /** Where what stood at an id went: to the same name, the same id, or the text around it. */
    List<String> place(Section section, String id, Optional<DocTree.Name> name) {
        Optional<DocTree.Name> same = name.flatMap(old -> now.same(old, was));
        if (same.isPresent()) {
            return List.of(same.get().address());
        }
        List<String> sections = new ArrayList<>();
        for (SectionChange row : changes.getOrDefault(section.address(), List.of())) {
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

    /** The page that most of a page's text is on now, counted in words; empty where its text is nowhere. */
    public Optional<String> page(String page) {
        Map<String, Integer> words = new HashMap<>();
        for (Section section : pages.getOrDefault(page, List.of())) {
            changes.getOrDefault(section.address(), List.of())
                    .forEach(row -> row.after()
                            .ifPresent(one ->
                                    words.merge(one.page(), section.text().words().length + 1, Integer::sum)));
        }
        return words.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    /** Where what stood at an address is now. */
    List<String> from(String address) {
        int hash = address.indexOf('#');
        Section section = places.get(address);
        if (hash < 0) {
            return page(address.substring(0, address.length() - ENDING.length()))
                    .map(one -> List.of(Section.address(one, "")))
                    .orElse(List.of());
        }
        return section == null ? List.of() : place(section, address.substring(hash + 1), Optional.empty());
    }
}
