// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare.html;

import java.util.List;
import org.klpdoc.compare.Bodies;
import org.klpdoc.compare.Change;
import org.klpdoc.compare.Group;
import org.klpdoc.compare.Section;
import org.klpdoc.compare.TextDiff;
import org.klpdoc.render.HtmlOut;

/** Writes what happened, a row for each group: a line that opens to the texts of both sides. */
final class RowWriter {
    private final HtmlOut out;
    private final Bodies before;
    private final Bodies after;

    RowWriter(HtmlOut out, Bodies before, Bodies after) {
        this.out = out;
        this.before = before;
        this.after = after;
    }

    void write(Stretch stretch) {
        if (stretch.isQuiet()) {
            quiet(stretch);
        } else {
            stretch.groups().forEach(this::texts);
        }
    }

    /** Sections that went somewhere as they were: their names will do. */
    private void quiet(Stretch stretch) {
        Group first = stretch.first();
        List<Group> groups = stretch.groups();
        String classes = "row " + Words.of(first);
        if (groups.size() == 1) {
            out.open("div", classes)
                    .attr("id", first.id())
                    .attr("tabindex", "-1")
                    .end()
                    .markup("<p>");
            line(first, "");
            out.markup("</p></div>\n");
            return;
        }
        out.open("details", classes).attr("id", first.id()).end().markup("<summary>");
        badge(first);
        address(first.before().get(0).page() + ".html").markup(" \u2192 ");
        address(first.after().get(0).page() + ".html").text(" (" + groups.size() + " sections)");
        out.markup("</summary>\n<ul>\n");
        for (Group group : groups) {
            out.markup("<li>");
            sides(group);
            out.markup("</li>\n");
        }
        out.markup("</ul>\n</details>\n");
    }

    private void texts(Group group) {
        out.open("details", "row " + Words.of(group)).attr("id", group.id());
        out.markup(group.change() == Change.LOST ? " open" : "").end().markup("<summary>");
        line(group, Words.more(group));
        out.markup("</summary>\n<div class=\"sides\">\n");
        TextDiff diff = TextDiff.of(before.of(group.before()), after.of(group.after()));
        side(group.before(), before, "before", () -> new PassageWriter(out, "del").write(diff.before()));
        side(group.after(), after, "after", () -> new PassageWriter(out, "ins").write(diff.after()));
        out.markup("</div>\n</details>\n");
    }

    private void side(List<Section> sections, Bodies bodies, String name, Runnable text) {
        if (sections.isEmpty()) {
            return;
        }
        out.open("div", name).end().markup("\n");
        if (sections.stream().noneMatch(section -> bodies.of(section).isPresent())) {
            out.markup("<p class=\"label\">").text("The text is not at hand.").markup("</p>\n");
        }
        text.run();
        out.markup("</div>\n");
    }

    private void line(Group group, String more) {
        badge(group);
        sides(group);
        out.text(more.isEmpty() ? "" : " (" + more + ")");
    }

    private void badge(Group group) {
        out.markup("<span class=\"badge\">").text(Words.of(group)).markup("</span> ");
    }

    private void sides(Group group) {
        boolean stays = group.before().stream()
                .map(Section::address)
                .toList()
                .equals(group.after().stream().map(Section::address).toList());
        addresses(group.before());
        if (!stays) {
            out.markup(group.before().isEmpty() || group.after().isEmpty() ? "" : " \u2192 ");
            addresses(group.after());
        }
    }

    private void addresses(List<Section> sections) {
        for (int i = 0; i < sections.size(); i++) {
            out.markup(i == 0 ? "" : ", ");
            address(sections.get(i).address());
        }
    }

    private HtmlOut address(String address) {
        return out.markup("<code>").text(address).markup("</code>");
    }
}
