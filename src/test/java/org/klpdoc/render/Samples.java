// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.klpdoc.doc.Attrs;
import org.klpdoc.doc.Block;
import org.klpdoc.doc.Code;
import org.klpdoc.doc.Inline;
import org.klpdoc.doc.Picture;
import org.klpdoc.text.Pos;
import org.klpdoc.xref.AliasEntry;
import org.klpdoc.xref.Link;
import org.klpdoc.xref.LinkTable;
import org.klpdoc.xref.TocEntry;

/** Small trees, one a construct, whose HTML stands in {@code render/samples.txt}. */
final class Samples {
    /** Where the samples' references lead: 0 a function, 1 a page with a title, 2 elsewhere; any other nowhere. */
    static final LinkTable LINKS = new LinkTable(
            List.of(
                    Optional.of(new Link("api.html#c.klp_enable_patch", false, "klp_enable_patch", List.of())),
                    Optional.of(new Link("shadow-vars.html", false, "", text("Shadow \"Variables\""))),
                    Optional.of(Link.to("https://docs.kernel.org/x.html", true))),
            List.of(List.of(
                    new TocEntry(
                            "a.html",
                            false,
                            "1.",
                            List.of(new Inline.Literal(Attrs.NONE, text("a"))),
                            List.of(new TocEntry("a.html#b", false, "1.1.", text("B"), List.of()))),
                    new TocEntry("https://x/", true, "", text("Elsewhere"), List.of()),
                    new TocEntry("javascript:x", true, "", text("Nowhere"), List.of()))),
            List.of(List.of(
                    new AliasEntry(
                            true,
                            List.of(new Inline.Text("struct "), link(0, "klp", true)),
                            List.of(new AliasEntry(true, text("int a"), List.of()))),
                    new AliasEntry(false, text("un<known"), List.of()))),
            Map.of("pictures/x.png", "../_images/x.png"),
            Map.of("numbered", "2.3."),
            Map.of("klp_enable_patch()", "api.html#c.klp_enable_patch"),
            List.of(paragraph("1 of 1 described")),
            Map.of("CONFIG_LIVEPATCH", Link.to("https://x/CONFIG_LIVEPATCH", true)));

    private Samples() {}

    static Map<String, List<Block>> all() {
        Map<String, List<Block>> all = new LinkedHashMap<>();
        sections(all);
        lists(all);
        terms(all);
        code(all);
        tables(all);
        boxes(all);
        pictures(all);
        references(all);
        return all;
    }

    private static void sections(Map<String, List<Block>> all) {
        Block.Section inner = new Block.Section(ids("b", "label"), List.of(title("", "B"), paragraph("x")));
        all.put("section", List.of(new Block.Section(ids("a"), List.of(title("", "A \"1\""), inner))));
        all.put("section: number", List.of(new Block.Section(ids("numbered"), List.of(title("", "N")))));
        all.put("section: leads back", List.of(new Block.Section(ids("a"), List.of(title("id1", "A")))));
        Block deep = paragraph("deep");
        for (int i = 7; i > 0; i--) {
            deep = new Block.Section(ids("s" + i), List.of(title("", "S" + i), deep));
        }
        all.put("section: seven levels", List.of(deep));
        all.put("topic", List.of(new Block.Topic(Attrs.NONE, List.of(title("", "T"), paragraph("x")))));
        Attrs contents = ids("contents").withClasses(List.of("contents", "local"));
        all.put("contents", List.of(new Block.Topic(contents, List.of(bullets(item(paragraph("x")))))));
        all.put(
                "sidebar",
                List.of(new Block.Sidebar(
                        Attrs.NONE,
                        List.of(title("", "T"), new Block.Subtitle(Attrs.NONE, text("S")), paragraph("x")))));
        all.put("transition", List.of(new Block.Transition(Attrs.NONE)));
        all.put(
                "unseen",
                List.of(
                        new Block.Comment(Attrs.NONE, "x"),
                        new Block.SubstitutionDefinition(Attrs.NONE, "", text("x")),
                        new Block.Target(ids("x"), "https://x/", "", "", false),
                        new Block.Raw(Attrs.NONE, "latex", "x")));
        all.put("problem", List.of(new Block.Problem(Attrs.NONE, new Inline.Problematic(ids("p"), "m", ".. _a: b_"))));
        all.put("target", List.of(new Block.Target(ids("x", "y"), "", "", "", false)));
    }

