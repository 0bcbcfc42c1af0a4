// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render.markdown;

import java.util.List;
import java.util.Map;
import org.klpdoc.doc.Block;
import org.klpdoc.render.NoteWords;

/** Writes what stands beside the text: admonitions, footnotes, citations, notes on versions; and line blocks. */
final class NoteMarkdown {
    private static final Map<String, String> ALERTS = Map.of(
            "note", "NOTE",
            "seealso", "NOTE",
            "tip", "TIP",
            "hint", "TIP",
            "important", "IMPORTANT",
            "warning", "WARNING",
            "attention", "WARNING",
            "caution", "CAUTION",
            "danger", "CAUTION",
            "error", "CAUTION");
    private static final String STEP = "\u00a0\u00a0\u00a0\u00a0";
    private static final String INDENT = "    ";

    private final MarkdownOut out;
    private final BlockMarkdown blocks;

    NoteMarkdown(PageMarkdown page, BlockMarkdown blocks) {
        this.out = page.out();
        this.blocks = blocks;
    }

    /** {@code .. note::} and its like as alerts: a kind of its own in brackets, then a quotation. */
    MarkdownOut admonition(Block.Admonition block) {
        blocks.anchors(block.attrs());
        String alert = ALERTS.getOrDefault(block.kind(), "NOTE");
        boolean titled = !block.children().isEmpty() && block.children().get(0) instanceof Block.Title;
        String title = NoteWords.title(block.kind());
        boolean said = titled || title.equalsIgnoreCase(alert);
        out.open("> ", "> ");
        out.begin().markup("[!").markup(alert).markup("]");
        boolean was = out.tight(true);
        if (!said) {
            out.begin().markup("**").markup(title).markup("**");
            out.tight(false);
        }
        first(block.children());
        out.tight(was);
        out.close("> ");
        return out;
    }

    /** Writes the first block without a line before it, and the others as ever. */
    private void first(List<Block> children) {
        if (!children.isEmpty()) {
            boolean text = children.get(0) instanceof Block.Paragraph || children.get(0) instanceof Block.Title;
            if (!text) {
                out.tight(false);
            }
            int rest = text ? 1 : 0;
            blocks.all(children.subList(0, rest));
            out.tight(false);
            blocks.all(children.subList(rest, children.size()));
        }
    }

    /** {@code .. [1] text}; one that nothing refers to would not be shown, and is a paragraph. */
    MarkdownOut footnote(Block.Footnote block) {
        List<String> ids = block.attrs().ids();
        if (block.attrs().backrefs().isEmpty() || ids.isEmpty()) {
            return cited(ids, block.label(), block.children());
        }
        out.open("[^" + LinkMarkdown.label(block.label(), ids.get(0)) + "]: ", INDENT);
        blocks.all(block.children());
        out.close(INDENT);
        return out;
    }

    /** {@code .. [name] text}. */
    MarkdownOut cited(List<String> ids, String label, List<Block> children) {
        out.begin();
        blocks.inlines().anchors(ids);
        out.text("[" + label + "]");
        List<Block> rest = children;
        if (!children.isEmpty() && children.get(0) instanceof Block.Paragraph first) {
            out.markup(" ");
            blocks.inlines().all(first.content());
            rest = children.subList(1, children.size());
        }
        return blocks.all(rest);
    }

    /** {@code .. versionadded:: 5.1}: the version stands in front of the first paragraph. */
    MarkdownOut version(Block.VersionModified block) {
        out.begin();
        blocks.inlines().anchors(block.attrs().ids());
        List<Block> children = block.children();
        out.markup("**").text(NoteWords.version(block.kind()).label() + block.version());
        out.markup(children.isEmpty() ? ".**" : ":** ");
        if (!children.isEmpty() && children.get(0) instanceof Block.Paragraph first) {
            blocks.inlines().all(first.content());
            children = children.subList(1, children.size());
        }
        return blocks.all(children);
    }

    /** {@code | line}: a paragraph with its line ends kept; deeper lines begin with blanks that stay. */
    MarkdownOut lines(Block.LineBlock block) {
        blocks.anchors(block.attrs());
        out.begin();
        lines(block.children(), "");
        return out;
    }

    private void lines(List<Block> children, String indent) {
        for (Block child : children) {
            if (child instanceof Block.LineBlock deeper) {
                lines(deeper.children(), indent + STEP);
            } else if (child instanceof Block.Line line) {
                out.lineBreak(true);
                if (!line.content().isEmpty()) {
                    out.markup(indent);
                }
                blocks.inlines().anchors(line.attrs().ids());
                blocks.inlines().all(line.content());
                out.markup(line.content().isEmpty() ? "\u00a0" : "");
            }
        }
    }
}
