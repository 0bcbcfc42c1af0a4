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

    /** About as many bytes of HTML a list of contents may take; a page with more of them has a coarser one. */
    private static final int LARGEST_TOC = 2600;

    /** What a line costs beside its text. */
    private static final int LINE = 30;

    private PageOutline() {}

    /**
     * The sections below the page's title, for its list of contents, with the functions and types that they describe.
     * Where that is too much, the list goes without those, then less deep, and then it has but some of the sections, as
     * far from each other.
     *
     * @param document the page
     * @param links the page's link table: it knows the numbers of its sections
     * @param depth how many levels are listed
     */
    public static List<TocItem> toc(Document document, LinkTable links, int depth) {
        List<Block> top = document.children();
        List<Block.Section> sections = sections(top);
        boolean smart = document.format() == Document.Format.RST;
        List<Block> listed = sections.size() == 1 ? sections.get(0).children() : top;
        Listing listing = new Listing(links, smart, declarationsIn(top) <= MOST_DECLARATIONS);
        List<TocItem> items = items(listed, listing, depth);
        if (weight(items) > LARGEST_TOC) {
            items = items(listed, new Listing(links, smart, false), depth);
        }
        for (int less = depth - 1; less > 0 && weight(items) > LARGEST_TOC; less--) {
            items = cut(items, less);
        }
        return some(items);
    }

    private static int weight(List<TocItem> items) {
        int sum = 0;
        for (TocItem item : items) {
            sum += LINE + item.href().length() + item.title().length() + weight(item.children());
        }
        return sum;
    }

    private static List<TocItem> cut(List<TocItem> items, int depth) {
        return items.stream()
                .map(item ->
                        new TocItem(item.href(), item.title(), depth > 1 ? cut(item.children(), depth - 1) : List.of()))
                .toList();
    }

    /** The lines where they are few enough, else every so many of them, each with a sign that more follow. */
    private static List<TocItem> some(List<TocItem> items) {
        int step = (weight(items) + LARGEST_TOC - 1) / LARGEST_TOC;
        if (step < 2) {
            return items;
        }
        List<TocItem> some = new ArrayList<>();
        for (int i = 0; i < items.size(); i += step) {
            TocItem item = items.get(i);
            some.add(new TocItem(item.href(), item.title() + " \u2026", List.of()));
        }
        return some;
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
