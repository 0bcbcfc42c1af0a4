// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.doc;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A structural or body element. Names and content models are those of the docutils Document Tree (docutils.dtd); the
 * last group is what Sphinx adds. Every list is a copy; nothing is null.
 */
public sealed interface Block extends Node {
    /** Calls the visitor's method for this element. */
    <R> R accept(BlockVisitor<R> visitor);

    /** {@code Title} over {@code =====}: a section, its title the first of its children. */
    record Section(Attrs attrs, List<Block> children) implements Block {
        public Section {
            children = List.copyOf(children);
        }

        @Override
        public <R> R accept(BlockVisitor<R> visitor) {
            return visitor.section(this);
        }
    }

    /** The title of a section, topic, sidebar, admonition; {@code refid} leads back to a table of contents or is "". */
    record Title(Attrs attrs, String refid, List<Inline> content) implements Block {
        public Title {
            content = List.copyOf(content);
        }

        @Override
        public <R> R accept(BlockVisitor<R> visitor) {
            return visitor.title(this);
        }
    }

    /** The second title of a document, section or sidebar. */
    record Subtitle(Attrs attrs, List<Inline> content) implements Block {
        public Subtitle {
            content = List.copyOf(content);
        }

        @Override
        public <R> R accept(BlockVisitor<R> visitor) {
            return visitor.subtitle(this);
        }
    }

    /** {@code .. rubric::}: a heading that is not in any table of contents. */
    record Rubric(Attrs attrs, List<Inline> content) implements Block {
        public Rubric {
            content = List.copyOf(content);
        }

        @Override
        public <R> R accept(BlockVisitor<R> visitor) {
            return visitor.rubric(this);
        }
    }

    /** {@code .. topic::}, also the shell of a table of contents. */
    record Topic(Attrs attrs, List<Block> children) implements Block {
        public Topic {
            children = List.copyOf(children);
        }

        @Override
        public <R> R accept(BlockVisitor<R> visitor) {
            return visitor.topic(this);
        }
    }

    /** {@code .. sidebar::}. */
    record Sidebar(Attrs attrs, List<Block> children) implements Block {
        public Sidebar {
            children = List.copyOf(children);
        }

        @Override
        public <R> R accept(BlockVisitor<R> visitor) {
            return visitor.sidebar(this);
        }
    }

    /** {@code ----}: a line between two parts of a section. */
    record Transition(Attrs attrs) implements Block {
        @Override
        public <R> R accept(BlockVisitor<R> visitor) {
            return visitor.transition(this);
        }
    }

    /** {@code .. header::} and {@code .. footer::}: what stands above and below every page. */
    record Decoration(Attrs attrs, List<Block> header, List<Block> footer) implements Block {
        public Decoration {
            header = List.copyOf(header);
            footer = List.copyOf(footer);
        }

        @Override
        public <R> R accept(BlockVisitor<R> visitor) {
            return visitor.decoration(this);
        }
    }

    /** The bibliographic fields at the top of a document. */
    record Docinfo(Attrs attrs, List<DocinfoItem> items) implements Block {
        public Docinfo {
            items = List.copyOf(items);
        }

        @Override
        public <R> R accept(BlockVisitor<R> visitor) {
            return visitor.docinfo(this);
        }
    }

    /** One bibliographic field: {@code author}, {@code date} ...; {@code authors} has items of its own. */
    record DocinfoItem(Attrs attrs, String kind, List<Inline> content, List<DocinfoItem> items) {
        public DocinfoItem {
            content = List.copyOf(content);
            items = List.copyOf(items);
        }
    }

    /**
     * {@code .. meta::}: one line about the document for programs.
     *
     * @param said what it says, by HTML's names: {@code name}, {@code property}, {@code http-equiv}, {@code content} ...
     */
    record Meta(Attrs attrs, Map<String, String> said) implements Block {
        public Meta {
            said = Map.copyOf(said);
        }

        /** What it says under a name; "" where it does not. */
        public String value(String name) {
            return said.getOrDefault(name, "");
        }

        @Override
        public <R> R accept(BlockVisitor<R> visitor) {
            return visitor.meta(this);
        }
    }

    /** A paragraph. */
    record Paragraph(Attrs attrs, List<Inline> content) implements Block {
        public Paragraph {
            content = List.copyOf(content);
        }

