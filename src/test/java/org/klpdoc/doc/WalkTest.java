// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.doc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class WalkTest {
    private static Attrs id(String id) {
        return Attrs.NONE.withIds(List.of(id));
    }

    private static Block.Paragraph paragraph(String id, String text) {
        return new Block.Paragraph(id(id), List.of(new Inline.Text(text)));
    }

    /** One table with a title, a head and a body, one list with a term, one described symbol. */
    private static List<Block> tree() {
        Block.Entry head = new Block.Entry(id("h"), 0, 0, Optional.empty(), List.of(paragraph("hp", "Head")));
        Block.Entry cell = new Block.Entry(id("c"), 0, 0, Optional.empty(), List.of(paragraph("cp", "Cell")));
        Block.Title title = new Block.Title(id("t"), "", List.of(new Inline.Text("Table")));
        Block.Term term = new Block.Term(id("term"), List.of(new Inline.Text("Term")));
        Block.Signature signature = new Block.Signature(id("c.f"), "f", List.of(new Inline.Text("int f(void)")));
        return List.of(
                new Block.Table(
                        id("table"),
                        Optional.of(title),
                        "",
                        "",
                        List.of(new Block.Column(1, false)),
                        List.of(new Block.Row(id("r1"), List.of(head))),
                        List.of(new Block.Row(id("r2"), List.of(cell)))),
                new Block.Glossary(
                        id("g"),
                        List.of(new Block.DefinitionItem(
                                id("i"), List.of(term), List.of(), List.of(paragraph("d", "Meaning"))))),
                new Block.Comment(id("comment"), "unseen"),
                new Block.Description(
                        id("desc"), "c", "function", List.of(signature), List.of(paragraph("b", "Body"))));
    }

    @Test
    void visitsEverythingOnceInOrder() {
        List<String> seen = new ArrayList<>();
        Walk walk = new Walk() {
            @Override
            protected void enter(Block block) {
                seen.addAll(block.attrs().ids());
            }

            @Override
            protected void enterPart(Attrs attrs) {
                seen.addAll(attrs.ids());
            }

            @Override
            protected void signature(Block.Signature signature) {
                seen.add("signature " + signature.name());
            }

            @Override
            protected void term(Block.Term term) {
                seen.add("term " + PlainText.of(term.content()));
            }
        };
        assertThat(walk.blocks(tree())).isSameAs(walk);
        assertThat(String.join(" ", seen))
                .isEqualTo("table t r1 h hp r2 c cp g i term term Term d comment desc c.f signature f b");
    }

    @Test
    void readsPlainText() {
        assertThat(PlainText.ofBlocks(tree()))
                .isEqualTo("Table\n\nHead\n\nCell\n\nTerm\n\nMeaning\n\nint f(void)\n\nBody");
    }

    @Test
    void readsInlineText() {
        Inline inner = new Inline.Emphasis(Attrs.NONE, List.of(new Inline.Text("b")));
        assertThat(PlainText.of(List.of(
                        new Inline.Text("a"),
                        new Inline.Strong(Attrs.NONE, List.of(inner)),
                        new Inline.Raw(Attrs.NONE, "html", "<br>"),
                        new Inline.LineBreak(Attrs.NONE),
                        new Inline.Math(Attrs.NONE, "x^2"),
                        new Inline.FootnoteReference(Attrs.NONE, "1", "f", "3"))))
                .isEqualTo("ab\nx^23");
    }
}
