// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare.since;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.klpdoc.compare.Bodies;
import org.klpdoc.compare.Section;
import org.klpdoc.compare.SectionReader;
import org.klpdoc.doc.Parsed;
import org.klpdoc.site.ParsedPage;
import org.klpdoc.site.ReadPages;
import org.klpdoc.text.Parallel;

/** The tree as it is now: its pages with their sections. Pages whose text stays are not taken apart again. */
final class NewTree {
    /** No pages. */
    static final NewTree NONE = new NewTree(new TreeMap<>());

    private final TreeMap<String, Page> pages;

    private record Page(Parsed parsed, List<Section> sections) {}

    private NewTree(TreeMap<String, Page> pages) {
        this.pages = pages;
    }

    /** The tree of these pages, of which this one may have some already. */
    NewTree with(ReadPages now, Parallel parallel) {
        TreeMap<String, Page> out = new TreeMap<>();
        List<ParsedPage> others = new ArrayList<>();
        for (ParsedPage page : now.all()) {
            Optional<Page> same =
                    Optional.ofNullable(pages.get(page.name())).filter(old -> old.parsed() == page.parsed());
            same.ifPresentOrElse(old -> out.put(page.name(), old), () -> others.add(page));
        }
        List<Page> read = parallel.map(others, page -> new Page(page.parsed(), read(page)));
        for (int i = 0; i < read.size(); i++) {
            out.put(others.get(i).name(), read.get(i));
        }
        return new NewTree(out);
    }

    /** The pages that are in one of the two alone, or whose text is another. */
    Set<String> different(NewTree other) {
        Set<String> out = new HashSet<>();
        pages.forEach((name, page) -> {
            if (other.pages.get(name) != page) {
                out.add(name);
            }
        });
        other.pages.keySet().stream().filter(name -> !pages.containsKey(name)).forEach(out::add);
        return out;
    }

    boolean has(String page) {
        return pages.containsKey(page);
    }

    Set<String> names() {
        return pages.keySet();
    }

    /** The sections of a page; none for a page that is not there. */
    List<Section> sections(String page) {
        return Optional.ofNullable(pages.get(page)).map(Page::sections).orElse(List.of());
    }

    /** The sections of a page that may be one of these, or another tree's. */
    List<Section> sections(ParsedPage page) {
        return Optional.ofNullable(pages.get(page.name()))
                .filter(own -> own.parsed() == page.parsed())
                .map(Page::sections)
                .orElseGet(() -> read(page));
    }

    private static List<Section> read(ParsedPage page) {
        return SectionReader.read(page.name(), page.parsed().document(), "");
    }

    /** All sections, page by page. */
    List<Section> sections() {
        return pages.values().stream().flatMap(page -> page.sections().stream()).toList();
    }

    /** The sections of all pages at their addresses. */
    Map<String, Section> byAddress(Iterable<String> names) {
        Map<String, Section> out = new HashMap<>();
        names.forEach(name -> sections(name).forEach(section -> out.put(section.address(), section)));
        return out;
    }

    /** The texts of pages. */
    Bodies texts(Iterable<String> names) {
        Bodies all = new Bodies(true);
        for (String name : names) {
            Optional.ofNullable(pages.get(name))
                    .ifPresent(page -> all.add(name, page.parsed().document()));
        }
        return all;
    }
}