        @Override
        public <R> R accept(BlockVisitor<R> visitor) {
            return visitor.paragraph(this);
        }
    }

    /** What stays of a target or of an image's link that leads nowhere, where a body element stands. */
    record Problem(Attrs attrs, Inline.Problematic problematic) implements Block {
        @Override
        public <R> R accept(BlockVisitor<R> visitor) {
            return visitor.problem(this);
        }
    }

    /** {@code .. compound::}: several blocks that are one paragraph. */
    record Compound(Attrs attrs, List<Block> children) implements Block {
        public Compound {
            children = List.copyOf(children);
        }

        @Override
        public <R> R accept(BlockVisitor<R> visitor) {
            return visitor.compound(this);
        }
    }

    /** {@code .. container::}: a division with classes. */
    record Container(Attrs attrs, List<Block> children) implements Block {
        public Container {
            children = List.copyOf(children);
        }

        @Override
        public <R> R accept(BlockVisitor<R> visitor) {
            return visitor.container(this);
        }
    }

    /** {@code - item}. */
    record BulletList(Attrs attrs, String bullet, List<ListItem> items) implements Block {
        public BulletList {
            items = List.copyOf(items);
        }

        @Override
        public <R> R accept(BlockVisitor<R> visitor) {
            return visitor.bulletList(this);
        }
    }

    /**
     * {@code 1. item}; {@code enumtype} is arabic, loweralpha, upperalpha, lowerroman or upperroman, {@code start} the
     * first item's ordinal.
     */
    record EnumeratedList(
            Attrs attrs, String enumtype, String prefix, String suffix, BigInteger start, List<ListItem> items)
            implements Block {
        public EnumeratedList {
            items = List.copyOf(items);
        }

        @Override
        public <R> R accept(BlockVisitor<R> visitor) {
            return visitor.enumeratedList(this);
        }
    }

    /** An item of a bullet or enumerated list; {@code checked} is there for an item of a task list. */
    record ListItem(Attrs attrs, Optional<Boolean> checked, List<Block> children) {
        public ListItem {
            children = List.copyOf(children);
        }
    }

    /** Terms, each with its indented definition. */
    record DefinitionList(Attrs attrs, List<DefinitionItem> items) implements Block {
        public DefinitionList {
            items = List.copyOf(items);
        }

        @Override
        public <R> R accept(BlockVisitor<R> visitor) {
            return visitor.definitionList(this);
        }
    }

    /** An item of a definition list; only a glossary's may have more than one term. */
    record DefinitionItem(Attrs attrs, List<Term> terms, List<Term> classifiers, List<Block> definition) {
        public DefinitionItem {
            terms = List.copyOf(terms);
            classifiers = List.copyOf(classifiers);
            definition = List.copyOf(definition);
        }
    }

    /** A term or a classifier; {@code entries} is what the general index says of a glossary's. */
    record Term(Attrs attrs, List<IndexEntry> entries, List<Inline> content) {
        public Term {
            entries = List.copyOf(entries);
            content = List.copyOf(content);
        }

        /** A term that the general index does not name. */
        public Term(Attrs attrs, List<Inline> content) {
            this(attrs, List.of(), content);
        }
    }

    /** {@code :name: body}. */
    record FieldList(Attrs attrs, List<Field> fields) implements Block {
        public FieldList {
            fields = List.copyOf(fields);
        }

        @Override
        public <R> R accept(BlockVisitor<R> visitor) {
            return visitor.fieldList(this);
        }
    }

    /** A field of a field list. */
    record Field(Attrs attrs, List<Inline> name, List<Block> body) {
        public Field {
            name = List.copyOf(name);
            body = List.copyOf(body);
        }
    }

    /** {@code -o FILE  description}. */
    record OptionList(Attrs attrs, List<OptionItem> items) implements Block {
        public OptionList {
            items = List.copyOf(items);
        }

        @Override
        public <R> R accept(BlockVisitor<R> visitor) {
            return visitor.optionList(this);
        }
    }

    /** An item of an option list: synonymous options and what they do. */
    record OptionItem(Attrs attrs, List<CommandOption> options, List<Block> description) {
        public OptionItem {
            options = List.copyOf(options);
            description = List.copyOf(description);
        }
    }

