// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare.move;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.klpdoc.compare.Section;
import org.klpdoc.doc.Slug;

/**
 * References by name within a page, {@code `Use cases`_}, that lead to another page once some of its sections have gone
 * there, or come from one: they become references to labels, which sections get that have none.
 *
 * @param text the page's text with those labels
 * @param fromRest what the sections that stay call those that go, each with the label of that
 * @param fromMoved what the sections that go call those that stay
 */
record Crossing(String text, Map<String, String> fromRest, Map<String, String> fromMoved) {
    /**
     * Looks for them.
     *
     * @param page the page
     * @param first the first section that goes
     * @param end the section behind the last one that goes
     */
    static Crossing of(DocFolder docs, String file, PageLines page, int first, int end)
            throws IOException, MovePlan.Refused {
        String whole = String.join("\n", page.lines());
        if (DocFolder.isMarkdown(file)) {
            return new Crossing(whole, Map.of(), Map.of());
        }
        int from = page.start(first);
        int to = page.start(end);
        List<String> moved = page.lines().subList(from, to);
        List<String> rest = new ArrayList<>(page.lines().subList(0, from));
        rest.addAll(page.lines().subList(to, page.lines().size()));
        Labels labels = new Labels(docs, file, page);
        Map<String, String> fromRest = labels.of(used(rest), moved, first, end, true);
        Map<String, String> fromMoved = labels.of(used(moved), rest, first, end, false);
        return new Crossing(labels.text(), fromRest, fromMoved);
    }

    /** The names that lines refer to. */
    private static Set<String> used(List<String> lines) {
        return PathTokens.of(String.join("\n", lines), false).stream()
                .filter(token -> token.kind() == PathToken.Kind.NAME)
                .map(token -> Slug.name(NameChanges.Named.of(token.written()).name()))
                .collect(Collectors.toSet());
    }

    /** The labels of a page's sections, those among them that are new. */
    private static final class Labels {
        private final DocFolder docs;
        private final String file;
        private final PageLines page;
        /** New labels by the line that they come before, the last line first. */
        private final Map<Integer, String> added = new TreeMap<>(java.util.Comparator.reverseOrder());

        private final Map<String, Integer> titles = new HashMap<>();

        Labels(DocFolder docs, String file, PageLines page) {
            this.docs = docs;
            this.file = file;
            this.page = page;
            for (Section section : page.sections()) {
                titles.merge(Slug.name(section.title()), 1, Integer::sum);
            }
        }

        /** The labels of the names that are used elsewhere, of the sections that go or of those that stay. */
        Map<String, String> of(Set<String> used, List<String> lines, int first, int end, boolean going)
                throws IOException, MovePlan.Refused {
            Map<String, String> out = new HashMap<>();
            for (String line : lines) {
                Titles.label(line)
                        .filter(label -> used.contains(Slug.name(label)))
                        .ifPresent(label -> out.put(Slug.name(label), label));
            }
            for (int i = 0; i < page.sections().size(); i++) {
                Section section = page.sections().get(i);
                String name = Slug.name(section.title());
                boolean goes = i >= first && i < end;
                if (goes == going
                        && section.level() > 0
                        && used.contains(name)
                        && !out.containsKey(name)
                        && titles.getOrDefault(name, 0) == 1) {
                    List<String> labels = page.labels(i);
                    out.put(name, labels.isEmpty() ? add(i) : labels.get(0));
                }
            }
            return out;
        }

        private String add(int section) throws IOException, MovePlan.Refused {
            String home = DocFolder.home(file);
            String name = home.substring(home.lastIndexOf('/') + 1) + "-"
                    + page.sections().get(section).id();
            Set<String> taken = docs.labels(name);
            String free = name;
            for (int number = 2; taken.contains(free); number++) {
                free = name + "-" + number;
            }
            added.put(page.start(section), free);
            return free;
        }

        String text() {
            List<String> lines = new ArrayList<>(page.lines());
            added.forEach((line, label) -> lines.addAll(line, List.of(".. _" + label + ":", "")));
            return String.join("\n", lines);
        }
    }
}
