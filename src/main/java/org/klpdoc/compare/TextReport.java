// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare;

import java.util.List;
import java.util.stream.Collectors;

/** A comparison for a terminal: figures first, then what happened, the worst first. */
public final class TextReport {
    private TextReport() {}

    /** The comparison as lines of text. */
    public static String of(Comparison comparison) {
        StringBuilder out = new StringBuilder();
        out.append(comparison.before().name())
                .append(" -> ")
                .append(comparison.after().name())
                .append(": ")
                .append(figures(comparison))
                .append('\n');
        for (Story.Chapter chapter : Story.of(comparison)) {
            out.append('\n').append(chapter.title()).append(":\n");
            chapter.lines().forEach(line -> out.append("  ").append(line(line)).append('\n'));
        }
        return out.toString();
    }

    private static String line(Story.Line line) {
        String to = line.to().isEmpty() ? "" : " -> " + String.join(", ", line.to());
        return line.from() + to + (line.note().isEmpty() ? "" : "  (" + line.note() + ")");
    }

    /** What a line has room for: how many sections, and each figure that is not nothing. */
    public static String figures(Comparison comparison) {
        List<Counted> counted = Counted.of(comparison);
        String changes = counted.stream()
                .filter(one -> one.number() > 0)
                .filter(one -> !List.of("before", "after", Change.SAME.label()).contains(one.name()))
                .filter(one -> !one.name().startsWith("broken-"))
                .map(one -> one.number() + " " + one.name())
                .collect(Collectors.joining(", "));
        long broken = counted.stream()
                .filter(one -> one.name().startsWith("broken-") && !one.name().contains("generated"))
                .mapToLong(Counted::number)
                .sum();
        String sections = counted.get(0).number() + (counted.get(0).number() == 1 ? " section" : " sections")
                + " before, " + counted.get(1).number() + " after; ";
        return sections
                + (changes.isEmpty() ? "nothing changed" : changes)
                + (broken > 0 ? "; " + broken + " addresses, labels and references broken" : "");
    }
}