    private static void lists(Map<String, List<Block>> all) {
        all.put("bullets: simple", List.of(bullets(item(paragraph("a"), bullets(item(paragraph("b")))))));
        all.put("bullets: open", List.of(bullets(item(paragraph("a"), paragraph("b")))));
        all.put(
                "tasks",
                List.of(new Block.BulletList(
                        Attrs.NONE,
                        "-",
                        List.of(
                                new Block.ListItem(Attrs.NONE, Optional.of(true), List.of(paragraph("done"))),
                                new Block.ListItem(Attrs.NONE, Optional.of(false), List.of(paragraph("open")))))));
        all.put(
                "numbers",
                List.of(new Block.EnumeratedList(
                        Attrs.NONE, "lowerroman", "(", ")", BigInteger.valueOf(4), List.of(item(paragraph("four"))))));
        all.put(
                "line block",
                List.of(new Block.LineBlock(
                        Attrs.NONE,
                        List.of(
                                new Block.Line(Attrs.NONE, text("a")),
                                new Block.Line(Attrs.NONE, List.of()),
                                new Block.LineBlock(Attrs.NONE, List.of(new Block.Line(Attrs.NONE, text("b"))))))));
        all.put(
                "quote",
                List.of(new Block.BlockQuote(
                        Attrs.NONE, List.of(paragraph("x"), new Block.Attribution(Attrs.NONE, text("who"))))));
    }

    private static void terms(Map<String, List<Block>> all) {
        Block.DefinitionItem item = new Block.DefinitionItem(
                Attrs.NONE, List.of(term(Attrs.NONE, "t")), List.of(term(Attrs.NONE, "c")), List.of(paragraph("d")));
        all.put("definitions", List.of(new Block.DefinitionList(Attrs.NONE, List.of(item))));
        Block.DefinitionItem two = new Block.DefinitionItem(
                Attrs.NONE, List.of(term(ids("term-a"), "a"), term(ids("term-b"), "b")), List.of(), List.of());
        all.put("glossary", List.of(new Block.Glossary(Attrs.NONE, List.of(two))));
        all.put(
                "fields",
                List.of(new Block.FieldList(
                        Attrs.NONE,
                        List.of(
                                new Block.Field(Attrs.NONE, text("Author"), List.of(paragraph("x"))),
                                new Block.Field(Attrs.NONE, text("Empty"), List.of())))));
        Block.CommandOption option = new Block.CommandOption("--out", List.of(new Block.OptionArgument("=", "FILE")));
        all.put(
                "options",
                List.of(new Block.OptionList(
                        Attrs.NONE,
                        List.of(new Block.OptionItem(
                                Attrs.NONE,
                                List.of(new Block.CommandOption("-o", List.of()), option),
                                List.of(paragraph("x")))))));
        all.put(
                "alias",
                List.of(new Block.Alias(ids("there"), 0, 1, false, List.of(new Block.AliasName(Pos.NONE, "klp", "")))));
        all.put("coverage", List.of(new Block.Coverage(ids("there"))));
        Block.Signature signature = new Block.Signature(
                ids("c.f").withClasses(List.of("sig", "sig-object", "c")),
                "f",
                List.of(new Inline.Text("int f(\"a\")"), link(0, "klp", true)));
        all.put(
                "description",
                List.of(new Block.Description(
                        Attrs.NONE.withClasses(List.of("c", "function")),
                        "c",
                        "function",
                        List.of(signature),
                        List.of(paragraph("x")))));
    }

