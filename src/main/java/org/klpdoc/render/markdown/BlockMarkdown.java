// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render.markdown;

import java.util.List;
import org.klpdoc.doc.Attrs;
import org.klpdoc.doc.Block;
import org.klpdoc.doc.BlockVisitor;
import org.klpdoc.doc.Inline;
import org.klpdoc.render.Formats;
import org.klpdoc.render.RawHtml;

/** Writes blocks: each family by the class that knows it, the small ones here. */
final class BlockMarkdown implements BlockVisitor<MarkdownOut> {
    private final PageMarkdown page;
    private final MarkdownOut out;
    private final InlineMarkdown inlines;
    private final HeadingMarkdown headings;
    private final ListMarkdown lists;
    private final CodeMarkdown code;
    private final TableMarkdown tables;
    private final NoteMarkdown notes;
    private boolean second;

    BlockMarkdown(PageMarkdown page) {
        this.page = page;
        this.out = page.out();
        this.inlines = new InlineMarkdown(page);
        this.headings = new HeadingMarkdown(page, this);
        this.lists = new ListMarkdown(page, this);
        this.code = new CodeMarkdown(page, this);
        this.tables = new TableMarkdown(page, this);
        this.notes = new NoteMarkdown(page, this);
    }

    InlineMarkdown inlines() {
        return inlines;
    }

    /** Whether the list that begins now follows one of its kind, of which it must be told apart. */
    boolean isSecondList() {
        return second;
    }

    /** Writes blocks in order. */
    MarkdownOut all(List<? extends Block> blocks) {
        Family last = Family.OTHER;
        boolean lastSecond = false;
        for (Block block : blocks) {
            Family family = Family.of(block);
            boolean now = family != Family.OTHER && family == last && !lastSecond;
            int before = out.length();
            second = now;
            block.accept(this);
            if (out.length() > before) {
                last = block instanceof Block.Table && tables.wasList() ? Family.BULLETS : family;
                lastSecond = now;
            }
        }
        return out;
    }

    /** What kind of Markdown list a block becomes. */
    private enum Family {
        BULLETS,
        NUMBERS,
        OTHER;

        static Family of(Block block) {
            if (block instanceof Block.EnumeratedList list) {
                return Ordinals.isArabic(list.enumtype()) ? NUMBERS : BULLETS;
            }
            boolean bullets = block instanceof Block.BulletList
                    || block instanceof Block.DefinitionList
                    || block instanceof Block.FieldList
                    || block instanceof Block.OptionList
                    || block instanceof Block.Glossary
                    || block instanceof Block.Docinfo
                    || block instanceof Block.Toctree;
            return bullets ? BULLETS : OTHER;
        }
    }

    /** Writes a line of its own for ids that have no text. */
    void anchors(Attrs attrs) {
        if (!attrs.ids().isEmpty()) {
            out.begin();
            inlines.anchors(attrs.ids());
        }
    }

    /** Writes blocks as a quotation. */
    MarkdownOut quoted(List<? extends Block> blocks) {
        out.open("> ", "> ");
        boolean was = out.tight(false);
        all(blocks);
        out.tight(was);
        out.close("> ");
        return out;
    }

    /** Writes blocks that stand in nothing that Markdown has a mark for. */
    private MarkdownOut plain(Attrs attrs, List<Block> children) {
        anchors(attrs);
        return all(children);
    }

    private MarkdownOut line(Attrs attrs, List<Inline> content) {
        out.begin();
        inlines.anchors(attrs.ids());
        return inlines.all(content);
    }

    private MarkdownOut bold(Attrs attrs, List<Inline> content) {
        out.begin();
        out.enterLine();
        inlines.anchors(attrs.ids());
        inlines.bold(content);
        out.leaveLine();
        return out;
    }

    @Override
    public MarkdownOut section(Block.Section block) {
        return headings.section(block);
    }

    @Override
    public MarkdownOut title(Block.Title block) {
        return bold(block.attrs(), block.content());
    }

    @Override
    public MarkdownOut subtitle(Block.Subtitle block) {
        return bold(block.attrs(), block.content());
    }

    @Override
    public MarkdownOut rubric(Block.Rubric block) {
        return bold(block.attrs(), block.content());
    }

    @Override
    public MarkdownOut topic(Block.Topic block) {
        anchors(block.attrs());
        boolean contents = block.attrs().classes().contains("contents");
        return contents ? all(block.children()) : quoted(block.children());
    }

    @Override
    public MarkdownOut sidebar(Block.Sidebar block) {
        anchors(block.attrs());
        return quoted(block.children());
    }

    @Override
    public MarkdownOut transition(Block.Transition block) {
        anchors(block.attrs());
        return out.begin().markup("___");
    }

    @Override
    public MarkdownOut decoration(Block.Decoration block) {
        all(block.header());
        return all(block.footer());
    }

    @Override
    public MarkdownOut docinfo(Block.Docinfo block) {
        return lists.docinfo(block);
    }

    @Override
    public MarkdownOut meta(Block.Meta block) {
        return out;
    }

    @Override
    public MarkdownOut paragraph(Block.Paragraph block) {
        return line(block.attrs(), block.content());
    }

