// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare.since;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.klpdoc.compare.Bodies;
import org.klpdoc.compare.Section;
import org.klpdoc.guide.Gathered;
import org.klpdoc.site.ReadPages;
import org.klpdoc.site.SiteReading;
import org.klpdoc.text.Parallel;

/**
 * The tree that pages are marked against: the sections of all of its pages, as numbers, and the text of a page when
 * somebody asks for it. Safe for use by many threads.
 */
final class OldTree {
    /** So many texts of pages are kept. */
    private static final int KEPT = 16;

    private final SiteReading reading;
    private final List<Section> sections;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, List<Section>> byPage = new LinkedHashMap<>();
    private final Map<String, Bodies> texts = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bodies> eldest) {
            return size() > KEPT;
        }
    };

    private OldTree(SiteReading reading, List<Section> sections) {
        this.reading = reading;
        this.sections = List.copyOf(sections);
        for (Section section : sections) {
            numbers.put(section.address(), numbers.size());
            byPage.computeIfAbsent(section.page(), none -> new ArrayList<>()).add(section);
        }
    }

    /**
     * Reads a tree.
     *
     * @param gathered the tree
     * @param known pages of the tree as it is now, many of which are the same
     * @param now the sections of those
     */
    static OldTree read(Gathered gathered, ReadPages known, NewTree now, Parallel parallel) {
        SiteReading reading = SiteReading.of(gathered, parallel);
        List<Section> all = new ArrayList<>();
        reading.pages(known, now::sections).forEach(all::addAll);
        return new OldTree(reading, all);
    }

    /** All sections, page by page. */
    List<Section> sections() {
        return sections;
    }

    /** The sections of a page; none for a page that was not there. */
    List<Section> sections(String page) {
        return byPage.getOrDefault(page, List.of());
    }

    /** The pages and their sections. */
    Map<String, List<Section>> byPage() {
        return byPage;
    }

    /** Where a section stands in the order of the tree. */
    int number(Section section) {
        return numbers.getOrDefault(section.address(), numbers.size());
    }

    /** The texts of pages. */
    Bodies texts(Iterable<String> pages) {
        Bodies all = new Bodies(true);
        for (String page : pages) {
            all.add(text(page, name -> {
                Bodies read = new Bodies(true);
                reading.page(name).ifPresent(one -> read.add(name, one.parsed().document()));
                return read;
            }));
        }
        return all;
    }

    private synchronized Bodies text(String page, Function<String, Bodies> read) {
        return texts.computeIfAbsent(page, read);
    }
}
