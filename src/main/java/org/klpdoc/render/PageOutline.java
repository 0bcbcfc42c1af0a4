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
    /** More declarations than that are left to the reader's search. */
    private static final int MOST_DECLARATIONS = 120;

    private PageOutline() {}

    /**
     * The sections below the page's title, for its list of contents, with the functions and types that they describe
     * unless there are too many of them.
     *
     * @param document the page
     * @param links the page's link table: it knows the numbers of its sections
     * @param depth how many levels are listed
     */
    public static List<TocItem> toc(Document document, LinkTable links, int depth) {
        List<Block> top = document.children();
        List<Block.Section> sections = sections(top);
        boolean smart = document.format() == Document.Format.RST;
        Listing listing = new Listing(links, smart, declarationsIn(top) <= MOST_DECLARATIONS);
        return items(sections.size() == 1 ? sections.get(0).children() : top, listing, depth);
    }

    /**
     * The lines about the page that its author wrote ({@code .. meta::}). What would steer a browser ({@code
     * http-equiv}, {@code charset}) is the site's to say, and left out.
     */
    public static List<MetaTag> metas(Document document) {
        List<MetaTag> metas = new ArrayList<>();
        for (Block block : document.children()) {
            if (block instanceof Block.Meta meta) {
                boolean property = meta.value("name").isEmpty();
                String name = meta.value(property ? "property" : "name");
                if (!name.isEmpty()) {
                    metas.add(new MetaTag(property, name, meta.value("content"), meta.value("lang")));
                }
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

    private static TocItem section(Block.Section section, Listing listing, int depth) {
        String id = section.attrs().ids().get(0);
        String text = PlainText.of(((Block.Title) section.children().get(0)).content());
        String title = listing.smart() ? new SmartQuotes().set(text) : text;
        String number = listing.links().number(id);
        List<TocItem> below = depth > 1 ? items(section.children(), listing, depth - 1) : List.of();
        return new TocItem("#" + id, number.isEmpty() ? title : number + " " + title, below);
    }

    private static List<TocItem> items(List<Block> blocks, Listing listing, int depth) {
        List<TocItem> items = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Block.Section section && isNamed(section)) {
                items.add(section(section, listing, depth));
            } else if (block instanceof Block.Description description && listing.declarations()) {
                declarations(description, items);
            }
        }
        return items;
    }

    private static boolean isNamed(Block.Section section) {
        return !section.attrs().ids().isEmpty()
                && !section.children().isEmpty()
                && section.children().get(0) instanceof Block.Title;
    }

    private static void declarations(Block.Description description, List<TocItem> items) {
        for (Block.Signature one : description.signatures()) {
            if (!one.attrs().ids().isEmpty() && !one.name().isEmpty()) {
                String call = description.objtype().equals("function") ? "()" : "";
                items.add(new TocItem("#" + one.attrs().ids().get(0), one.name() + call, List.of()));
            }
        }
    }

    private static int declarationsIn(List<Block> blocks) {
        int count = 0;
        for (Block block : blocks) {
            if (block instanceof Block.Section section) {
                count += declarationsIn(section.children());
            } else if (block instanceof Block.Description description) {
                count += description.signatures().size();
            }
        }
        return count;
    }

    /** How a page's contents are listed. */
    private record Listing(LinkTable links, boolean smart, boolean declarations) {}
}
