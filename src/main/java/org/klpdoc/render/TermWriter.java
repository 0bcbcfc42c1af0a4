// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

import java.util.List;
import java.util.Locale;
import org.klpdoc.doc.Attrs;
import org.klpdoc.doc.Block;

/** Writes lists of terms and what they mean: definitions, fields, options, glossaries, C declarations. */
final class TermWriter {
    private static final String COLON = "<span class=\"colon\">:</span></dt>\n";

    private final PageContext page;
    private final HtmlOut out;
    private final BlockWriter blocks;

    TermWriter(PageContext page, BlockWriter blocks) {
        this.page = page;
        this.out = page.out();
        this.blocks = blocks;
    }

    /** A term with what it means indented below it. */
    HtmlOut definitions(Block.DefinitionList list) {
        String classes = SimpleList.definitions(list.items()) ? "simple" : "";
        return terms(list.attrs(), classes, list.items(), false);
    }

    /** {@code .. glossary::}; {@code :term:} leads to its terms. */
    HtmlOut glossary(Block.Glossary glossary) {
        String classes = SimpleList.definitions(glossary.items()) ? "simple glossary" : "glossary";
        return terms(glossary.attrs(), classes, glossary.items(), true);
    }

    private HtmlOut terms(Attrs attrs, String classes, List<Block.DefinitionItem> items, boolean linked) {
        out.openAlone("dl", attrs, classes).end().markup("\n");
        for (Block.DefinitionItem item : items) {
            out.spans(item.attrs().ids());
            for (int i = 0; i < item.terms().size(); i++) {
                Block.Term term = item.terms().get(i);
                out.start("dt", term.attrs(), "");
                blocks.inlines().title(term.content());
                if (i == item.terms().size() - 1) {
                    item.classifiers().forEach(this::classifier);
                }
                out.permalink(linked ? term.attrs().ids() : List.of(), "Link to this term");
                out.markup("</dt>");
            }
            out.markup("<dd>");
            blocks.all(item.definition()).markup("</dd>\n");
        }
        return out.markup("</dl>\n");
    }

    private void classifier(Block.Term classifier) {
        out.start("span", classifier.attrs(), "classifier");
        blocks.inlines().block(classifier.content()).close("span");
    }

    /** {@code :name: body}. */
    HtmlOut fields(Block.FieldList list) {
        String classes = SimpleList.fields(list.fields()) ? "field-list simple" : "field-list";
        out.openAlone("dl", list.attrs(), classes).end().markup("\n");
        boolean odd = true;
        for (Block.Field field : list.fields()) {
            String parity = odd ? "field-odd" : "field-even";
            out.start("dt", field.attrs(), parity);
            blocks.inlines().block(field.name()).markup(COLON);
            out.open("dd", Attrs.NONE.withClasses(field.attrs().classes()), parity)
                    .end();
            out.markup(field.body().isEmpty() ? "<p></p>" : "");
            blocks.all(field.body()).markup("</dd>\n");
            odd = !odd;
        }
        return out.markup("</dl>\n");
    }

    /** {@code -o FILE  description}. */
    HtmlOut options(Block.OptionList list) {
        out.openAlone("dl", list.attrs(), "option-list").end().markup("\n");
        for (Block.OptionItem item : list.items()) {
            out.start("dt", item.attrs(), "").markup("<kbd>");
            String between = "";
            for (Block.CommandOption option : item.options()) {
                out.markup(between).markup("<span class=\"option\">").text(option.string());
                option.arguments().forEach(this::argument);
                out.markup("</span>");
                between = ", ";
            }
            out.markup("</kbd></dt>\n<dd>");
            blocks.all(item.description()).markup("</dd>\n");
        }
        return out.markup("</dl>\n");
    }

    private void argument(Block.OptionArgument argument) {
        page.quotes().reset();
        String text = page.isProse() ? page.quotes().set(argument.text()) : argument.text();
        out.text(argument.delimiter()).markup("<var>").text(text).markup("</var>");
    }

    /** {@code .. c:function:: int f(void)} and its like. */
    HtmlOut description(Block.Description description) {
        boolean unseen = description.children().isEmpty()
                && description.signatures().stream()
                        .allMatch(signature -> signature.content().isEmpty());
        if (unseen) { // a module: something to lead to, and nothing to show
            description
                    .signatures()
                    .forEach(signature -> out.spans(signature.attrs().ids()));
            return out;
        }
        String domain = description.domain();
        String kind = domain.isEmpty() ? description.objtype() : domain + " " + description.objtype();
        List<String> names = List.of(kind.split(" "));
        Attrs attrs = description.attrs();
        Attrs classed = new Attrs(attrs.pos(), attrs.ids(), List.of(), List.of(), names, List.of());
        List<String> extra =
                attrs.classes().stream().filter(one -> !names.contains(one)).toList();
        out.openAlone("dl", classed.withClasses(extra), "").end().markup("\n");
        String signature = domain.isEmpty() ? "sig sig-object" : "sig sig-object " + domain;
        for (Block.Signature one : description.signatures()) {
            Attrs sig = one.attrs();
            List<String> classes = List.of(signature.split(" "));
            List<String> more =
                    sig.classes().stream().filter(x -> !classes.contains(x)).toList();
            out.start(
                    "dt",
                    new Attrs(sig.pos(), sig.ids(), List.of(), List.of(), classes, List.of()).withClasses(more),
                    "");
            out.markup("\n");
            blocks.inlines().verbatim(one.content());
            out.permalink(sig.ids(), "Link to this definition").markup("<br></dt>\n");
        }
        out.markup("<dd>");
        return blocks.all(description.children()).markup("</dd></dl>\n\n");
    }

    /** The bibliographic fields at the top of a document. */
    HtmlOut docinfo(Block.Docinfo docinfo) {
        out.openAlone("dl", docinfo.attrs(), "docinfo simple").end().markup("\n");
        for (Block.DocinfoItem item : docinfo.items()) {
            String kind = item.kind();
            String label = kind.isEmpty() ? kind : kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
            Attrs classed = Attrs.NONE.withClasses(List.of(kind));
            out.start("dt", classed, "").text(label).markup(COLON);
            out.start("dd", classed, "").markup("<p>");
            blocks.inlines().block(item.content()).markup("</p>");
            for (Block.DocinfoItem part : item.items()) {
                out.markup("<p>");
                blocks.inlines().block(part.content()).markup("</p>\n");
            }
            out.markup("</dd>\n");
        }
        return out.markup("</dl>\n");
    }
}
