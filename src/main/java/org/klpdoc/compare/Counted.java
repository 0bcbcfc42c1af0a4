// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A figure of a comparison.
 *
 * @param name what is counted
 * @param number how many there are
 */
public record Counted(String name, long number) {
    /** The figures: sections before and after, each change by the sections that it befell, the edited ones, what breaks. */
    public static List<Counted> of(Comparison comparison) {
        List<Counted> out = new ArrayList<>();
        out.add(new Counted("before", comparison.before().sections().size()));
        out.add(new Counted("after", comparison.after().sections().size()));
        for (Change change : Change.values()) {
            out.add(new Counted(change.label(), sections(comparison.map().of(change), change)));
        }
        long edited = comparison.map().changes().stream()
                .filter(row -> row.change() == Change.SAME && row.edited())
                .count();
        out.add(new Counted("edited", edited));
        for (Broken.Kind kind : Broken.Kind.values()) {
            long gone = comparison.broken().addresses().stream()
                    .filter(address -> address.kind() == kind)
                    .count();
            out.add(new Counted("broken-" + kind.label() + "-addresses", gone));
        }
        out.add(new Counted("broken-labels", comparison.broken().labels().size()));
        out.add(new Counted("broken-objects", comparison.broken().objects().size()));
        for (Broken.Origin origin : Broken.Origin.values()) {
            String name = origin == Broken.Origin.DOCUMENTS
                    ? "broken-references"
                    : "broken-" + origin.label() + "-references";
            out.add(new Counted(name, comparison.broken().references(origin).size()));
        }
        return out;
    }

    /** A section that is split has a row for each part, and counts once. */
    private static long sections(List<SectionChange> rows, Change change) {
        Function<SectionChange, Optional<Section>> side =
                change == Change.NEW ? SectionChange::after : SectionChange::before;
        return rows.stream()
                .flatMap(row -> side.apply(row).stream())
                .map(Section::address)
                .distinct()
                .count();
    }
}
