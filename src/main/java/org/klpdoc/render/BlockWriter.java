// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

import java.util.List;
import org.klpdoc.doc.Attrs;
import org.klpdoc.doc.Block;
import org.klpdoc.doc.BlockVisitor;

/** Writes blocks: each family by the class that knows it, the small ones here. */
final class BlockWriter implements BlockVisitor<HtmlOut> {
    private final PageContext page;
    private final HtmlOut out;
    private final InlineWriter inlines;
    private final ImageWriter images;
    private final SectionWriter sections;
    private final ListWriter lists;
    private final TermWriter terms;
    private final CodeWriter code;
    private final TableWriter tables;
    private final NoteWriter notes;
    private final TocWriter tocs;
    private final AliasWriter aliases;

    BlockWriter(PageContext page) {
        this.page = page;
        this.out = page.out();
        this.images = new ImageWriter(page);
        this.inlines = new InlineWriter(page, images);
        this.sections = new SectionWriter(page, this);
        this.lists = new ListWriter(page, this);
        this.terms = new TermWriter(page, this);
        this.code = new CodeWriter(page, this);
        this.tables = new TableWriter(page, this);
        this.notes = new NoteWriter(page, this);
        this.tocs = new TocWriter(page, this);
        this.aliases = new AliasWriter(page, this);
    }

    InlineWriter inlines() {
        return inlines;
    }

    /** Writes a whole document: its blocks, and below them its footer. */
    HtmlOut document(List<Block> blocks) {
        all(blocks);
        for (Block block : blocks) {
            if (block instanceof Block.Decoration decoration) {
                sections.strip("footer", decoration.footer());
            }
        }
        return out;
    }