    private static void code(Map<String, List<Block>> all) {
        all.put("code", List.of(literal(Code.of("c"), "if (a < b && \"c\")\n\treturn;")));
        all.put("code: no language", List.of(literal(Code.PLAIN, "\n  x")));
        Code shown = new Code("c", true, 9, List.of(2), text("Listing"), ids("listing"));
        all.put("code: caption, numbers, marked lines", List.of(literal(shown, "a\nb")));
        all.put(
                "parsed literal",
                List.of(new Block.LiteralBlock(
                        Attrs.NONE,
                        Code.PLAIN,
                        List.of(new Inline.Text("\"a\" -- "), new Inline.Emphasis(Attrs.NONE, text("b"))))));
        all.put("doctest", List.of(new Block.DoctestBlock(Attrs.NONE, ">>> 1")));
        all.put("math", List.of(new Block.MathBlock(Attrs.NONE, "a < b")));
    }

    private static void tables(Map<String, List<Block>> all) {
        Block.Row head = new Block.Row(Attrs.NONE, List.of(cell(0, 0, "h1"), cell(0, 1, "h2")));
        Block.Row body = new Block.Row(Attrs.NONE, List.of(cell(1, 0, "a"), cell(0, 0, "b"), cell(0, 0, "c")));
        List<Block.Column> columns =
                List.of(new Block.Column(1, true), new Block.Column(1, false), new Block.Column(1, false));
        all.put(
                "table",
                List.of(new Block.Table(
                        ids("t", "u").withClasses(List.of("colwidths-given")),
                        Optional.of(title("", "Caption")),
                        "center",
                        "50%",
                        columns,
                        List.of(head),
                        List.of(body))));
    }

    private static void boxes(Map<String, List<Block>> all) {
        all.put("admonition", List.of(new Block.Admonition(Attrs.NONE, "seealso", List.of(paragraph("x")))));
        all.put(
                "admonition: title",
                List.of(new Block.Admonition(
                        Attrs.NONE.withClasses(List.of("own")),
                        "admonition",
                        List.of(title("", "T"), paragraph("x")))));
        Attrs once = new Attrs(Pos.NONE, List.of("f1"), List.of(), List.of(), List.of(), List.of("id1"));
        Attrs twice = new Attrs(Pos.NONE, List.of("f2"), List.of(), List.of(), List.of(), List.of("id2", "id3"));
        all.put(
                "footnotes",
                List.of(
                        new Block.Footnote(once, "", "1", List.of(paragraph("x"))),
                        new Block.Footnote(twice, "", "2", List.of(paragraph("y"))),
                        new Block.Citation(once, "CIT", List.of(paragraph("z")))));
        all.put(
                "version",
                List.of(
                        new Block.VersionModified(Attrs.NONE, "versionadded", "5.1", List.of(paragraph("text"))),
                        new Block.VersionModified(Attrs.NONE, "deprecated", "6.1", List.of())));
        all.put(
                "message",
                List.of(
                        new Block.SystemMessage(Attrs.NONE, 3, 1, "x.rst", List.of(paragraph("wrong"))),
                        new Block.SystemMessage(Attrs.NONE, 2, 1, "x.rst", List.of(paragraph("odd")))));
    }

    private static void pictures(Map<String, List<Block>> all) {
        Picture picture = new Picture("pictures/x.png", Optional.of("an \"x\""), "10em", "", "50", "left", "lazy");
        all.put("image", List.of(new Block.Image(ids("a", "b"), picture)));
        Inline.Reference target = new Inline.Reference(Attrs.NONE, "x.html", "", "", false, List.of());
        all.put("image: link", List.of(new Block.ImageLink(Attrs.NONE, target, new Block.Image(Attrs.NONE, picture))));
        all.put(
                "figure",
                List.of(new Block.Figure(
                        ids("f"),
                        "",
                        "",
                        List.of(
                                new Block.Image(Attrs.NONE, picture),
                                new Block.Caption(Attrs.NONE, text("caption")),
                                new Block.Legend(Attrs.NONE, List.of(paragraph("legend")))))));
    }

