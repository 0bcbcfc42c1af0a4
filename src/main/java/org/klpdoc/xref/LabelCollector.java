// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.xref;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.klpdoc.doc.Attrs;
import org.klpdoc.doc.Block;
import org.klpdoc.doc.Inline;
import org.klpdoc.doc.PlainText;
import org.klpdoc.doc.Slug;
import org.klpdoc.text.Pos;

/**
 * What {@code :ref:} may name on a page: labels of the author's, each with the title or caption of what it stands
 * before, and where the project wants it the titles of sections (Sphinx' standard domain and autosectionlabel).
 */
final class LabelCollector {
    private final String page;
    private final SectionLabels titles;
    private final List<PageFacts.Label> labels = new ArrayList<>();
    private final List<PageFacts.Label> named = new ArrayList<>();
    private final List<Block.Target> indirect = new ArrayList<>();

    /** For the page that its authors call {@code page}. */
    LabelCollector(String page, SectionLabels titles) {
        this.page = page;
        this.titles = titles;
    }

    /** The labels; {@code outline} has the titles of sections that a label leads to by another name. */
    List<PageFacts.Label> labels(List<PageFacts.OutlineItem> outline) {
        List<PageFacts.Label> all = new ArrayList<>(labels);
        if (!indirect.isEmpty()) {
            Map<String, List<Inline>> titled = titled(outline);
            for (Block.Target target : indirect) {
                List<Inline> title = titled.getOrDefault(target.refid(), List.of());
                for (String name : target.attrs().names()) {
                    all.add(new PageFacts.Label(
                            name, target.refid(), title, target.attrs().pos()));
                }
            }
        }
        all.addAll(named);
        return all;
    }

    /** The titles by the ids that they are reached by: what another label of that id stands before, else a heading. */
    private Map<String, List<Inline>> titled(List<PageFacts.OutlineItem> outline) {
        Map<String, List<Inline>> titled = new HashMap<>();
        for (PageFacts.Label label : labels) {
            if (!label.title().isEmpty()) {
                titled.putIfAbsent(label.id(), label.title());
            }
        }
        Outline.headings(outline, titled::putIfAbsent);
        return titled;
    }

    /** A block that is neither a section nor one of the kinds below. */
    void block(Block block) {
        if (block instanceof Block.Toctree toctree) {
            label(toctree.attrs(), TitleText.of(toctree.caption()));
        } else if (block instanceof Block.Target target) {
            target(target);
        } else if (block instanceof Block.Image image) {
            label(image.attrs(), List.of());
        } else if (!(block instanceof Block.Section) && isLabelled(block)) {
            label(block.attrs(), caption(block), counted(block));
        }
    }

    /** What of a block may be numbered: a figure, a table, code, if it has a caption. */
    static PageFacts.Counted counted(Block block) {
        String kind = block instanceof Block.Section
                ? "section"
                : block instanceof Block.Figure
                        ? "figure"
                        : block instanceof Block.Table
                                ? "table"
                                : block instanceof Block.LiteralBlock ? "code-block" : "";
        boolean named =
                kind.equals("section") || !kind.isEmpty() && !caption(block).isEmpty();
        List<String> ids = block.attrs().ids();
        return named ? new PageFacts.Counted(kind, ids.isEmpty() ? "" : ids.get(0)) : PageFacts.Counted.NOTHING;
    }

    /** A target that stands for itself, as what follows it did not take its name, or for another name. */
    private void target(Block.Target target) {
        if (!target.refuri().isEmpty()) {
            return;
        }
        if (target.refid().isEmpty()) {
            label(target.attrs(), List.of());
        } else {
            indirect.add(target);
        }
    }