    /** One spelling of an option: {@code --output}, the arguments each with the delimiter before it. */
    record CommandOption(String string, List<OptionArgument> arguments) {
        public CommandOption {
            arguments = List.copyOf(arguments);
        }
    }

    /** An option's argument and the delimiter before it ({@code " "}, {@code "="}, {@code ""}). */
    record OptionArgument(String delimiter, String text) {}

    /** {@code ::} and what is indented behind it; also {@code .. code-block::} and {@code .. parsed-literal::}. */
    record LiteralBlock(Attrs attrs, Code code, List<Inline> content) implements Block {
        public LiteralBlock {
            content = List.copyOf(content);
        }

        @Override
        public <R> R accept(BlockVisitor<R> visitor) {
            return visitor.literalBlock(this);
        }
    }

    /** {@code >>> print(1)}. */
    record DoctestBlock(Attrs attrs, String text) implements Block {
        @Override
        public <R> R accept(BlockVisitor<R> visitor) {
            return visitor.doctestBlock(this);
        }
    }

    /** {@code .. math::}: a formula in LaTeX's notation; one with a label is numbered, and {@code :eq:} leads to it. */
    record MathBlock(Attrs attrs, String text, String label) implements Block {
        /** A formula without a label. */
        public MathBlock(Attrs attrs, String text) {
            this(attrs, text, "");
        }

        @Override
        public <R> R accept(BlockVisitor<R> visitor) {
            return visitor.mathBlock(this);
        }
    }

    /** {@code | line}: lines and deeper line blocks. */
    record LineBlock(Attrs attrs, List<Block> children) implements Block {
        public LineBlock {
            children = List.copyOf(children);
        }

        @Override
        public <R> R accept(BlockVisitor<R> visitor) {
            return visitor.lineBlock(this);
        }
    }

    /** A line of a line block. */
    record Line(Attrs attrs, List<Inline> content) implements Block {
        public Line {
            content = List.copyOf(content);
        }

        @Override
        public <R> R accept(BlockVisitor<R> visitor) {
            return visitor.line(this);
        }
    }

    /** What is indented further than the text around it. */
    record BlockQuote(Attrs attrs, List<Block> children) implements Block {
        public BlockQuote {
            children = List.copyOf(children);
        }

        @Override
        public <R> R accept(BlockVisitor<R> visitor) {
            return visitor.blockQuote(this);
        }
    }

    /** {@code -- who said it}, last in a block quote. */
    record Attribution(Attrs attrs, List<Inline> content) implements Block {
        public Attribution {
            content = List.copyOf(content);
        }

        @Override
        public <R> R accept(BlockVisitor<R> visitor) {
            return visitor.attribution(this);
        }
    }

    /**
     * {@code .. note::} and its like; {@code kind} is the element's name ({@code note}, {@code seealso}, {@code
     * admonition} for the one with a title of its own, its first child).
     */
    record Admonition(Attrs attrs, String kind, List<Block> children) implements Block {
        public Admonition {
            children = List.copyOf(children);
        }

        @Override
        public <R> R accept(BlockVisitor<R> visitor) {
            return visitor.admonition(this);
        }
    }

    /** {@code .. [1] text}; {@code auto} is {@code 1} or {@code *} for a numbered or symbolic one, else "". */
    record Footnote(Attrs attrs, String auto, String label, List<Block> children) implements Block {
        public Footnote {
            children = List.copyOf(children);
        }

        @Override
        public <R> R accept(BlockVisitor<R> visitor) {
            return visitor.footnote(this);
        }
    }

    /** {@code .. [name] text}. */
    record Citation(Attrs attrs, String label, List<Block> children) implements Block {
        public Citation {
            children = List.copyOf(children);
        }

        @Override
        public <R> R accept(BlockVisitor<R> visitor) {
            return visitor.citation(this);
        }
    }

    /** {@code .. _name: address}; absent attributes are "". */
    record Target(Attrs attrs, String refuri, String refid, String refname, boolean anonymous) implements Block {
        @Override
        public <R> R accept(BlockVisitor<R> visitor) {
            return visitor.target(this);
        }
    }