    /** Writes blocks in order; footnotes and citations that follow each other stand in a group. */
    HtmlOut all(List<? extends Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block instanceof Block.Footnote || block instanceof Block.Citation) {
                boolean first = i == 0 || blocks.get(i - 1).getClass() != block.getClass();
                boolean last = i + 1 == blocks.size() || blocks.get(i + 1).getClass() != block.getClass();
                notes.group(block, first, last);
            } else {
                block.accept(this);
            }
        }
        return out;
    }

    /** Writes a division with blocks in it. */
    HtmlOut division(String tag, Attrs attrs, String classes, List<Block> children) {
        out.start(tag, attrs, classes).markup("\n");
        all(children);
        return out.close(tag).markup("\n");
    }

    @Override
    public HtmlOut section(Block.Section block) {
        return sections.section(block);
    }

    @Override
    public HtmlOut title(Block.Title block) {
        return sections.heading(block, List.of());
    }

    @Override
    public HtmlOut subtitle(Block.Subtitle block) {
        return sections.subtitle(block, page.sections() == 0 ? "subtitle" : "section-subtitle");
    }

    @Override
    public HtmlOut rubric(Block.Rubric block) {
        out.start("p", block.attrs(), "rubric");
        return inlines.block(block.content()).markup("</p>\n");
    }

    @Override
    public HtmlOut topic(Block.Topic block) {
        return sections.topic(block);
    }

    @Override
    public HtmlOut sidebar(Block.Sidebar block) {
        return sections.sidebar(block);
    }

    @Override
    public HtmlOut transition(Block.Transition block) {
        return out.openAlone("hr", block.attrs(), "docutils").end().markup("\n");
    }

    @Override
    public HtmlOut decoration(Block.Decoration block) {
        return sections.strip("header", block.header());
    }

    @Override
    public HtmlOut docinfo(Block.Docinfo block) {
        return terms.docinfo(block);
    }

    @Override
    public HtmlOut meta(Block.Meta block) {
        return out;
    }

    @Override
    public HtmlOut paragraph(Block.Paragraph block) {
        out.start("p", block.attrs(), "").markup(lists.takeCheckbox());
        return inlines.block(block.content()).markup("</p>\n");
    }

    @Override
    public HtmlOut problem(Block.Problem block) {
        out.markup("<p>");
        return inlines.block(List.of(block.problematic())).markup("</p>\n");
    }

    @Override
    public HtmlOut compound(Block.Compound block) {
        return division("div", block.attrs(), "compound", block.children());
    }

    @Override
    public HtmlOut container(Block.Container block) {
        return division("div", block.attrs(), "docutils container", block.children());
    }

    @Override
    public HtmlOut bulletList(Block.BulletList block) {
        return lists.bullets(block);
    }

    @Override
    public HtmlOut enumeratedList(Block.EnumeratedList block) {
        return lists.numbers(block);
    }

    @Override
    public HtmlOut definitionList(Block.DefinitionList block) {
        return terms.definitions(block);
    }

    @Override
    public HtmlOut fieldList(Block.FieldList block) {
        return terms.fields(block);
    }

    @Override
    public HtmlOut optionList(Block.OptionList block) {
        return terms.options(block);
    }

    @Override
    public HtmlOut literalBlock(Block.LiteralBlock block) {
        return code.literal(block);
    }

    @Override
    public HtmlOut doctestBlock(Block.DoctestBlock block) {
        return code.doctest(block);
    }

    @Override
    public HtmlOut mathBlock(Block.MathBlock block) {
        out.start("div", block.attrs(), "math notranslate").markup("\n<pre>").text(block.text());
        out.markup("</pre>\n");
        if (!block.label().isEmpty()) {
            out.markup("<span class=\"eqno\">")
                    .text("(" + page.equation(block.attrs().ids()) + ")");
            out.permalink(block.attrs().ids(), "Link to this equation").markup("</span>\n");
        }
        return out.markup("</div>\n");
    }

    @Override
    public HtmlOut lineBlock(Block.LineBlock block) {
        return division("div", block.attrs(), "line-block", block.children());
    }

    @Override
    public HtmlOut line(Block.Line block) {
        out.start("div", block.attrs(), "line");
        if (block.content().isEmpty()) {
            out.markup("<br>");
        }
        return inlines.block(block.content()).markup("</div>\n");
    }

    @Override
    public HtmlOut blockQuote(Block.BlockQuote block) {
        out.start("blockquote", block.attrs(), "").markup("\n<div>");
        return all(block.children()).markup("</div></blockquote>\n");
    }

    @Override
    public HtmlOut attribution(Block.Attribution block) {
        out.start("p", block.attrs(), "attribution").markup("\u2014");
        return inlines.block(block.content()).markup("</p>\n");
    }

    @Override
    public HtmlOut admonition(Block.Admonition block) {
        return notes.admonition(block);
    }

    @Override
    public HtmlOut footnote(Block.Footnote block) {
        return notes.group(block, true, true);
    }

    @Override
    public HtmlOut citation(Block.Citation block) {
        return notes.group(block, true, true);
    }

    @Override
    public HtmlOut target(Block.Target block) {
        boolean elsewhere = !block.refuri().isEmpty()
                || !block.refid().isEmpty() && !block.attrs().ids().contains(block.refid())
                || !block.refname().isEmpty();
        return elsewhere || block.attrs().ids().isEmpty()
                ? out
                : out.start("span", block.attrs(), "target").close("span");
    }

    @Override
    public HtmlOut substitutionDefinition(Block.SubstitutionDefinition block) {
        return out;
    }

    @Override
    public HtmlOut comment(Block.Comment block) {
        return out;
    }

    @Override
    public HtmlOut image(Block.Image block) {
        return images.image(block.attrs(), block.picture(), "\n");
    }

    @Override
    public HtmlOut imageLink(Block.ImageLink block) {
        return images.link(block);
    }

    @Override
    public HtmlOut figure(Block.Figure block) {
        return images.figure(block, this);
    }

    @Override
    public HtmlOut caption(Block.Caption block) {
        out.start("p", block.attrs(), "caption");
        return inlines.block(block.content()).markup("</p>\n");
    }

    @Override
    public HtmlOut legend(Block.Legend block) {
        return division("div", block.attrs(), "legend", block.children());
    }

    @Override
    public HtmlOut table(Block.Table block) {
        return tables.table(block);
    }

    @Override
    public HtmlOut raw(Block.Raw block) {
        if (!Formats.isHtml(block.format())) {
            return out;
        }
        boolean trusted = page.options().trustRaw();
        String html = trusted ? block.text() : RawHtml.clean(block.text());
        page.cleaned(trusted ? List.of() : RawHtml.dropped(block.text(), html), block.attrs());
        if (block.attrs().classes().isEmpty()) {
            return out.spans(block.attrs().ids()).markup(html).markup("\n");
        }
        return out.start("div", block.attrs(), "").markup(html).markup("</div>\n");
    }

    @Override
    public HtmlOut systemMessage(Block.SystemMessage block) {
        return notes.message(block);
    }

    @Override
    public HtmlOut toctree(Block.Toctree block) {
        return tocs.toctree(block);
    }

    @Override
    public HtmlOut description(Block.Description block) {
        return terms.description(block);
    }

    @Override
    public HtmlOut alias(Block.Alias block) {
        return aliases.alias(block);
    }

    @Override
    public HtmlOut coverage(Block.Coverage block) {
        out.spans(block.attrs().ids());
        return all(page.links().coverage());
    }

    @Override
    public HtmlOut glossary(Block.Glossary block) {
        return terms.glossary(block);
    }

    @Override
    public HtmlOut versionModified(Block.VersionModified block) {
        return notes.version(block);
    }

    @Override
    public HtmlOut index(Block.Index block) {
        return out.spans(block.attrs().ids());
    }

    @Override
    public HtmlOut centered(Block.Centered block) {
        out.start("p", block.attrs(), "centered").markup("<strong>");
        return inlines.block(block.content()).markup("</strong></p>\n");
    }
}
