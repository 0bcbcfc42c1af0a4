// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.klpdoc.doc.Attrs;
import org.klpdoc.doc.Block;
import org.klpdoc.doc.Code;
import org.klpdoc.doc.Inline;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.rst.core.ToctreeSpec;

/** Body and structural elements of a page, frozen; its toctrees and aliases are numbered on the way. */
final class FrozenBlocks {
    /** docutils' level of messages that stand for content which could not be read. */
    private static final int ERROR = 3;

    private final FrozenInlines inlines;
    private final FrozenLists lists;
    private final boolean sphinx;
    private int toctrees;
    private int aliases;

    FrozenBlocks(FrozenInlines inlines, boolean sphinx) {
        this.inlines = inlines;
        this.lists = new FrozenLists(inlines, this);
        this.sphinx = sphinx;
    }

    /** The children of an element. */
    List<Block> children(Draft node) {
        return all(node.children());
    }

    /** Elements in a row; what stays out of the tree is left out. */
    List<Block> all(List<Draft> drafts) {
        List<Block> out = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            if (!isDropped(draft)) {
                out.add(block(draft));
            }
        }
        return out;
    }

    /** What never is on a page, and in Sphinx' dialect the messages that take no content's place. */
    private boolean isDropped(Draft node) {
        boolean small = sphinx && node.is(Kind.SYSTEM_MESSAGE) && node.number(Key.LEVEL, 0) < ERROR;
        return small || node.is(Kind.PENDING);
    }

    private Block block(Draft node) {
        Attrs attrs = node.attrs();
        return switch (node.kind()) {
            case SECTION -> new Block.Section(attrs, children(node));
            case PARAGRAPH -> new Block.Paragraph(attrs, inlines.prose(node));
            case TITLE -> title(node);
            case SUBTITLE -> new Block.Subtitle(attrs, inlines.content(node));
            case RUBRIC -> new Block.Rubric(attrs, inlines.content(node));
            case ATTRIBUTION -> new Block.Attribution(attrs, inlines.content(node));
            case LINE -> new Block.Line(attrs, inlines.content(node));
            case CAPTION -> new Block.Caption(attrs, inlines.content(node));
            case CENTERED -> new Block.Centered(attrs, inlines.content(node));
            case SUBSTITUTION_DEFINITION ->
                new Block.SubstitutionDefinition(attrs, node.string(Key.TRIM), inlines.content(node));
            case TRANSITION -> new Block.Transition(attrs);
            case COMMENT -> new Block.Comment(attrs, node.plainText());
            case DOCTEST_BLOCK -> new Block.DoctestBlock(attrs, node.plainText());
            case MATH_BLOCK -> new Block.MathBlock(attrs, node.plainText(), node.string(Key.NAME));
            case RAW -> new Block.Raw(attrs, node.string(Key.FORMAT), node.plainText());
            case LITERAL_BLOCK -> literal(node, attrs);
            case IMAGE -> new Block.Image(attrs, FrozenInlines.picture(node));
            case REFERENCE -> link(node, attrs);
            case TARGET ->
                new Block.Target(
                        attrs,
                        node.string(Key.REFURI),
                        node.string(Key.REFID),
                        node.string(Key.REFNAME),
                        node.flag(Key.ANONYMOUS));
            case PROBLEMATIC ->
                new Block.Problem(
                        Attrs.at(node.pos()), new Inline.Problematic(attrs, node.string(Key.REFID), node.plainText()));
            case META -> meta(node, attrs);
            case TOCTREE -> toctree(node, attrs);
            case ALIAS -> alias(node, attrs);
            case COVERAGE -> new Block.Coverage(attrs);
            case INDEX -> new Block.Index(attrs, node.string(Key.REFID), FrozenInlines.entries(node));
            case DECORATION -> decoration(node, attrs);
            default -> holder(node, attrs);
        };
    }

    /** Elements that hold body elements. */
    private Block holder(Draft node, Attrs attrs) {
        return switch (node.kind()) {
            case TOPIC -> new Block.Topic(attrs, children(node));
            case SIDEBAR -> new Block.Sidebar(attrs, children(node));
            case COMPOUND -> new Block.Compound(attrs, children(node));
            case CONTAINER -> new Block.Container(attrs, children(node));
            case LINE_BLOCK -> new Block.LineBlock(attrs, children(node));
            case BLOCK_QUOTE -> new Block.BlockQuote(attrs, children(node));
            case LEGEND -> new Block.Legend(attrs, children(node));
            case ADMONITION -> new Block.Admonition(attrs, node.string(Key.NAME), children(node));
            case FIGURE -> new Block.Figure(attrs, node.string(Key.ALIGN), node.string(Key.WIDTH), children(node));
            case FOOTNOTE -> new Block.Footnote(attrs, node.string(Key.AUTO), label(node), body(node));
            case CITATION -> new Block.Citation(attrs, label(node), body(node));
            case VERSIONMODIFIED ->
                new Block.VersionModified(attrs, node.string(Key.NAME), node.string(Key.VERSION), children(node));
            case SYSTEM_MESSAGE -> message(node, attrs);
            default -> lists.block(node, attrs).orElseGet(() -> stray(node, attrs));
        };
    }

    /** What stands where no body element can stand: text as a paragraph, anything else as a division. */
    private Block stray(Draft node, Attrs attrs) {
        if (node.is(Kind.TEXT)) {
            return new Block.Paragraph(attrs, List.of(new Inline.Text(node.text())));
        }
        boolean inline = node.children().stream().allMatch(child -> child.is(Kind.TEXT));
        return inline && !node.children().isEmpty()
                ? new Block.Paragraph(Attrs.at(node.pos()), List.of(inlines.element(node)))
                : new Block.Container(attrs, children(node));
    }

    /** A title with its way back to a table of contents. */
    Block.Title title(Draft node) {
        return new Block.Title(node.attrs(), node.string(Key.REFID), inlines.content(node));
    }

    private Block message(Draft node, Attrs attrs) {
        String source = node.pos().source().path();
        return new Block.SystemMessage(
                attrs,
                node.number(Key.LEVEL, 0),
                node.number(Key.LINE, 0),
                source,
                inlines.quiet(() -> children(node)));
    }

    private Block literal(Draft node, Attrs attrs) {
        Code code = node.get(Key.CODE, Code.class).orElse(Code.PLAIN);
        List<Inline> content = new ArrayList<>();
        for (Draft child : node.children()) {
            if (child.is(Kind.CAPTION)) {
                code = new Code(
                        code.language(),
                        code.linenos(),
                        code.firstLine(),
                        code.emphasized(),
                        inlines.content(child),
                        child.attrs(),
                        code.forced());
            } else {
                content.add(child.is(Kind.TEXT) ? new Inline.Text(child.text()) : inlines.element(child));
            }
        }
        return new Block.LiteralBlock(attrs, code, content);
    }

    private Block link(Draft node, Attrs attrs) {
        Optional<Draft> image =
                node.children().stream().filter(child -> child.is(Kind.IMAGE)).findFirst();
        if (image.isEmpty()) {
            return new Block.Paragraph(Attrs.at(node.pos()), List.of(inlines.link(node, attrs)));
        }
        Inline.Reference reference = new Inline.Reference(
                attrs,
                node.string(Key.REFURI),
                node.string(Key.REFID),
                node.string(Key.NAME),
                node.flag(Key.ANONYMOUS),
                List.of());
        Draft inner = image.get();
        return new Block.ImageLink(attrs, reference, new Block.Image(inner.attrs(), FrozenInlines.picture(inner)));
    }

    private static Block meta(Draft node, Attrs attrs) {
        Map<String, String> said = new HashMap<>();
        node.get(Key.META, Map.class)
                .ifPresent(found -> ((Map<?, ?>) found)
                        .forEach((name, value) -> said.put(String.valueOf(name), String.valueOf(value))));
        return new Block.Meta(attrs, said);
    }

    private Block toctree(Draft node, Attrs attrs) {
        ToctreeSpec spec = node.get(Key.TOCTREE, ToctreeSpec.class).orElseThrow();
        List<Inline> caption = spec.caption().isEmpty() ? List.of() : List.of(new Inline.Text(spec.caption()));
        return new Block.Toctree(
                attrs,
                toctrees++,
                spec.entries(),
                spec.maxdepth(),
                spec.numbered(),
                spec.glob(),
                spec.hidden(),
                spec.includehidden(),
                spec.titlesonly(),
                spec.reversed(),
                caption);
    }

    private Block alias(Draft node, Attrs attrs) {
        List<Block.AliasName> names = new ArrayList<>();
        for (Draft name : node.children()) {
            names.add(new Block.AliasName(name.pos(), name.string(Key.NAME), name.string(Key.SCOPE)));
        }
        return new Block.Alias(attrs, aliases++, node.number(Key.MAXDEPTH, 1), node.flag(Key.NOROOT), names);
    }

    private Block decoration(Draft node, Attrs attrs) {
        List<Block> header = List.of();
        List<Block> footer = List.of();
        for (Draft part : node.children()) {
            if (part.is(Kind.HEADER)) {
                header = children(part);
            } else {
                footer = children(part);
            }
        }
        return new Block.Decoration(attrs, header, footer);
    }

    private static String label(Draft node) {
        return node.children().stream()
                .filter(child -> child.is(Kind.LABEL))
                .findFirst()
                .map(Draft::plainText)
                .orElse("");
    }

    private List<Block> body(Draft node) {
        List<Draft> rest = new ArrayList<>(node.children());
        rest.removeIf(child -> child.is(Kind.LABEL));
        return all(rest);
    }
}