    /** {@code .. |name| image:: x.png}; {@code trim}, {@code ltrim} or {@code rtrim} says what space it eats, or "". */
    record SubstitutionDefinition(Attrs attrs, String trim, List<Inline> content) implements Block {
        public SubstitutionDefinition {
            content = List.copyOf(content);
        }

        @Override
        public <R> R accept(BlockVisitor<R> visitor) {
            return visitor.substitutionDefinition(this);
        }
    }

    /** {@code .. text that nobody sees}. */
    record Comment(Attrs attrs, String text) implements Block {
        @Override
        public <R> R accept(BlockVisitor<R> visitor) {
            return visitor.comment(this);
        }
    }

    /** {@code .. image:: x.png}. */
    record Image(Attrs attrs, Picture picture) implements Block {
        @Override
        public <R> R accept(BlockVisitor<R> visitor) {
            return visitor.image(this);
        }
    }

    /** {@code .. image:: x.png} with {@code :target:}: docutils' reference around an image. */
    record ImageLink(Attrs attrs, Inline.Reference reference, Image image) implements Block {
        @Override
        public <R> R accept(BlockVisitor<R> visitor) {
            return visitor.imageLink(this);
        }
    }

    /** {@code .. figure:: x.png}: an image, then a caption and a legend; {@code align} and {@code width} may be "", {@code width} also {@code image}. */
    record Figure(Attrs attrs, String align, String width, List<Block> children) implements Block {
        public Figure {
            children = List.copyOf(children);
        }

        @Override
        public <R> R accept(BlockVisitor<R> visitor) {
            return visitor.figure(this);
        }
    }

    /** The caption of a figure. */
    record Caption(Attrs attrs, List<Inline> content) implements Block {
        public Caption {
            content = List.copyOf(content);
        }

        @Override
        public <R> R accept(BlockVisitor<R> visitor) {
            return visitor.caption(this);
        }
    }

    /** What stands below a figure's caption. */
    record Legend(Attrs attrs, List<Block> children) implements Block {
        public Legend {
            children = List.copyOf(children);
        }

        @Override
        public <R> R accept(BlockVisitor<R> visitor) {
            return visitor.legend(this);
        }
    }

    /** A table: grid, simple, CSV or list; {@code align} and {@code width} may be "". */
    record Table(
            Attrs attrs,
            Optional<Title> title,
            String align,
            String width,
            List<Column> columns,
            List<Row> head,
            List<Row> body)
            implements Block {
        public Table {
            columns = List.copyOf(columns);
            head = List.copyOf(head);
            body = List.copyOf(body);
        }

        @Override
        public <R> R accept(BlockVisitor<R> visitor) {
            return visitor.table(this);
        }
    }

    /** A column: its width in characters (or in parts of the whole), whether it holds headings ({@code stub}). */
    record Column(int width, boolean stub) {}

    /** A row of a table. */
    record Row(Attrs attrs, List<Entry> entries) {
        public Row {
            entries = List.copyOf(entries);
        }
    }

    /** A cell; {@code morerows} and {@code morecols} count the rows and columns that it spans beyond its own. */
    record Entry(Attrs attrs, int morerows, int morecols, Optional<String> align, List<Block> children) {
        public Entry {
            children = List.copyOf(children);
        }
    }

    /** {@code .. raw:: html}: text for one output format. */
    record Raw(Attrs attrs, String format, String text) implements Block {
        @Override
        public <R> R accept(BlockVisitor<R> visitor) {
            return visitor.raw(this);
        }
    }

    /** A report of the parser within the tree; {@code level} is docutils' (1 info to 4 severe). */
    record SystemMessage(Attrs attrs, int level, int line, String source, List<Block> children) implements Block {
        public SystemMessage {
            children = List.copyOf(children);
        }

        @Override
        public <R> R accept(BlockVisitor<R> visitor) {
            return visitor.systemMessage(this);
        }
    }

    // What Sphinx adds.

    /**
     * {@code .. toctree::}; {@code number} counts the page's toctrees from 0, {@code maxdepth} is -1 for no limit,
     * {@code numbered} 0 for no numbers and otherwise the depth.
     */
    record Toctree(
            Attrs attrs,
            int number,
            List<ToctreeEntry> entries,
            int maxdepth,
            int numbered,
            boolean glob,
            boolean hidden,
            boolean includehidden,
            boolean titlesonly,
            boolean reversed,
            List<Inline> caption)
            implements Block {
        public Toctree {
            entries = List.copyOf(entries);
            caption = List.copyOf(caption);
        }

        @Override
        public <R> R accept(BlockVisitor<R> visitor) {
            return visitor.toctree(this);
        }
    }

