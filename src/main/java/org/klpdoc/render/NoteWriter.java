// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

import java.util.List;
import org.klpdoc.doc.Attrs;
import org.klpdoc.doc.Block;

/** Writes what stands beside the text: admonitions, footnotes, citations, notes on versions, reports. */
final class NoteWriter {
    private final PageContext page;
    private final HtmlOut out;
    private final BlockWriter blocks;

    NoteWriter(PageContext page, BlockWriter blocks) {
        this.page = page;
        this.out = page.out();
        this.blocks = blocks;
    }

    /** {@code .. note::} and its like. */
    HtmlOut admonition(Block.Admonition block) {
        boolean general = block.kind().equals("admonition");
        out.start("div", block.attrs().withClasses(List.of("admonition")), general ? "" : block.kind());
        out.markup("\n");
        List<Block> children = block.children();
        if (!children.isEmpty() && children.get(0) instanceof Block.Title title) {
            out.start("p", title.attrs(), "admonition-title");
            blocks.inlines().block(title.content()).markup("</p>\n");
            children = children.subList(1, children.size());
        } else if (!general) {
            out.markup("<p class=\"admonition-title\">")
                    .text(NoteWords.title(block.kind()))
                    .markup("</p>\n");
        }
        return blocks.all(children).markup("</div>\n");
    }

    /** A footnote or citation, with the shell of its group where it is the first or last. */
    HtmlOut group(Block block, boolean first, boolean last) {
        boolean note = block instanceof Block.Footnote;
        if (first) {
            out.markup(
                    note
                            ? "<div class=\"footnote-list brackets\">\n"
                            : "<div role=\"list\" class=\"citation-list\">\n");
        }
        if (block instanceof Block.Footnote footnote) {
            out.open("aside", footnote.attrs(), "footnote brackets")
                    .attr("role", "note")
                    .end();
            label(footnote.label(), footnote.attrs());
            blocks.all(footnote.children()).markup("</aside>\n");
        } else if (block instanceof Block.Citation citation) {
            out.open("div", citation.attrs(), "citation")
                    .attr("role", "doc-biblioentry")
                    .end();
            label(citation.label(), citation.attrs());
            blocks.all(citation.children()).markup("</div>\n");
        }
        return out.markup(last ? "</div>\n" : "");
    }

    private void label(String label, Attrs attrs) {
        List<String> backrefs = attrs.backrefs();
        out.markup("\n<span class=\"label\"><span class=\"fn-bracket\">[</span>");
        if (backrefs.size() == 1) {
            backlink(backrefs.get(0), label);
        } else {
            out.text(label);
        }
        out.markup("<span class=\"fn-bracket\">]</span></span>\n");
        if (backrefs.size() > 1) {
            out.markup("<span class=\"backrefs\">(");
            for (int i = 0; i < backrefs.size(); i++) {
                out.markup(i > 0 ? "," : "");
                backlink(backrefs.get(i), Integer.toString(i + 1));
            }
            out.markup(")</span>\n");
        }
    }

    private void backlink(String id, String text) {
        out.markup("<a role=\"doc-backlink\"").attr("href", "#" + id).end();
        out.text(text).close("a");
    }

    /** {@code .. versionadded:: 5.1}: the version stands in front of the first paragraph. */
    HtmlOut version(Block.VersionModified block) {
        NoteWords.Version version = NoteWords.version(block.kind());
        boolean known = NoteWords.isVersion(block.kind());
        out.start("div", block.attrs(), known ? block.kind() : "versionchanged").markup("\n<p>");
        List<Block> children = block.children();
        boolean inline = !children.isEmpty() && children.get(0) instanceof Block.Paragraph;
        out.open("span", "versionmodified " + version.word()).end();
        out.text(version.label()).text(block.version()).text(children.isEmpty() ? "." : ": ");
        out.markup("</span>");
        if (inline) {
            Block.Paragraph first = (Block.Paragraph) children.get(0);
            out.spans(first.attrs().ids());
            blocks.inlines().block(first.content());
            children = children.subList(1, children.size());
        }
        out.markup("</p>\n");
        return blocks.all(children).markup("</div>\n");
    }

    /**
     * A report of the parser: errors are shown small, for the author who looks at the page; what is less than an error
     * is left to the build's reports.
     */
    HtmlOut message(Block.SystemMessage message) {
        if (!ShownReports.isShown(message)) {
            return out.spans(message.attrs().ids());
        }
        out.open("aside", message.attrs(), "system-message").attr("data-extra", "message");
        out.attr("role", "note").end().markup("\n");
        page.enterVerbatim();
        blocks.all(message.children());
        page.leaveVerbatim();
        List<String> back = message.attrs().backrefs();
        if (!back.isEmpty()) {
            out.markup("<p class=\"backrefs\">");
            for (int i = 0; i < back.size(); i++) {
                out.markup(i > 0 ? ", " : "");
                backlink(back.get(i), i > 0 ? Integer.toString(i + 1) : "Back to the text");
            }
            out.markup("</p>\n");
        }
        return out.markup("</aside>\n");
    }
}
