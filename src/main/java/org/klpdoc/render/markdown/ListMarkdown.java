// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render.markdown;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.klpdoc.doc.Block;
import org.klpdoc.doc.Inline;
import org.klpdoc.doc.PlainText;
import org.klpdoc.render.SimpleList;
import org.klpdoc.xref.TocEntry;

/**
 * Writes lists. Markdown has two kinds; what it has not (terms, fields, options, letters for numbers) becomes a bullet
 * list whose items begin with the term. Of two lists in a row the second has other marks, so that they stay two.
 */
final class ListMarkdown {
    private static final BigInteger MOST = BigInteger.valueOf(900_000_000);
    private static final String INDENT = "  ";

    private final PageMarkdown page;
    private final MarkdownOut out;
    private final BlockMarkdown blocks;

    ListMarkdown(PageMarkdown page, BlockMarkdown blocks) {
        this.page = page;
        this.out = page.out();
        this.blocks = blocks;
    }

    private String bullet() {
        return blocks.isSecondList() ? "* " : "- ";
    }

    /** {@code - item}. */
    MarkdownOut bullets(Block.BulletList list) {
        String bullet = bullet();
        boolean dense = SimpleList.items(list.items());
        for (int i = 0; i < list.items().size(); i++) {
            item(bullet, INDENT, list.items().get(i), i > 0 && dense, dense);
        }
        return out;
    }

    /** {@code 1. item}; letters and Roman numbers stand behind bullets. */
    MarkdownOut numbers(Block.EnumeratedList list) {
        boolean second = blocks.isSecondList();
        boolean dense = SimpleList.items(list.items());
        boolean arabic = Ordinals.isArabic(list.enumtype())
                && list.start().compareTo(MOST) < 0
                && list.start().signum() >= 0;
        BigInteger number = list.start();
        for (int i = 0; i < list.items().size(); i++) {
            String text = Ordinals.written(list.enumtype(), number);
            if (arabic) {
                String mark = text + (second ? ") " : ". ");
                item(mark, " ".repeat(mark.length()), list.items().get(i), i > 0 && dense, dense);
            } else {
                String behind = list.suffix().isEmpty() ? "." : list.suffix();
                item(
                        (second ? "* " : "- ") + list.prefix() + text + behind + " ",
                        INDENT,
                        list.items().get(i),
                        i > 0 && dense,
                        dense);
            }
            number = number.add(BigInteger.ONE);
        }
        return out;
    }

    private void item(String mark, String indent, Block.ListItem item, boolean close, boolean dense) {
        boolean was = isTight();
        Optional<Boolean> checked = item.checked();
        String box = checked.isEmpty() ? "" : checked.get() ? "[x] " : "[ ] ";
        out.tight(was || close);
        out.open(mark + box, indent);
        out.tight(dense);
        blocks.all(item.children());
        out.close(indent);
        out.tight(was);
    }

    private boolean isTight() {
        boolean now = out.tight(true);
        out.tight(now);
        return now;
    }

    /** A term in bold, and what it means below it. */
    MarkdownOut definitions(List<Block.DefinitionItem> items) {
        String bullet = bullet();
        for (Block.DefinitionItem item : items) {
            out.open(bullet, INDENT);
            out.begin();
            blocks.inlines().anchors(item.attrs().ids());
            for (int i = 0; i < item.terms().size(); i++) {
                Block.Term term = item.terms().get(i);
                out.markup(i > 0 ? ", " : "");
                out.enterLine();
                blocks.inlines().anchors(term.attrs().ids());
                blocks.inlines().bold(term.content());
                out.leaveLine();
            }
            for (Block.Term classifier : item.classifiers()) {
                out.markup(" : ");
                blocks.inlines().all(classifier.content());
            }
            blocks.all(item.definition());
            out.close(INDENT);
        }
        return out;
    }

    /** {@code :name: body}: the name in bold, with a colon, before the body. */
    MarkdownOut fields(List<Block.Field> fields) {
        String bullet = bullet();
        boolean was = isTight();
        boolean dense = SimpleList.fields(fields);
        for (int i = 0; i < fields.size(); i++) {
            Block.Field field = fields.get(i);
            out.tight(was || i > 0 && dense);
            named(bullet, field.attrs().ids(), field.name(), field.body());
        }
        out.tight(was);
        return out;
    }

    /** An item that begins with a name; its first paragraph goes on in the same line. */
    void named(String bullet, List<String> ids, List<Inline> name, List<Block> body) {
        out.open(bullet, INDENT);
        out.begin();
        out.enterLine();
        blocks.inlines().anchors(ids);
        out.markup("**");
        String text = PlainText.of(name);
        out.text(text.strip());
        out.markup(":**");
        out.leaveLine();
        List<Block> rest = body;
        if (!body.isEmpty() && body.get(0) instanceof Block.Paragraph first) {
            out.markup(" ");
            blocks.inlines().anchors(first.attrs().ids());
            blocks.inlines().all(first.content());
            rest = body.subList(1, body.size());
        }
        boolean dense = out.tight(false);
        blocks.all(rest);
        out.tight(dense);
        out.close(INDENT);
    }

    /** {@code -o FILE  description}. */
    MarkdownOut options(Block.OptionList list) {
        String bullet = bullet();
        for (Block.OptionItem item : list.items()) {
            out.open(bullet, INDENT);
            out.begin();
            String between = "";
            for (Block.CommandOption option : item.options()) {
                StringBuilder whole = new StringBuilder(option.string());
                option.arguments().forEach(one -> whole.append(one.delimiter()).append(one.text()));
                out.markup(between).code(whole.toString());
                between = ", ";
            }
            blocks.all(item.description());
            out.close(INDENT);
        }
        return out;
    }

    /** The bibliographic fields at the top of a document. */
    MarkdownOut docinfo(Block.Docinfo docinfo) {
        String bullet = bullet();
        for (Block.DocinfoItem item : docinfo.items()) {
            out.open(bullet, INDENT);
            out.begin();
            out.markup("**").text(item.kind()).markup(":** ");
            blocks.inlines().all(item.content());
            for (Block.DocinfoItem part : item.items()) {
                out.begin();
                blocks.inlines().all(part.content());
            }
            out.close(INDENT);
        }
        return out;
    }

    /** {@code .. toctree::}: links to the Markdown of the pages. */
    MarkdownOut toctree(Block.Toctree toctree) {
        List<TocEntry> entries = toctree.hidden() ? List.of() : page.links().toctree(toctree.number());
        if (entries.isEmpty()) {
            return out;
        }
        if (!toctree.caption().isEmpty()) {
            out.begin();
            blocks.inlines().bold(toctree.caption());
        }
        lines(entries, bullet());
        return out;
    }

    private void lines(List<TocEntry> entries, String bullet) {
        boolean was = isTight();
        for (int i = 0; i < entries.size(); i++) {
            TocEntry entry = entries.get(i);
            out.open(bullet, INDENT);
            out.begin();
            out.enterLine();
            String address = entry.external() ? entry.href() : page.address(entry.href());
            out.text(entry.number().isEmpty() ? "" : entry.number() + " ");
            blocks.inlines().links().link(address, entry.title());
            out.leaveLine();
            out.tight(true);
            lines(entry.children(), "- ");
            out.close(INDENT);
        }
        out.tight(was);
    }
}
