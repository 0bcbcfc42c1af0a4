// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.klpdoc.doc.Attrs;
import org.klpdoc.doc.Block;
import org.klpdoc.doc.Code;
import org.klpdoc.doc.Inline;

/** Turns the library's block nodes into blocks of the document tree. */
final class BlockReader {
    private final PageState page;
    private final Footnotes footnotes;
    private final InlineReader inlines;
    private final Headings headings;
    private final TableReader tables;
    private final Definitions definitions;
    private final ShownMarkdown examples;
    private int depth;

    BlockReader(PageState page, Document tree, Footnotes footnotes, ShownMarkdown examples) {
        this.page = page;
        this.examples = examples;
        this.footnotes = footnotes;
        this.inlines = new InlineReader(page, tree, footnotes);
        this.headings = Headings.of(tree, page);
        this.tables = new TableReader(page, inlines);
        this.definitions = new Definitions(page);
    }

    /** The whole page: its sections, then its footnotes. */
    List<Block> page(Document tree) {
        SectionFolder sections = new SectionFolder();
        List<String> anchors = new ArrayList<>();
        for (Node node = tree.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading) {
                List<String> within = new ArrayList<>();
                Block.Title title = title(heading, within);
                sections.open(heading.getLevel(), attrs(heading, anchors, within), title);
                anchors.clear();
            } else if (isAnchorOf(node)) {
                anchors.addAll(HtmlTags.ids(text(node)));
            } else {
                add(node, sections.blocks());
            }
        }
        List<Block> all = sections.close();
        all.addAll(footnotes.blocks(this::read));
        return all;
    }

    /** What an example within a page holds, at a depth: no sections, but footnotes of its own. */
    List<Block> part(Document tree, int at) {
        depth = at + 1;
        List<Block> all = read(tree);
        all.addAll(footnotes.blocks(this::read));
        return all;
    }

    /** What is in a container. */
    List<Block> read(Node parent) {
        List<Block> blocks = new ArrayList<>();
        Node first = parent.getFirstChild();
        if (first != null && depth >= PageState.DEPTH) {
            page.tooDeep(page.pos(first));
            String text = Guarded.unmasked(parent.getChars()).strip();
            return new ArrayList<>(List.of(new Block.Paragraph(page.attrs(first), List.of(new Inline.Text(text)))));
        }
        depth++;
        for (Node node = first; node != null; node = node.getNext()) {
            add(node, blocks);
        }
        depth--;
        return blocks;
    }

    private void add(Node node, List<Block> out) {
        Attrs attrs = page.attrs(node);
        if (page.guarded().isCut(node.getStartOffset()) && node instanceof Paragraph) {
            page.warn(
                    "md.too-long",
                    attrs.pos(),
                    "a paragraph of more than " + Guard.LINES + " lines is cut in two here");
        }
        if (node instanceof Paragraph) {
            paragraph(node, attrs, out);
        } else if (node instanceof TableBlock table) {
            tables.read(table, out);
        } else if (node instanceof FootnoteBlock note) {
            footnotes.define(note);
        } else if (node instanceof Reference reference) {
            definitions.add(reference);
        } else if (node instanceof HtmlBlockBase html) {
            html(html, attrs, out);
        } else {
            out.add(block(node, attrs));
        }
    }

    private Block block(Node node, Attrs attrs) {
        if (node instanceof BulletList list) {
            return new Block.BulletList(attrs, Character.toString(list.getOpeningMarker()), items(list));
        } else if (node instanceof OrderedList list) {
            String suffix = Character.toString(list.getDelimiter());
            BigInteger start = BigInteger.valueOf(list.getStartNumber());
            return new Block.EnumeratedList(attrs, "arabic", "", suffix, start, items(list));
        } else if (node instanceof BlockQuote quote) {
            Optional<Alert> alert = Alert.of(quote);
            return alert.isPresent() ? alert(quote, alert.get(), attrs) : new Block.BlockQuote(attrs, read(quote));
        } else if (node instanceof FencedCodeBlock code) {
            return fenced(code, attrs);
        } else if (node instanceof IndentedCodeBlock code) {
            return literal(attrs, "", lines(code.getContentLines()));
        } else if (node instanceof Heading heading) {
            return rubric(heading);
        } else if (node instanceof ThematicBreak) {
            return new Block.Transition(attrs);
        }
        return new Block.Paragraph(attrs, List.of(new Inline.Text(text(node).strip())));
    }

    private void paragraph(Node node, Attrs attrs, List<Block> out) {
        List<Inline> content = inlines.read(node, TextRun.Kind.PROSE);
        boolean anchors = content.stream().allMatch(BlockReader::isAnchor);
        if (!anchors) {
            out.add(new Block.Paragraph(attrs, content));
        }
        for (Inline anchor : anchors ? content : List.<Inline>of()) {
            if (!anchor.attrs().ids().isEmpty()) {
                out.add(new Block.Target(anchor.attrs(), "", "", "", false));
            }
        }
    }

    private List<Block.ListItem> items(Node list) {
        List<Block.ListItem> items = new ArrayList<>();
        for (Node node = list.getFirstChild(); node != null; node = node.getNext()) {
            Optional<Boolean> checked =
                    node instanceof TaskListItem task ? Optional.of(task.isItemDoneMarker()) : Optional.empty();
            items.add(new Block.ListItem(page.attrs(node), checked, read(node)));
        }
        return items;
    }

    /** Whether an element shows nothing: an empty target or the space between two of them. */
    private static boolean isAnchor(Inline inline) {
        return inline instanceof Inline.Target target && target.content().isEmpty()
                || inline instanceof Inline.Text text && text.text().isBlank();
    }

    /** {@code > [!NOTE]}: an admonition; the mark's line is not part of its text. */
    private Block alert(BlockQuote quote, Alert alert, Attrs attrs) {
        List<Block> children = new ArrayList<>();
        Node paragraph = quote.getFirstChild();
        List<Inline> first = inlines.read(alert.text(), TextRun.Kind.PROSE);
        if (!first.isEmpty()) {
            children.add(new Block.Paragraph(page.attrs(alert.text().get(0)), first));
        }
        depth++;
        for (Node node = paragraph.getNext(); node != null; node = node.getNext()) {
            add(node, children);
        }
        depth--;
        return new Block.Admonition(attrs, alert.kind(), children);
    }

    /** spec: the first word of the info string is the language. */
    private Block fenced(FencedCodeBlock code, Attrs attrs) {
        String info = Guarded.unmasked(code.getInfo().unescape()).strip();
        int end = 0;
        while (end < info.length() && " \t{,".indexOf(info.charAt(end)) < 0) {
            end++;
        }
        String language = info.substring(0, end);
        String text = lines(code.getContentLines());
        if (examples.isOne(code, language)) {
            return examples.read(code, text, page, depth);
        }
        return language.equals("math") ? new Block.MathBlock(attrs, text) : literal(attrs, language, text);
    }

    static Block literal(Attrs attrs, String language, String text) {
        List<Inline> content = text.isEmpty() ? List.of() : List.of(new Inline.Text(text));
        return new Block.LiteralBlock(attrs, Code.of(language.isEmpty() ? "none" : language), content);
    }

    /** Lines of code without what the guard put between them, and without the last line's end. */
    private String lines(List<BasedSequence> lines) {
        StringBuilder out = new StringBuilder();
        for (BasedSequence line : lines) {
            if (!page.guarded().isInserted(line.getStartOffset())) {
                out.append(line);
            }
        }
        int end = out.length();
        while (end > 0 && out.charAt(end - 1) == '\n') {
            end--;
        }
        out.setLength(end);
        return Guarded.unmasked(out);
    }

    private void html(HtmlBlockBase node, Attrs attrs, List<Block> out) {
        String text = text(node).stripTrailing();
        if (node instanceof HtmlCommentBlock && text.startsWith("<!--") && text.endsWith("-->") && text.length() > 6) {
            out.add(new Block.Comment(
                    attrs, text.substring(4, text.length() - 3).strip()));
            return;
        }
        List<String> ids = page.takeIds(HtmlTags.ids(text), attrs.pos());
        if (HtmlTags.isAnchors(text)) {
            out.add(new Block.Target(attrs.withIds(ids).withNames(ids), "", "", "", false));
        } else {
            out.add(new Block.Raw(attrs.withIds(ids), "html", text));
        }
    }

    /** Whether a node is nothing but anchors right before a heading, which takes their ids on. */
    private static boolean isAnchorOf(Node node) {
        boolean text = node instanceof HtmlBlockBase || node instanceof Paragraph;
        return text && node.getNext() instanceof Heading && HtmlTags.isAnchors(text(node));
    }

    /** A heading within a quotation or a list item begins no section. */
    private Block rubric(Heading heading) {
        List<String> within = new ArrayList<>();
        Block.Title title = title(heading, within);
        return new Block.Rubric(attrs(heading, List.of(), within), title.content());
    }

    /**
     * The ids of a heading.
     *
     * @param before those of anchors that stand before it
     * @param within those of anchors that stand in it, which are taken already
     */
    private Attrs attrs(Heading heading, List<String> before, List<String> within) {
        Headings.Ids ids = headings.of(heading);
        Attrs attrs = page.attrs(heading);
        List<String> own = new ArrayList<>();
        if (!ids.explicit().isEmpty() && page.takeId(ids.explicit(), attrs.pos())) {
            own.add(ids.explicit());
        }
        List<String> names = new ArrayList<>(own);
        if (!ids.id().isEmpty()) {
            own.add(ids.id());
        }
        own.addAll(within);
        names.addAll(within);
        for (String anchor : before) {
            if (!own.contains(anchor) && page.takeId(anchor, attrs.pos())) {
                own.add(anchor);
                names.add(anchor);
            }
        }
        return attrs.withIds(own).withNames(names);
    }

    /** The title, without the anchors and the id that stand in it: those of the anchors go to {@code within}. */
    private Block.Title title(Heading heading, List<String> within) {
        List<Inline> content = new ArrayList<>();
        for (Inline inline : inlines.read(heading, TextRun.Kind.TITLE)) {
            boolean anchor =
                    inline instanceof Inline.Target target && target.content().isEmpty();
            if (anchor) {
                within.addAll(inline.attrs().ids());
            } else {
                content.add(inline);
            }
        }
        int last = content.size() - 1;
        if (last >= 0 && content.get(last) instanceof Inline.Text text) {
            int at = Headings.explicitId(text.text());
            String rest = at < 0 ? text.text() : text.text().substring(0, at).stripTrailing();
            content.remove(last);
            if (!rest.isEmpty()) {
                content.add(new Inline.Text(rest));
            }
        }
        return new Block.Title(page.attrs(heading), "", content);
    }

    private static String text(Node node) {
        return Guarded.unmasked(node.getChars());
    }
}
