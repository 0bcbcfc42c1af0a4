// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts the rows of a comparison into groups: what shares text is together. */
public final class Groups {
    private final Map<String, List<SectionChange>> ofBefore = new HashMap<>();
    private final Map<String, List<SectionChange>> ofAfter = new HashMap<>();
    private final Set<SectionChange> done = new HashSet<>();

    private Groups(Collection<SectionChange> rows) {
        for (SectionChange row : rows) {
            of(ofBefore, row.before()).add(row);
            of(ofAfter, row.after()).add(row);
        }
    }

    /** The groups in the order of the sections before; the new ones last. */
    public static List<Group> of(SectionMap map) {
        Groups groups = new Groups(map.changes());
        List<Group> out = new ArrayList<>();
        for (SectionChange row : map.changes()) {
            if (groups.done.add(row)) {
                out.add(groups.around(row));
            }
        }
        return out;
    }

    private static List<SectionChange> of(Map<String, List<SectionChange>> rows, Optional<Section> section) {
        return section.map(one -> rows.computeIfAbsent(one.address(), none -> new ArrayList<>()))
                .orElseGet(ArrayList::new);
    }

    private Group around(SectionChange first) {
        List<SectionChange> found = new ArrayList<>();
        Deque<SectionChange> next = new ArrayDeque<>(List.of(first));
        while (!next.isEmpty()) {
            SectionChange row = next.remove();
            found.add(row);
            for (List<SectionChange> near : List.of(of(ofBefore, row.before()), of(ofAfter, row.after()))) {
                near.stream().filter(done::add).forEach(next::add);
            }
        }
        return new Group(found);
    }
}
