// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

import java.util.List;
import org.klpdoc.doc.Block;
import org.klpdoc.doc.Inline;

/** Writes sections with their headings, and what has a title without being a section: topics and sidebars. */
final class SectionWriter {
    private static final int DEEPEST = 6;
    private static final String LINK_TO_HEADING = "Link to this heading";

    private final PageContext page;
    private final HtmlOut out;
    private final BlockWriter blocks;

    SectionWriter(PageContext page, BlockWriter blocks) {
        this.page = page;
        this.out = page.out();
        this.blocks = blocks;
    }

    /** {@code Title} over {@code =====}. */
    HtmlOut section(Block.Section section) {
        page.enterSection();
        out.start("section", section.attrs(), "").markup("\n");
        for (Block child : titled(section.children())) {
            heading((Block.Title) child, section.attrs().ids());
        }
        blocks.all(untitled(section.children()));
        page.leaveSection();
        return out.markup("</section>\n");
    }

    /** A section's title; {@code ids} are the section's. The seventh level and those below look like the sixth. */
    HtmlOut heading(Block.Title title, List<String> ids) {
        int level = Math.max(1, page.sections());
        String tag = "h" + Math.min(level, DEEPEST);
        out.open(tag, title.attrs(), "");
        out.attrIf("aria-level", level > DEEPEST ? Integer.toString(level) : "").end();
        boolean back = !title.refid().isEmpty() && !LinkFinder.anyIn(title.content());
        if (back) {
            out.open("a", "toc-backref")
                    .attr("href", "#" + title.refid())
                    .attr("role", "doc-backlink")
                    .end();
        }
        String number = ids.isEmpty() ? "" : page.number(ids.get(0));
        if (!number.isEmpty()) {
            out.markup("<span class=\"section-number\">").text(number).markup(" </span>");
        }
        blocks.inlines().title(title.content());
        if (back) {
            out.close("a");
        }
        return out.permalink(ids, LINK_TO_HEADING).close(tag).markup("\n");
    }

    /** The second title. */
    HtmlOut subtitle(Block.Subtitle subtitle, String classes) {
        out.start("p", subtitle.attrs(), classes);
        return line(subtitle.content());
    }

    /** {@code .. topic::} and the shell of a table of contents. */
    HtmlOut topic(Block.Topic topic) {
        List<String> classes = topic.attrs().classes();
        boolean contents = classes.contains("contents");
        boolean front = classes.contains("abstract") || classes.contains("dedication");
        // No landmark of the page: the frame lists its sections, too.
        String tag = contents || front ? "div" : "aside";
        out.open(tag, topic.attrs(), contents ? "" : "topic");
        out.attrIf("role", contents || front ? "" : "note").end().markup("\n");
        boxed("topic-title", topic.children());
        return out.close(tag).markup("\n");
    }

    /** {@code .. sidebar::}. */
    HtmlOut sidebar(Block.Sidebar sidebar) {
        out.open("aside", sidebar.attrs(), "sidebar").attr("role", "note").end().markup("\n");
        boxed("sidebar-title", sidebar.children());
        return out.markup("</aside>\n");
    }

    /** {@code .. header::} or {@code .. footer::}: above or below all else on the page. */
    HtmlOut strip(String tag, List<Block> children) {
        if (children.isEmpty()) {
            return out;
        }
        out.open(tag, tag).attr("data-extra", tag).end().markup("\n");
        return blocks.all(children).close(tag).markup("\n");
    }

    private void boxed(String titleClass, List<Block> children) {
        for (Block child : children) {
            if (child instanceof Block.Title title) {
                title(title, titleClass);
            } else if (child instanceof Block.Subtitle subtitle) {
                subtitle(subtitle, "sidebar-subtitle");
            } else {
                break;
            }
        }
        int from = 0;
        while (from < children.size()
                && (children.get(from) instanceof Block.Title || children.get(from) instanceof Block.Subtitle)) {
            from++;
        }
        blocks.all(children.subList(from, children.size()));
    }

    /** The title of a box. */
    HtmlOut title(Block.Title title, String classes) {
        out.start("p", title.attrs(), classes);
        return line(title.content());
    }

    private HtmlOut line(List<Inline> content) {
        return blocks.inlines().block(content).markup("</p>\n");
    }

    private static List<Block> titled(List<Block> children) {
        boolean title = !children.isEmpty() && children.get(0) instanceof Block.Title;
        return title ? children.subList(0, 1) : List.of();
    }

    private static List<Block> untitled(List<Block> children) {
        return children.subList(titled(children).size(), children.size());
    }
}
