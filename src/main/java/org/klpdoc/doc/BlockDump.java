// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.doc;

import java.util.List;

/** The body and structural elements of a {@link TreeDump}. */
final class BlockDump implements BlockVisitor<Void> {
    private static final String[] TYPES = {"DEBUG", "INFO", "WARNING", "ERROR", "SEVERE"};
    private final TreeWriter out;
    private final String path;
    private final String source;
    private final InlineDump inlines;
    private final ListDump lists;

    /** Writes to {@code out}; the page of that path is said to come from {@code source}. */
    BlockDump(TreeWriter out, String path, String source) {
        this.out = out;
        this.path = path;
        this.source = source;
        this.inlines = new InlineDump(out);
        this.lists = new ListDump(out, this, inlines);
    }

    void all(List<Block> blocks) {
        for (Block block : blocks) {
            block.accept(this);
        }
    }

    private Void holder(String name, Attrs attrs, List<Block> children) {
        return holder(new Tag(name, attrs), children);
    }

    private Void holder(Tag tag, List<Block> children) {
        out.open(tag);
        all(children);
        out.close();
        return null;
    }

    private Void text(String name, Attrs attrs, List<Inline> content) {
        return text(new Tag(name, attrs), content);
    }

    private Void text(Tag tag, List<Inline> content) {
        out.open(tag);
        inlines.all(content);
        out.close();
        return null;
    }

    private Void leaf(Tag tag, String text) {
        out.leaf(tag, text);
        return null;
    }

    private Void empty(Tag tag) {
        out.empty(tag);
        return null;
    }

    private Void labelled(Tag tag, String label, List<Block> children) {
        out.open(tag);
        if (!label.isEmpty()) {
            out.leaf(new Tag("label", Attrs.NONE), label);
        }
        all(children);
        out.close();
        return null;
    }

    private void part(String name, List<Block> children) {
        if (!children.isEmpty()) {
            holder(name, Attrs.NONE, children);
        }
    }

    private static Tag titleTag(Block.Title block) {
        boolean numbered = !block.content().isEmpty()
                && block.content().get(0) instanceof Inline.Generated first
                && first.attrs().classes().contains("sectnum");
        return new Tag("title", block.attrs()).put("auto", numbered ? "1" : "").put("refid", block.refid());
    }

    private void docinfoItem(Block.DocinfoItem item) {
        out.open(new Tag(item.kind(), item.attrs()));
        inlines.all(item.content());
        item.items().forEach(this::docinfoItem);
        out.close();
    }

    @Override
    public Void section(Block.Section block) {
        return holder("section", block.attrs(), block.children());
    }

    @Override
    public Void title(Block.Title block) {
        return text(titleTag(block), block.content());
    }

    @Override
    public Void subtitle(Block.Subtitle block) {
        return text("subtitle", block.attrs(), block.content());
    }

    @Override
    public Void rubric(Block.Rubric block) {
        return text("rubric", block.attrs(), block.content());
    }

    @Override
    public Void topic(Block.Topic block) {
        return holder("topic", block.attrs(), block.children());
    }

    @Override
    public Void sidebar(Block.Sidebar block) {
        return holder("sidebar", block.attrs(), block.children());
    }

    @Override
    public Void transition(Block.Transition block) {
        return empty(new Tag("transition", block.attrs()));
    }

    @Override
    public Void decoration(Block.Decoration block) {
        out.open(new Tag("decoration", block.attrs()));
        part("header", block.header());
        part("footer", block.footer());
        out.close();
        return null;
    }

    @Override
    public Void docinfo(Block.Docinfo block) {
        out.open(new Tag("docinfo", block.attrs()));
        block.items().forEach(this::docinfoItem);
        out.close();
        return null;
    }

    @Override
    public Void meta(Block.Meta block) {
        Tag tag = new Tag("meta", block.attrs());
        block.said().forEach(tag::put);
        return empty(tag);
    }

    @Override
    public Void paragraph(Block.Paragraph block) {
        return text("paragraph", block.attrs(), block.content());
    }

    @Override
    public Void problem(Block.Problem block) {
        inlines.all(List.of(block.problematic()));
        return null;
    }

    @Override
    public Void compound(Block.Compound block) {
        return holder("compound", block.attrs(), block.children());
    }

    @Override
    public Void container(Block.Container block) {
        return holder("container", block.attrs(), block.children());
    }

    @Override
    public Void bulletList(Block.BulletList block) {
        return lists.bulletList(block);
    }

    @Override
    public Void enumeratedList(Block.EnumeratedList block) {
        return lists.enumeratedList(block);
    }

    @Override
    public Void definitionList(Block.DefinitionList block) {
        return lists.definitionList(block);
    }

    @Override
    public Void fieldList(Block.FieldList block) {
        return lists.fieldList(block);
    }

    @Override
    public Void optionList(Block.OptionList block) {
        return lists.optionList(block);
    }

    @Override
    public Void literalBlock(Block.LiteralBlock block) {
        Tag tag = new Tag("literal_block", block.attrs()).preserve();
        boolean shown = !block.attrs().classes().contains("code")
                && !block.code().language().equals("none");
        if (shown) {
            tag.put("language", block.code().language())
                    .put("linenos", block.code().linenos());
        }
        return text(tag, block.content());
    }

