// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.klpdoc.doc.Attrs;
import org.klpdoc.doc.Block;
import org.klpdoc.doc.Document;
import org.klpdoc.doc.Inline;
import org.klpdoc.text.Pos;
import org.klpdoc.text.Source;

/**
 * The first page of a folder that has none of its own: all its pages, by their titles. A hidden toctree gives them their
 * place in the navigation; the list is one of links, since a toctree would repeat each further top heading of a page.
 */
final class Listing {
    private Listing() {}

    /**
     * The page.
     *
     * @param title its heading
     * @param homes the names of the pages, in the order to show them
     */
    static Document of(String title, List<String> homes) {
        Source source = Source.of("", "", Source.Tabs.KEEP);
        Attrs attrs = Attrs.at(new Pos(source, -1));
        List<Block.ToctreeEntry> entries = homes.stream()
                .map(home -> new Block.ToctreeEntry(attrs.pos(), "", "/" + home))
                .toList();
        Block toctree = new Block.Toctree(attrs, 0, entries, 1, 0, false, true, false, true, false, List.of());
        List<Block.ListItem> lines = new ArrayList<>();
        for (String home : homes) {
            Inline link = new Inline.CrossReference(
                    attrs, lines.size(), "std", "doc", "/" + home, "", false, false, List.of(new Inline.Text(home)));
            lines.add(new Block.ListItem(attrs, Optional.empty(), List.of(new Block.Paragraph(attrs, List.of(link)))));
        }
        Block heading = new Block.Title(attrs, "", List.of(new Inline.Text(title)));
        Block section = new Block.Section(
                attrs.withIds(List.of("pages")), List.of(heading, toctree, new Block.BulletList(attrs, "-", lines)));
        return new Document(attrs, source, Document.Format.RST, "", Map.of(), 0, List.of(section));
    }
}