    /** A section of a level, from 1. */
    void section(Block.Section section, Block.Title title, List<Inline> heading, int level) {
        Attrs attrs = section.attrs();
        String own = ownName(title);
        boolean lostOwn = attrs.dupnames().contains(own);
        for (String name : attrs.names()) {
            if (lostOwn || !name.equals(own)) {
                labels.add(new PageFacts.Label(name, idOf(name, attrs), heading, attrs.pos(), counted(section)));
            }
        }
        if (titles.reach(level) && !attrs.ids().isEmpty()) {
            String text = Slug.name(written(title));
            String name = titles.withPage() ? page.toLowerCase(Locale.ROOT) + ":" + text : text;
            named.add(new PageFacts.Label(name, attrs.ids().get(0), heading, attrs.pos(), counted(section)));
        }
    }

    /** A label of an element whose title is known. */
    void label(Attrs attrs, List<Inline> heading) {
        label(attrs, heading, PageFacts.Counted.NOTHING);
    }

    private void label(Attrs attrs, List<Inline> heading, PageFacts.Counted counted) {
        for (String name : attrs.names()) {
            labels.add(new PageFacts.Label(name, idOf(name, attrs), heading, attrs.pos(), counted));
        }
    }

    /** The title as its author wrote it, marks and all. */
    private static String written(Block.Title title) {
        Pos pos = title.attrs().pos();
        if (pos.offset() < 0) {
            return PlainText.of(title.content());
        }
        String text = pos.source().text();
        int end = text.indexOf('\n', pos.offset());
        return text.substring(pos.offset(), end < 0 ? text.length() : end).strip();
    }

    /** The name that a section has from its title; numbers that were given out later are no part of that. */
    private static String ownName(Block.Title title) {
        List<Inline> written = title.content().stream()
                .filter(part -> !(part instanceof Inline.Generated))
                .filter(part -> !(part instanceof Inline.FootnoteReference note)
                        || note.auto().isEmpty())
                .toList();
        return Slug.name(PlainText.of(written));
    }

    /** Footnotes and substitutions have names of their own kind, and a table of contents has its name from its title. */
    private static boolean isLabelled(Block block) {
        return !(block instanceof Block.Footnote
                || block instanceof Block.SubstitutionDefinition
                || block instanceof Block.Topic topic && topic.attrs().classes().contains("contents"));
    }

    private static List<Inline> caption(Block block) {
        if (block instanceof Block.Figure figure) {
            for (Block child : figure.children()) {
                if (child instanceof Block.Caption caption) {
                    return TitleText.of(caption.content());
                }
            }
        } else if (block instanceof Block.Table table) {
            return table.title().map(found -> TitleText.of(found.content())).orElse(List.of());
        } else if (block instanceof Block.LiteralBlock literal) {
            return TitleText.of(literal.code().caption());
        } else if (block instanceof Block.Rubric rubric) {
            return TitleText.of(rubric.content());
        } else if (block instanceof Block.DefinitionList list && !list.items().isEmpty()) {
            List<Block.Term> terms = list.items().get(0).terms();
            return terms.isEmpty() ? List.of() : TitleText.of(terms.get(0).content());
        } else if (block instanceof Block.FieldList list && !list.fields().isEmpty()) {
            return TitleText.of(list.fields().get(0).name());
        }
        return List.of();
    }

    /**
     * The id that belongs to a name: the one made of it, where the element has it; else the numbered one that it was
     * given instead, the names' order being that of the last numbers; else the element's first.
     */
    private static String idOf(String name, Attrs attrs) {
        String made = Slug.id(name);
        if (attrs.ids().contains(made) || attrs.ids().isEmpty()) {
            return made;
        }
        List<String> odd = attrs.names().stream()
                .filter(other -> !attrs.ids().contains(Slug.id(other)))
                .toList();
        List<String> numbered =
                attrs.ids().stream().filter(LabelCollector::isNumbered).toList();
        int at = numbered.size() - odd.size() + odd.indexOf(name);
        return at >= 0 ? numbered.get(at) : attrs.ids().get(0);
    }

    /** Whether an id is one of those that docutils gives what has no name that would do: {@code id7}. */
    private static boolean isNumbered(String id) {
        return id.startsWith("id") && id.length() > 2 && id.chars().skip(2).allMatch(c -> c >= '0' && c <= '9');
    }
}