    @Override
    public Void doctestBlock(Block.DoctestBlock block) {
        return leaf(new Tag("doctest_block", block.attrs()).preserve(), block.text());
    }

    @Override
    public Void mathBlock(Block.MathBlock block) {
        return leaf(
                new Tag("math_block", block.attrs()).put("label", block.label()).preserve(), block.text());
    }

    @Override
    public Void lineBlock(Block.LineBlock block) {
        return holder("line_block", block.attrs(), block.children());
    }

    @Override
    public Void line(Block.Line block) {
        return text("line", block.attrs(), block.content());
    }

    @Override
    public Void blockQuote(Block.BlockQuote block) {
        return holder("block_quote", block.attrs(), block.children());
    }

    @Override
    public Void attribution(Block.Attribution block) {
        return text("attribution", block.attrs(), block.content());
    }

    @Override
    public Void admonition(Block.Admonition block) {
        return holder(block.kind(), block.attrs(), block.children());
    }

    @Override
    public Void footnote(Block.Footnote block) {
        return labelled(new Tag("footnote", block.attrs()).put("auto", block.auto()), block.label(), block.children());
    }

    @Override
    public Void citation(Block.Citation block) {
        return labelled(new Tag("citation", block.attrs()), block.label(), block.children());
    }

    @Override
    public Void target(Block.Target block) {
        return empty(new Tag("target", block.attrs())
                .put("anonymous", block.anonymous())
                .put("refid", block.refid())
                .put("refname", block.refname())
                .put("refuri", block.refuri()));
    }

    @Override
    public Void substitutionDefinition(Block.SubstitutionDefinition block) {
        boolean both = block.trim().equals("trim");
        Tag tag = new Tag("substitution_definition", block.attrs())
                .put("ltrim", both || block.trim().equals("ltrim") ? "1" : "")
                .put("rtrim", both || block.trim().equals("rtrim") ? "1" : "");
        return text(tag, block.content());
    }

    @Override
    public Void comment(Block.Comment block) {
        return leaf(new Tag("comment", block.attrs()).preserve(), block.text());
    }

    @Override
    public Void image(Block.Image block) {
        return empty(InlineDump.image(block.attrs(), block.picture()));
    }

    @Override
    public Void imageLink(Block.ImageLink block) {
        out.open(InlineDump.tagOf(block.reference()));
        out.empty(InlineDump.image(block.image().attrs(), block.image().picture()));
        out.close();
        return null;
    }

    @Override
    public Void figure(Block.Figure block) {
        return holder(
                new Tag("figure", block.attrs())
                        .put("align", block.align())
                        .put("width", block.width().equals("image") ? "" : block.width()),
                block.children());
    }

    @Override
    public Void caption(Block.Caption block) {
        return text("caption", block.attrs(), block.content());
    }

    @Override
    public Void legend(Block.Legend block) {
        return holder("legend", block.attrs(), block.children());
    }

    @Override
    public Void table(Block.Table block) {
        return lists.table(block);
    }

    @Override
    public Void raw(Block.Raw block) {
        return leaf(new Tag("raw", block.attrs()).put("format", block.format()).preserve(), block.text());
    }

    /** The file that a message speaks of: the page's, or one that it includes. */
    private String sourceOf(Block.SystemMessage message) {
        String own = message.source();
        return own.isEmpty() || own.equals(path) ? source : own;
    }

    @Override
    public Void systemMessage(Block.SystemMessage block) {
        Tag tag = new Tag("system_message", block.attrs())
                .put("level", block.level())
                .put("source", sourceOf(block))
                .put("type", TYPES[Math.max(0, Math.min(block.level(), TYPES.length - 1))]);
        return holder(block.line() > 0 ? tag.put("line", block.line()) : tag, block.children());
    }

    @Override
    public Void toctree(Block.Toctree block) {
        out.open(new Tag("toctree", block.attrs())
                .put("maxdepth", block.maxdepth())
                .put("numbered", block.numbered())
                .put("glob", block.glob())
                .put("hidden", block.hidden())
                .put("titlesonly", block.titlesonly()));
        inlines.all(block.caption());
        for (Block.ToctreeEntry entry : block.entries()) {
            out.empty(new Tag("entry", Attrs.NONE).put("title", entry.title()).put("target", entry.target()));
        }
        out.close();
        return null;
    }

    @Override
    public Void description(Block.Description block) {
        return lists.description(block);
    }

    @Override
    public Void alias(Block.Alias block) {
        return lists.alias(block);
    }

    @Override
    public Void coverage(Block.Coverage block) {
        out.leaf(new Tag("coverage", block.attrs()), "");
        return null;
    }

    @Override
    public Void glossary(Block.Glossary block) {
        return lists.glossary(block);
    }

    @Override
    public Void versionModified(Block.VersionModified block) {
        return holder(
                new Tag("versionmodified", block.attrs())
                        .put("type", block.kind())
                        .put("version", block.version()),
                block.children());
    }

    @Override
    public Void index(Block.Index block) {
        out.open(new Tag("index", block.attrs()));
        for (IndexEntry entry : block.entries()) {
            out.leaf(new Tag("entry", Attrs.NONE).put("type", entry.type()).put("main", entry.main()), entry.value());
        }
        out.close();
        return null;
    }

    @Override
    public Void centered(Block.Centered block) {
        return text("centered", block.attrs(), block.content());
    }
}
