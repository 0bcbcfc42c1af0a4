// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare.html;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.klpdoc.compare.Group;
import org.klpdoc.compare.Section;
import org.klpdoc.compare.SectionChange;
import org.klpdoc.render.HtmlOut;

/** The outlines side by side and bands between where the text went, from line to line; all lines are of one height. */
final class Picture {
    /** How much of a line's height a band leaves free above and below. */
    private static final double EDGE = 0.15;

    private static final int MOST_LEVELS = 6;
    private static final String BEGINNING = "(the beginning)";

    private final Outline before;
    private final Outline after;
    private final List<Stretch> stretches;
    private final HtmlOut out;
    private final Set<String> drawn = new HashSet<>();

    Picture(Outline before, Outline after, List<Stretch> stretches, HtmlOut out) {
        this.before = before;
        this.after = after;
        this.stretches = stretches;
        this.out = out;
    }

    void write() {
        out.markup("<div class=\"picture\">\n");
        side(before, "Before");
        bands();
        side(after, "After");
        out.markup("</div>\n");
    }

    private void side(Outline outline, String name) {
        out.open("ol", "outline").attr("aria-label", name).end().markup("\n");
        for (Outline.Line line : outline.lines()) {
            if (line.isPage()) {
                out.open("li", "page").end();
                link(line.stretch(), line.page() + ".html");
            } else {
                int level = line.section().map(Section::level).orElse(0);
                out.open("li", line.stretch().map(Stretch::first).map(Words::of).orElse(""))
                        .attr("style", "--level: " + Math.min(MOST_LEVELS, level))
                        .end();
                String title = line.section().map(Section::title).orElse("");
                link(
                        line.stretch(),
                        line.count() > 1 ? line.count() + " sections" : title.isEmpty() ? BEGINNING : title);
            }
            out.markup("</li>\n");
        }
        out.markup("</ol>\n");
    }

    /** The line's text, with a link to the row that tells more, where anything happened. */
    private void link(Optional<Stretch> stretch, String text) {
        Optional<Group> group = stretch.filter(one -> !one.isSame()).map(Stretch::first);
        if (group.isEmpty()) {
            out.text(text);
        } else {
            out.open("a", "").attr("href", "#" + group.get().id()).attr("title", Words.title(group.get()));
            out.end().text(text).close("a");
        }
    }

    private void bands() {
        int height = Math.max(before.lines().size(), after.lines().size());
        out.open("svg", "bands")
                .attr("viewBox", "0 0 100 " + height)
                .attr("preserveAspectRatio", "none")
                .attr("style", "--lines: " + height)
                .attr("aria-hidden", "true")
                .end()
                .markup("\n");
        for (Stretch stretch : stretches) {
            if (stretch.isQuiet()) {
                band(stretch.first(), stretch.first().rows().get(0));
            } else {
                stretch.groups().forEach(group -> group.rows().forEach(row -> band(group, row)));
            }
        }
        out.markup("</svg>\n");
    }

    private void band(Group group, SectionChange row) {
        int left = line(before.places(), row.before().map(one -> one.address()).orElse(""));
        int right = line(after.places(), row.after().map(one -> one.address()).orElse(""));
        String change = Words.of(group, row);
        // Of whole pages many sections go the same way.
        if (left >= 0 && right >= 0 && drawn.add(left + " " + right + " " + change)) {
            String path = String.format(
                    Locale.ROOT,
                    "M0 %1$.2fC50 %1$.2f 50 %2$.2f 100 %2$.2fV%3$.2fC50 %3$.2f 50 %4$.2f 0 %4$.2fZ",
                    left + EDGE,
                    right + EDGE,
                    right + 1 - EDGE,
                    left + 1 - EDGE);
            out.open("path", Words.of(group, row))
                    .attr("d", path)
                    .end()
                    .close("path")
                    .markup("\n");
        }
    }

    private static int line(Map<String, Integer> places, String address) {
        return places.getOrDefault(address, -1);
    }
}
