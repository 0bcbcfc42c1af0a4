// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

import java.util.ArrayList;
import java.util.List;
import org.klpdoc.doc.Block;
import org.klpdoc.doc.Document;
import org.klpdoc.doc.PlainText;
import org.klpdoc.xref.LinkTable;

/** What the head and the margin of a page show of its tree: sections and lines about the page. */
public final class PageOutline {
    private PageOutline() {}

    /**
     * The sections below the page's title, for its list of contents.
     *
     * @param document the page
     * @param links the page's link table: it knows the numbers of its sections
     * @param depth how many levels are listed
     */
    public static List<TocItem> toc(Document document, LinkTable links, int depth) {
        List<Block> top = document.children();
        List<Block.Section> sections = sections(top);
        boolean titled = sections.size() == 1;
        boolean smart = document.format() == Document.Format.RST;
        return items(titled ? sections(sections.get(0).children()) : sections, links, depth, smart);
    }

    /** The lines about the page that its author wrote ({@code .. meta::}). */
    public static List<MetaTag> metas(Document document) {
        List<MetaTag> metas = new ArrayList<>();
        for (Block block : document.children()) {
            if (block instanceof Block.Meta meta && !meta.name().isEmpty()) {
                metas.add(new MetaTag(meta.name(), meta.content()));
            }
        }
        return metas;
    }

    private static List<Block.Section> sections(List<Block> blocks) {
        List<Block.Section> sections = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Block.Section section) {
                sections.add(section);
            }
        }
        return sections;
    }

    private static List<TocItem> items(List<Block.Section> sections, LinkTable links, int depth, boolean smart) {
        List<TocItem> items = new ArrayList<>();
        for (Block.Section section : sections) {
            boolean named = !section.attrs().ids().isEmpty()
                    && !section.children().isEmpty()
                    && section.children().get(0) instanceof Block.Title;
            if (named) {
                String id = section.attrs().ids().get(0);
                String text = PlainText.of(((Block.Title) section.children().get(0)).content());
                String title = smart ? new SmartQuotes().set(text) : text;
                String number = links.number(id);
                List<TocItem> below =
                        depth > 1 ? items(sections(section.children()), links, depth - 1, smart) : List.of();
                items.add(new TocItem("#" + id, number.isEmpty() ? title : number + " " + title, below));
            }
        }
        return items;
    }
}
