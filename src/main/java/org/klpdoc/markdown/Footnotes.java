// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.markdown;

import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.klpdoc.doc.Attrs;
import org.klpdoc.doc.Block;
import org.klpdoc.doc.Inline;
import org.klpdoc.doc.Slug;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Severity;

/** {@code [^name]} and {@code [^name]: text}: numbered in the order of their references, shown at the page's end. */
final class Footnotes {
    private static final class Note {
        private final FootnoteBlock block;
        private final int number;
        private final String id;
        private final List<String> backrefs = new ArrayList<>();

        Note(FootnoteBlock block, int number, String id) {
            this.block = block;
            this.number = number;
            this.id = id;
        }
    }

    private final PageState page;
    private final String prefix;
    private final Map<FootnoteBlock, Note> notes = new LinkedHashMap<>();
    private final List<Note> order = new ArrayList<>();
    private final List<FootnoteBlock> defined = new ArrayList<>();
    private final Map<String, FootnoteBlock> labels = new HashMap<>();

    /**
     * The footnotes of a page or of a part of it.
     *
     * @param prefix what their ids begin with, so that those of a part are its own
     */
    Footnotes(PageState page, String prefix) {
        this.page = page;
        this.prefix = prefix;
    }

    /** Takes note of a definition. */
    void define(FootnoteBlock block) {
        String label = label(block);
        FootnoteBlock first = labels.putIfAbsent(label, block);
        if (first == null) {
            defined.add(block);
        } else {
            page.report(Diagnostic.of(
                            Severity.WARNING,
                            "md.duplicate-footnote",
                            page.pos(block),
                            "the footnote \"" + label + "\" is defined twice; this one is not used")
                    .withRelated(page.pos(first), "first defined here"));
        }
    }

    /** A reference, or nothing where the footnote is not defined. */
    Optional<Inline> reference(Footnote node) {
        FootnoteBlock block = node.getFootnoteBlock();
        if (block == null) {
            page.warn(
                    "md.undefined-footnote",
                    page.pos(node),
                    "the footnote \"" + Guarded.unmasked(node.getText()) + "\" is not defined");
            return Optional.empty();
        }
        Note note = note(block);
        int count = note.backrefs.size() + 1;
        String id = "fnref-" + note.id + (count == 1 ? "" : "-" + count);
        note.backrefs.add(id);
        Attrs attrs = page.attrs(node).withIds(List.of(id));
        return Optional.of(new Inline.FootnoteReference(attrs, "1", "fn-" + note.id, Integer.toString(note.number)));
    }

    /** All footnotes, those that nothing refers to last; {@code bodies} reads what a definition holds. */
    List<Block> blocks(Function<Node, List<Block>> bodies) {
        List<List<Block>> texts = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            texts.add(bodies.apply(order.get(i).block));
        }
        for (FootnoteBlock block : defined) {
            if (!notes.containsKey(block)) {
                page.report(Diagnostic.of(
                        Severity.NOTE,
                        "md.unused-footnote",
                        page.pos(block),
                        "nothing refers to the footnote \"" + label(block) + "\""));
                note(block);
            }
        }
        for (int i = texts.size(); i < order.size(); i++) {
            texts.add(bodies.apply(order.get(i).block));
        }
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            blocks.add(block(order.get(i), texts.get(i)));
        }
        return blocks;
    }

    private Block block(Note note, List<Block> text) {
        Attrs attrs = new Attrs(
                page.pos(note.block), List.of("fn-" + note.id), List.of(), List.of(), List.of(), note.backrefs);
        return new Block.Footnote(attrs, "1", Integer.toString(note.number), text);
    }

    private Note note(FootnoteBlock block) {
        Note known = notes.get(block);
        if (known != null) {
            return known;
        }
        String slug = Slug.id(label(block));
        int number = order.size() + 1;
        String label = label(block);
        String name = slug.isEmpty() || !slug.equals(label) ? Integer.toString(number) : slug;
        Note note = new Note(block, number, prefix + name);
        notes.put(block, note);
        order.add(note);
        return note;
    }

    private static String label(FootnoteBlock block) {
        return Guarded.unmasked(block.getText()).strip();
    }
}
