// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare.since;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.klpdoc.compare.Change;
import org.klpdoc.compare.Group;
import org.klpdoc.compare.Groups;
import org.klpdoc.compare.Section;
import org.klpdoc.compare.SectionChange;
import org.klpdoc.compare.SectionMap;

/**
 * Where the sections of the old tree are in the new one. Only what is not as it was is kept; all other sections are at
 * their addresses.
 *
 * @param groups what happened, in the order of the sections before, new ones last
 */
record Matched(List<Group> groups) {
    Matched {
        groups = List.copyOf(groups);
    }

    /** Compares all sections with all. */
    static Matched of(OldTree old, NewTree now) {
        return new Matched(groups(old.sections(), now.sections()));
    }

    private static List<Group> groups(List<Section> before, List<Section> after) {
        return Groups.of(SectionMap.of(before, after)).stream()
                .filter(group -> !group.isSame())
                .toList();
    }

    /** What a second comparison of a part of the trees says, and whether that hangs together as before. */
    record Again(Matched matched, boolean same) {}

    /**
     * Compares the sections of some pages anew with those that they had to do with up to now, and of those pages in the old
     * tree.
     *
     * @param heirs the pages that took the place of old ones, by the names of those
     */
    Again with(Set<String> pages, OldTree old, NewTree now, Map<String, String> heirs) {
        List<Group> touched = new ArrayList<>();
        List<Group> others = new ArrayList<>();
        for (Group group : groups) {
            boolean here = group.after().stream().anyMatch(one -> pages.contains(one.page()))
                    || group.before().stream()
                            .anyMatch(one -> pages.contains(heirs.getOrDefault(one.page(), one.page())));
            (here ? touched : others).add(group);
        }
        List<Group> fresh = groups(before(pages, touched, others, old), after(pages, touched, now));
        others.addAll(fresh);
        others.sort(Comparator.comparingInt((Group group) ->
                group.before().stream().mapToInt(old::number).min().orElse(Integer.MAX_VALUE)));
        return new Again(new Matched(others), shape(touched).equals(shape(fresh)));
    }

    private static List<Section> before(Set<String> pages, List<Group> touched, List<Group> others, OldTree old) {
        Set<String> taken = new HashSet<>();
        others.forEach(group -> group.before().forEach(one -> taken.add(one.address())));
        Map<String, Section> found = new LinkedHashMap<>();
        touched.forEach(group -> group.before().forEach(one -> found.put(one.address(), one)));
        for (String page : pages) {
            old.sections(page).stream()
                    .filter(one -> !taken.contains(one.address()))
                    .forEach(one -> found.put(one.address(), one));
        }
        return found.values().stream()
                .sorted(Comparator.comparingInt(old::number))
                .toList();
    }

    private static List<Section> after(Set<String> pages, List<Group> touched, NewTree now) {
        Set<String> all = new TreeSet<>(pages);
        Set<String> wanted = new HashSet<>();
        touched.forEach(group -> group.after().forEach(one -> {
            all.add(one.page());
            wanted.add(one.address());
        }));
        return all.stream()
                .flatMap(page -> now.sections(page).stream())
                .filter(one -> pages.contains(one.page()) || wanted.contains(one.address()))
                .toList();
    }

    /**
     * What hangs together with what, apart from sections that stayed where they were. Of new sections it is how many a page
     * has and about how much text there is in them, which may be enough to be another's.
     */
    private static Set<String> shape(List<Group> groups) {
        Set<String> out = new HashSet<>();
        Map<String, int[]> fresh = new HashMap<>();
        for (Group group : groups) {
            for (SectionChange row : group.rows()) {
                if (row.change() == Change.NEW) {
                    Section section = row.after().orElseThrow();
                    int[] sum = fresh.computeIfAbsent(section.page(), none -> new int[2]);
                    sum[0]++;
                    sum[1] += section.text().words().length;
                } else if (row.change() != Change.SAME) {
                    out.add(row.before().map(Section::address).orElse("") + "\n"
                            + row.after().map(Section::address).orElse(""));
                }
            }
        }
        fresh.forEach((page, sum) -> out.add(page + "\n" + sum[0] + "\n" + Integer.numberOfLeadingZeros(sum[1])));
        return out;
    }
}