    @Override
    public MarkdownOut problem(Block.Problem block) {
        return line(block.attrs(), List.of(block.problematic()));
    }

    @Override
    public MarkdownOut compound(Block.Compound block) {
        return plain(block.attrs(), block.children());
    }

    @Override
    public MarkdownOut container(Block.Container block) {
        return plain(block.attrs(), block.children());
    }

    @Override
    public MarkdownOut bulletList(Block.BulletList block) {
        return lists.bullets(block);
    }

    @Override
    public MarkdownOut enumeratedList(Block.EnumeratedList block) {
        return lists.numbers(block);
    }

    @Override
    public MarkdownOut definitionList(Block.DefinitionList block) {
        return lists.definitions(block.items());
    }

    @Override
    public MarkdownOut fieldList(Block.FieldList block) {
        return lists.fields(block.fields());
    }

    @Override
    public MarkdownOut optionList(Block.OptionList block) {
        return lists.options(block);
    }

    @Override
    public MarkdownOut literalBlock(Block.LiteralBlock block) {
        return code.literal(block);
    }

    @Override
    public MarkdownOut doctestBlock(Block.DoctestBlock block) {
        anchors(block.attrs());
        return code.fenced("pycon", block.text());
    }

    @Override
    public MarkdownOut mathBlock(Block.MathBlock block) {
        anchors(block.attrs());
        return code.fenced("math", block.text());
    }

    @Override
    public MarkdownOut lineBlock(Block.LineBlock block) {
        return notes.lines(block);
    }

    @Override
    public MarkdownOut line(Block.Line block) {
        return line(block.attrs(), block.content());
    }

    @Override
    public MarkdownOut blockQuote(Block.BlockQuote block) {
        anchors(block.attrs());
        return quoted(block.children());
    }

    @Override
    public MarkdownOut attribution(Block.Attribution block) {
        out.begin().markup("\u2014 ");
        return inlines.all(block.content());
    }

    @Override
    public MarkdownOut admonition(Block.Admonition block) {
        return notes.admonition(block);
    }

    @Override
    public MarkdownOut footnote(Block.Footnote block) {
        return notes.footnote(block);
    }

    @Override
    public MarkdownOut citation(Block.Citation block) {
        return notes.cited(block.attrs().ids(), block.label(), block.children());
    }

    @Override
    public MarkdownOut target(Block.Target block) {
        boolean elsewhere = !block.refuri().isEmpty()
                || !block.refid().isEmpty() && !block.attrs().ids().contains(block.refid())
                || !block.refname().isEmpty();
        if (!elsewhere) {
            anchors(block.attrs());
        }
        return out;
    }

    @Override
    public MarkdownOut substitutionDefinition(Block.SubstitutionDefinition block) {
        return out;
    }

    @Override
    public MarkdownOut comment(Block.Comment block) {
        return out;
    }

    @Override
    public MarkdownOut image(Block.Image block) {
        return code.image(block);
    }

    @Override
    public MarkdownOut imageLink(Block.ImageLink block) {
        String uri = block.reference().refuri();
        Inline picture = new Inline.Image(block.image().attrs(), block.image().picture());
        out.begin();
        return inlines.links().link(uri.isEmpty() ? "#" + block.reference().refid() : uri, List.of(picture));
    }

    @Override
    public MarkdownOut figure(Block.Figure block) {
        return plain(block.attrs(), block.children());
    }

    @Override
    public MarkdownOut caption(Block.Caption block) {
        return line(block.attrs(), block.content());
    }

    @Override
    public MarkdownOut legend(Block.Legend block) {
        return plain(block.attrs(), block.children());
    }

    @Override
    public MarkdownOut table(Block.Table block) {
        return tables.table(block);
    }

    /** HTML of the author's, cleaned; an empty line in it would end it. */
    @Override
    public MarkdownOut raw(Block.Raw block) {
        anchors(block.attrs());
        if (!Formats.isHtml(block.format())) {
            return out;
        }
        List<String> lines = RawHtml.clean(block.text())
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        if (!lines.isEmpty()) {
            out.begin();
            lines.forEach(out::codeLine);
        }
        return out;
    }

    @Override
    public MarkdownOut systemMessage(Block.SystemMessage block) {
        return out;
    }

    @Override
    public MarkdownOut toctree(Block.Toctree block) {
        return lists.toctree(block);
    }

    @Override
    public MarkdownOut description(Block.Description block) {
        return headings.description(block);
    }

    @Override
    public MarkdownOut alias(Block.Alias block) {
        return headings.alias(block);
    }

    @Override
    public MarkdownOut coverage(Block.Coverage block) {
        anchors(block.attrs());
        return all(page.links().coverage());
    }

    @Override
    public MarkdownOut glossary(Block.Glossary block) {
        return lists.definitions(block.items());
    }

    @Override
    public MarkdownOut versionModified(Block.VersionModified block) {
        return notes.version(block);
    }

    @Override
    public MarkdownOut index(Block.Index block) {
        anchors(block.attrs());
        return out;
    }

    @Override
    public MarkdownOut centered(Block.Centered block) {
        return bold(block.attrs(), block.content());
    }
}