    /** A line of a toctree: a title of its own or "", and a page, a pattern or an address as written. */
    record ToctreeEntry(org.klpdoc.text.Pos pos, String title, String target) {}

    /** {@code .. c:function::} and its like: signatures, then what they mean ({@code desc} in Sphinx). */
    record Description(Attrs attrs, String domain, String objtype, List<Signature> signatures, List<Block> children)
            implements Block {
        public Description {
            signatures = List.copyOf(signatures);
            children = List.copyOf(children);
        }

        @Override
        public <R> R accept(BlockVisitor<R> visitor) {
            return visitor.description(this);
        }
    }

    /**
     * One signature; its ids are link targets ({@code c.klp_enable_patch}), {@code names} the full names of what it
     * describes: one, several for {@code -m, --module}, or none. {@code parameters} are the names of a C function's
     * parameters, {@code entries} what the general index says of it.
     */
    record Signature(
            Attrs attrs, List<String> names, List<String> parameters, List<IndexEntry> entries, List<Inline> content) {
        public Signature {
            names = List.copyOf(names);
            parameters = List.copyOf(parameters);
            entries = List.copyOf(entries);
            content = List.copyOf(content);
        }

        /** A signature of one name. */
        public Signature(Attrs attrs, String name, List<Inline> content) {
            this(attrs, List.of(name), List.of(), List.of(), content);
        }

        /** The first name, or "". */
        public String name() {
            return names.isEmpty() ? "" : names.get(0);
        }
    }

    /**
     * {@code .. c:alias:: klp_func}: the signatures of declarations that stand elsewhere. {@code number} counts the
     * page's ones from 0; {@code maxdepth} is how deep their members are shown, 1 for none, 0 for all; {@code noroot}
     * leaves out the declarations themselves.
     */
    record Alias(Attrs attrs, int number, int maxdepth, boolean noroot, List<AliasName> names) implements Block {
        public Alias {
            names = List.copyOf(names);
        }

        @Override
        public <R> R accept(BlockVisitor<R> visitor) {
            return visitor.alias(this);
        }
    }

    /**
     * {@code .. coverage::}: a table of what documents say of an interface, which only the whole site knows; what stands
     * there is in the page's link table.
     */
    record Coverage(Attrs attrs) implements Block {
        @Override
        public <R> R accept(BlockVisitor<R> visitor) {
            return visitor.coverage(this);
        }
    }

    /** A declaration's name as written, the C namespace that it is looked up in, and where it stands. */
    record AliasName(org.klpdoc.text.Pos pos, String name, String scope) {}

    /** {@code .. glossary::}: terms that {@code :term:} leads to. */
    record Glossary(Attrs attrs, List<DefinitionItem> items) implements Block {
        public Glossary {
            items = List.copyOf(items);
        }

        @Override
        public <R> R accept(BlockVisitor<R> visitor) {
            return visitor.glossary(this);
        }
    }

    /** {@code .. versionadded:: 5.1}; {@code kind} is versionadded, versionchanged or deprecated. */
    record VersionModified(Attrs attrs, String kind, String version, List<Block> children) implements Block {
        public VersionModified {
            children = List.copyOf(children);
        }

        @Override
        public <R> R accept(BlockVisitor<R> visitor) {
            return visitor.versionModified(this);
        }
    }

    /** {@code .. index::}: entries of the general index, which lead to the id {@code target}. */
    record Index(Attrs attrs, String target, List<IndexEntry> entries) implements Block {
        public Index {
            entries = List.copyOf(entries);
        }

        @Override
        public <R> R accept(BlockVisitor<R> visitor) {
            return visitor.index(this);
        }
    }

    /** {@code .. centered::}: a centred line in bold. */
    record Centered(Attrs attrs, List<Inline> content) implements Block {
        public Centered {
            content = List.copyOf(content);
        }

        @Override
        public <R> R accept(BlockVisitor<R> visitor) {
            return visitor.centered(this);
        }
    }
}
