// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare.html;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.klpdoc.compare.SectionChange;
import org.klpdoc.render.HtmlOut;

/** The outlines side by side and bands between where the text went, from line to line; all lines are of one height. */
final class Picture {
    /** How much of a line's height a band leaves free above and below. */
    private static final double EDGE = 0.15;

    private final Outline before;
    private final Outline after;
    private final List<Stretch> stretches;
    private final HtmlOut out;

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
            if (line.section().isEmpty()) {
                out.markup("<li class=\"page\">").text(line.page() + ".html");
            } else {
                line.stretch().ifPresent(stretch -> section(line, stretch));
            }
            out.markup("</li>\n");
        }
        out.markup("</ol>\n");
    }

    private void section(Outline.Line line, Stretch stretch) {
        int level = line.section().map(section -> Math.min(6, section.level())).orElse(0);
        String what = Words.of(stretch.first());
        out.open("li", what).attr("style", "--level: " + level).end();
        String title = line.section()
                .map(section -> section.title())
                .filter(text -> !text.isEmpty())
                .orElse("(the beginning)");
        String text = line.count() == 1 ? title : line.count() + " sections";
        if (stretch.isSame()) {
            out.text(text);
        } else {
            out.open("a", "").attr("href", "#" + stretch.first().id()).attr("title", Words.title(stretch.first()));
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
        if (left >= 0 && right >= 0) {
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
