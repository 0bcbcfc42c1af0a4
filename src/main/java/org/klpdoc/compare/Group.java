// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Sections that share text with each other and with no others: a pair, the parts of one that was split, what was merged, or
 * one alone that is lost or new.
 *
 * @param rows what happened to them; never none
 */
public record Group(List<SectionChange> rows) {
    /** What a group is called by where several things happened, the first of these. */
    private static final List<Change> WORST =
            List.of(Change.LOST, Change.SPLIT, Change.MERGED, Change.MOVED, Change.RENAMED, Change.NEW, Change.SAME);

    /** Copies the list. */
    public Group {
        rows = List.copyOf(rows);
    }

    /** What happened; of several things the first of the list above. */
    public Change change() {
        return rows.stream()
                .map(SectionChange::change)
                .min(Comparator.comparingInt(WORST::indexOf))
                .orElseThrow();
    }

    /** Whether readers see another text. */
    public boolean isEdited() {
        return rows.size() > 1 || rows.get(0).edited();
    }

    /** Whether readers see what they saw, where they saw it. */
    public boolean isSame() {
        return change() == Change.SAME && !isEdited();
    }

    /** The sections before, each once. */
    public List<Section> before() {
        Set<Section> out = new LinkedHashSet<>();
        rows.forEach(row -> row.before().ifPresent(out::add));
        return List.copyOf(out);
    }

    /** The sections after, each once. */
    public List<Section> after() {
        Set<Section> out = new LinkedHashSet<>();
        rows.forEach(row -> row.after().ifPresent(out::add));
        return List.copyOf(out);
    }

    /** The id of its row in the report, by the first section before, or by the one that is new. */
    public String id() {
        List<Section> old = before();
        return old.isEmpty() ? "new:" + name(after().get(0)) : name(old.get(0));
    }

    private static String name(Section section) {
        return section.address().replace('#', ':').replaceAll("\\s", "_");
    }
}