    private static void references(Map<String, List<Block>> all) {
        List<Inline> code = List.of(new Inline.Literal(Attrs.NONE.withClasses(List.of("xref")), text("f()")));
        all.put("link: known", List.of(line(link(0, "f()", true), new Inline.Text(" "), link(2, "x", true))));
        all.put("link: text of the target", List.of(line(link(1, "shadow-vars", false))));
        all.put(
                "link: not known",
                List.of(line(
                        new Inline.CrossReference(Attrs.NONE, 9, "c", "func", "f", "", true, false, code),
                        new Inline.Text(" "),
                        new Inline.CrossReference(Attrs.NONE, 9, "c", "func", "f", "", true, true, code))));
        all.put(
                "link: within another",
                List.of(line(
                        new Inline.Reference(Attrs.NONE, "https://x/", "", "", false, List.of(link(0, "f()", true))))));
        all.put(
                "footnote marks",
                List.of(line(
                        new Inline.FootnoteReference(ids("id1"), "", "f1", "1"),
                        new Inline.CitationReference(ids("id2"), "cit", "CIT"))));
        all.put(
                "marks",
                List.of(line(
                        new Inline.Strong(Attrs.NONE, text("s")),
                        new Inline.Literal(Attrs.NONE.withClasses(List.of("kbd")), text("Ctrl")),
                        new Inline.Literal(Attrs.NONE, text("a   \"b\" -- c")),
                        new Inline.TitleReference(Attrs.NONE, text("t")),
                        new Inline.Subscript(Attrs.NONE, text("2")),
                        new Inline.Superscript(Attrs.NONE, text("3")),
                        new Inline.Abbreviation(Attrs.NONE, "kernel live patching", text("KLP")),
                        new Inline.Span(Attrs.NONE.withClasses(List.of("strike")), text("gone")),
                        new Inline.LineBreak(Attrs.NONE),
                        new Inline.Target(ids("here"), text("here")),
                        new Inline.Problematic(Attrs.NONE, "id9", "*x"),
                        new Inline.Math(Attrs.NONE, "x^2"))));
        all.put(
                "quotes over marks",
                List.of(line(
                        new Inline.Text("the \""),
                        new Inline.Emphasis(Attrs.NONE, text("x")),
                        new Inline.Text("\" of klp's (\""),
                        new Inline.CrossReference(Attrs.NONE, 9, "c", "func", "f", "", true, true, code),
                        new Inline.Text("\")"))));
        all.put(
                "toctree",
                List.of(new Block.Toctree(
                        ids("toc"), 0, List.of(), 2, 0, false, false, false, false, false, text("Pages"))));
        all.put(
                "toctree: hidden",
                List.of(new Block.Toctree(
                        Attrs.NONE, 0, List.of(), 2, 0, false, true, false, false, false, List.of())));
    }

    private static Inline link(int number, String text, boolean explicit) {
        return new Inline.CrossReference(Attrs.NONE, number, "std", "doc", text, "", explicit, false, text(text));
    }

    private static Attrs ids(String... ids) {
        return Attrs.NONE.withIds(List.of(ids));
    }

    private static List<Inline> text(String text) {
        return List.of(new Inline.Text(text));
    }

    private static Block.Title title(String refid, String text) {
        return new Block.Title(Attrs.NONE, refid, text(text));
    }

    private static Block paragraph(String text) {
        return new Block.Paragraph(Attrs.NONE, text(text));
    }

    private static Block line(Inline... content) {
        return new Block.Paragraph(Attrs.NONE, List.of(content));
    }

    private static Block.ListItem item(Block... children) {
        return new Block.ListItem(Attrs.NONE, Optional.empty(), List.of(children));
    }

    private static Block bullets(Block.ListItem... items) {
        return new Block.BulletList(Attrs.NONE, "-", List.of(items));
    }

    private static Block.Term term(Attrs attrs, String text) {
        return new Block.Term(attrs, text(text));
    }

    private static Block literal(Code code, String text) {
        return new Block.LiteralBlock(Attrs.NONE, code, text(text));
    }

    private static Block.Entry cell(int morerows, int morecols, String text) {
        return new Block.Entry(Attrs.NONE, morerows, morecols, Optional.empty(), List.of(paragraph(text)));
    }
}
