// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

import java.util.ArrayList;
import java.util.List;
import org.klpdoc.xref.GeneralIndex;

/** Writes the general index as the article of a page: a line of headings, and a list of words under each. */
public final class IndexWriter {
    private static final int BYTES_A_WORD = 160;

    private final HtmlOut out;
    private final List<String> ids = new ArrayList<>();

    private IndexWriter(int words) {
        this.out = new HtmlOut(words * BYTES_A_WORD);
    }

    /** The article of the page at the top of the site. */
    public static String article(GeneralIndex index, String title) {
        int words = index.groups().stream()
                .mapToInt(group -> group.words().size() + 1)
                .sum();
        IndexWriter writer = new IndexWriter(words);
        writer.out.markup("<h1 id=\"index\">").text(title).markup("</h1>\n");
        writer.headings(index.groups());
        for (int i = 0; i < index.groups().size(); i++) {
            writer.group(index.groups().get(i), writer.ids.get(i));
        }
        return writer.out.toString();
    }

    private void headings(List<GeneralIndex.Group> groups) {
        out.markup("<div class=\"genindex-jumpbox\">");
        for (GeneralIndex.Group group : groups) {
            // Headings that authors ask for may come twice.
            String id = group.heading();
            for (int i = 2; ids.contains(id); i++) {
                id = group.heading() + "-" + i;
            }
            out.markup(ids.isEmpty() ? "\n" : "\n | ");
            ids.add(id);
            out.open("a", "").attr("href", "#" + id).end().markup("<strong>");
            out.text(group.heading()).markup("</strong></a>");
        }
        out.markup("\n</div>\n");
    }

    private void group(GeneralIndex.Group group, String id) {
        out.open("h2", "").attr("id", id).end().text(group.heading()).markup("</h2>\n");
        words(group.words(), "<ul class=\"genindex\">\n");
    }

    private void words(List<GeneralIndex.Word> words, String start) {
        out.markup(start);
        for (GeneralIndex.Word word : words) {
            out.markup("<li>");
            places(word);
            if (!word.below().isEmpty()) {
                words(word.below(), "<ul>\n");
            }
            out.markup("</li>\n");
        }
        out.markup("</ul>\n");
    }

    /** The word, a link to its first place, and a number for each further one. */
    private void places(GeneralIndex.Word word) {
        if (word.places().isEmpty()) {
            out.text(word.text());
        }
        for (int i = 0; i < word.places().size(); i++) {
            GeneralIndex.Spot spot = word.places().get(i);
            String href = spot.page() + ".html#" + spot.id();
            out.markup(i == 0 ? "" : ", ").open("a", "").attr("href", href).end();
            out.markup(spot.main() ? "<strong>" : "");
            out.text(i == 0 ? word.text() : "[" + i + "]");
            out.markup(spot.main() ? "</strong></a>" : "</a>");
        }
    }
}
