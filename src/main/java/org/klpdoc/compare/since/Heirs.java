// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare.since;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.klpdoc.compare.Group;
import org.klpdoc.compare.Section;
import org.klpdoc.compare.SectionChange;

/**
 * Which page took the place of which: the one of the same name, else the new one that has most words of one that is gone.
 *
 * @param ofOld the page now by the name of the page before
 * @param ofNew the page before by the name of the page now
 */
record Heirs(Map<String, String> ofOld, Map<String, String> ofNew) {
    /** How much of one page that is gone is on one that is new. */
    private record Share(String old, String now, double words) {}

    static Heirs of(Matched matched, OldTree old, NewTree now) {
        Map<String, String> ofOld = new HashMap<>();
        Map<String, String> ofNew = new HashMap<>();
        for (String page : old.byPage().keySet()) {
            if (now.has(page)) {
                ofOld.put(page, page);
                ofNew.put(page, page);
            }
        }
        for (Share share : shares(matched, old, now)) {
            if (!ofOld.containsKey(share.old()) && !ofNew.containsKey(share.now())) {
                ofOld.put(share.old(), share.now());
                ofNew.put(share.now(), share.old());
            }
        }
        return new Heirs(ofOld, ofNew);
    }

    /** From the greatest share to the least. */
    private static List<Share> shares(Matched matched, OldTree old, NewTree now) {
        Map<String, Map<String, Double>> words = new TreeMap<>();
        for (Group group : matched.groups()) {
            for (SectionChange row : group.rows()) {
                Optional<Section> before = row.before().filter(one -> !now.has(one.page()));
                Optional<Section> after =
                        row.after().filter(one -> old.sections(one.page()).isEmpty());
                if (before.isPresent() && after.isPresent()) {
                    // A title counts, too, where there is nothing but titles.
                    double both = 1 + row.similarity() * before.get().text().words().length;
                    words.computeIfAbsent(before.get().page(), none -> new TreeMap<>())
                            .merge(after.get().page(), both, Double::sum);
                }
            }
        }
        List<Share> shares = new ArrayList<>();
        words.forEach((from, all) -> all.forEach((to, number) -> shares.add(new Share(from, to, number))));
        shares.sort(Comparator.comparingDouble(Share::words).reversed());
        return shares;
    }

    /** What became of each page that is not as it was, in the order of the names. */
    List<PageChange> changes(Matched matched, OldTree old, NewTree now) {
        Set<String> touched = new HashSet<>();
        for (Group group : matched.groups()) {
            group.after().forEach(one -> touched.add(one.page()));
            group.before().forEach(one -> touched.add(ofOld.getOrDefault(one.page(), one.page())));
        }
        List<PageChange> out = new ArrayList<>();
        Set<String> all = new TreeSet<>(now.names());
        all.addAll(old.byPage().keySet());
        for (String page : all) {
            Optional<String> was = Optional.ofNullable(ofNew.get(page));
            if (!now.has(page)) {
                if (!ofOld.containsKey(page)) {
                    out.add(new PageChange(PageChange.Kind.GONE, page, page, title(old.sections(page), page)));
                }
                continue;
            }
            String title = title(now.sections(page), page);
            if (was.isEmpty()) {
                out.add(new PageChange(PageChange.Kind.NEW, page, "", title));
            } else if (!was.get().equals(page)) {
                out.add(new PageChange(PageChange.Kind.RENAMED, page, was.get(), title));
            } else if (touched.contains(page)) {
                out.add(new PageChange(PageChange.Kind.CHANGED, page, page, title));
            }
        }
        return out;
    }

    private static String title(List<Section> sections, String page) {
        return sections.stream()
                .map(Section::title)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(page);
    }
}
