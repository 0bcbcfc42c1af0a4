// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

import java.util.List;
import org.klpdoc.doc.Block;
import org.klpdoc.xref.TocEntry;

/** Writes {@code .. toctree::}: a list of pages, each with its sections as deep as the author wants. */
final class TocWriter {
    private final PageContext page;
    private final HtmlOut out;
    private final BlockWriter blocks;

    TocWriter(PageContext page, BlockWriter blocks) {
        this.page = page;
        this.out = page.out();
        this.blocks = blocks;
    }

    /** Writes the lines that the link table has for a toctree; nothing but its ids where it is hidden. */
    HtmlOut toctree(Block.Toctree toctree) {
        List<TocEntry> entries = toctree.hidden() ? List.of() : page.links().toctree(toctree.number());
        if (entries.isEmpty()) {
            return out.spans(toctree.attrs().ids());
        }
        out.start("div", toctree.attrs(), "toctree-wrapper compound").markup("\n");
        if (!toctree.caption().isEmpty()) {
            out.markup("<p class=\"caption\" role=\"heading\" aria-level=\"" + Math.min(6, page.sections() + 1)
                    + "\"><span class=\"caption-text\">");
            blocks.inlines().block(toctree.caption()).markup("</span>");
            out.permalink(toctree.attrs().ids(), "Link to this toctree").markup("</p>\n");
        }
        list(entries, 1);
        return out.markup("</div>\n");
    }

    private void tags(List<String> tags) {
        if (!tags.isEmpty()) {
            out.markup(" <span class=\"tags\" data-extra>");
            String gap = "";
            for (String tag : tags) {
                out.markup(gap + "<span class=\"tag\">").text(tag).markup("</span>");
                gap = " ";
            }
            out.markup("</span>");
        }
    }

    private void list(List<TocEntry> entries, int level) {
        out.markup("<ul>\n");
        for (TocEntry entry : entries) {
            out.markup("<li class=\"toctree-l" + level + "\">");
            boolean safe = SafeUrl.link(entry.href());
            if (safe) {
                out.open("a", entry.external() ? "reference external" : "reference internal")
                        .attr("href", entry.href())
                        .end();
            }
            out.text(entry.number().isEmpty() ? "" : entry.number() + " ");
            blocks.inlines().bare(entry.title());
            out.markup(safe ? "</a>" : "");
            tags(entry.tags());
            if (!entry.children().isEmpty()) {
                list(entry.children(), level + 1);
            }
            out.markup("</li>\n");
        }
        out.markup("</ul>\n");
    }
}
