// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.xref;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.klpdoc.doc.Attrs;
import org.klpdoc.doc.Block;
import org.klpdoc.doc.Document;
import org.klpdoc.doc.Inline;
import org.klpdoc.doc.Picture;
import org.klpdoc.doc.PlainText;
import org.klpdoc.doc.Slug;
import org.klpdoc.doc.Walk;
import org.klpdoc.text.Pos;
import org.klpdoc.xref.PageFacts.OutlineItem;

/** One walk over a page's tree that notes what it defines and refers to. */
public final class FactsCollector extends Walk {
    private final Set<String> anchors = new LinkedHashSet<>();
    private final List<PageFacts.Label> labels = new ArrayList<>();
    private final List<PageFacts.Symbol> symbols = new ArrayList<>();
    private final List<PageFacts.TermFact> terms = new ArrayList<>();
    private final List<Block.Toctree> toctrees = new ArrayList<>();
    private final List<Inline.CrossReference> references = new ArrayList<>();
    private final List<PageFacts.Used> pictures = new ArrayList<>();
    private final Deque<List<OutlineItem>> outline = new ArrayDeque<>();
    private Optional<List<Inline>> title = Optional.empty();

    private FactsCollector() {
        outline.push(new ArrayList<>());
    }

    /** The facts of the page at {@code address}. */
    public static PageFacts of(Address address, Document document) {
        FactsCollector walk = new FactsCollector();
        walk.anchors.addAll(document.attrs().ids());
        walk.document(document);
        List<Inline> title = walk.title.orElse(document.title().isEmpty() ? List.of() : plain(document.title()));
        return new PageFacts(
                address,
                new Pos(document.source(), 0),
                title,
                document.format(),
                document.metadata().containsKey("orphan"),
                walk.anchors,
                walk.labels,
                walk.symbols,
                walk.terms,
                walk.outline.pop(),
                walk.toctrees,
                walk.references,
                walk.pictures);
    }

    private static List<Inline> plain(String text) {
        return List.of(new Inline.Text(text));
    }

    @Override
    protected void enter(Block block) {
        anchors.addAll(block.attrs().ids());
        if (block instanceof Block.Section section) {
            section(section);
        } else if (block instanceof Block.Toctree toctree) {
            toctrees.add(toctree);
            outline.element().add(new OutlineItem.TocPlace(toctree.number()));
            label(toctree.attrs(), TitleText.of(toctree.caption()));
        } else if (block instanceof Block.Description description) {
            description(description);
        } else if (block instanceof Block.Glossary glossary) {
            glossary(glossary);
        } else if (block instanceof Block.Target target) {
            // A target that stands for itself: what follows it did not take its name.
            if (target.refid().isEmpty() && target.refuri().isEmpty()) {
                label(target.attrs(), List.of());
            }
        } else if (block instanceof Block.Image image) {
            picture(image.picture(), image.attrs());
            label(image.attrs(), List.of());
        } else if (isLabelled(block)) {
            label(block.attrs(), caption(block));
        }
    }

    private void picture(Picture picture, Attrs attrs) {
        pictures.add(new PageFacts.Used(picture.uri(), attrs.pos(), picture.drawing()));
    }

    /** Notes and substitutions have names of their own kind, and a table of contents has its name from its title. */
    private static boolean isLabelled(Block block) {
        return !(block instanceof Block.Footnote
                || block instanceof Block.Citation
                || block instanceof Block.SubstitutionDefinition
                || block instanceof Block.Topic topic && topic.attrs().classes().contains("contents"));
    }

    @Override
    protected void leave(Block block) {
        if (block instanceof Block.Section section) {
            List<OutlineItem> below = outline.pop();
            outline.element()
                    .add(new OutlineItem.Heading(
                            section.attrs().ids().isEmpty()
                                    ? ""
                                    : section.attrs().ids().get(0),
                            TitleText.of(titleOf(section)),
                            below));
        }
    }

    @Override
    protected void enterPart(Attrs attrs) {
        anchors.addAll(attrs.ids());
        label(attrs, List.of());
    }

    @Override
    protected void signature(Block.Signature signature) {
        anchors.addAll(signature.attrs().ids());
    }

    @Override
    protected void enter(Inline inline) {
        anchors.addAll(inline.attrs().ids());
        if (inline instanceof Inline.CrossReference reference) {
            references.add(reference);
        } else if (inline instanceof Inline.Image image) {
            picture(image.picture(), image.attrs());
        } else if (inline instanceof Inline.Target target
                && target.refuri().isEmpty()
                && target.refid().isEmpty()
                && target.refname().isEmpty()) {
            label(target.attrs(), List.of());
        }
    }

    private void section(Block.Section section) {
        outline.push(new ArrayList<>());
        List<Inline> heading = TitleText.of(titleOf(section));
        if (title.isEmpty()) {
            title = Optional.of(heading);
        }
        String own = ownName(section);
        boolean lostOwn = section.attrs().dupnames().contains(own);
        List<String> names = section.attrs().names().stream()
                .filter(name -> lostOwn || !name.equals(own))
                .toList();
        labels(names, section.attrs(), heading);
    }

    /** The name that a section has from its title; a number that sectnum put before it is no part of that. */
    private static String ownName(Block.Section section) {
        List<Inline> written = titleOf(section).stream()
                .filter(part -> !(part instanceof Inline.Generated))
                .toList();
        return Slug.name(PlainText.of(written));
    }

    private static List<Inline> titleOf(Block.Section section) {
        for (Block child : section.children()) {
            if (child instanceof Block.Title found) {
                return found.content();
            }
        }
        return List.of();
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
        }
        return List.of();
    }

    private void description(Block.Description description) {
        if (!description.domain().equals("c")) {
            return;
        }
        for (Block.Signature signature : description.signatures()) {
            if (!signature.attrs().ids().isEmpty()) {
                symbols.add(new PageFacts.Symbol(
                        signature.name(),
                        description.objtype(),
                        signature.attrs().ids().get(0),
                        signature.attrs().pos()));
            }
        }
    }

    private void glossary(Block.Glossary glossary) {
        for (Block.DefinitionItem item : glossary.items()) {
            for (Block.Term term : item.terms()) {
                if (!term.attrs().ids().isEmpty()) {
                    terms.add(new PageFacts.TermFact(
                            PlainText.of(term.content()),
                            term.attrs().ids().get(0),
                            term.attrs().pos()));
                }
            }
        }
    }

    private void label(Attrs attrs, List<Inline> heading) {
        labels(attrs.names(), attrs, heading);
    }

    private void labels(List<String> names, Attrs attrs, List<Inline> heading) {
        for (String name : names) {
            labels.add(new PageFacts.Label(name, idOf(name, attrs), heading, attrs.pos()));
        }
    }

    /** The id that belongs to a name: the one made of it, where the element has it; else the element's first. */
    private static String idOf(String name, Attrs attrs) {
        String made = Slug.id(name);
        return attrs.ids().contains(made) || attrs.ids().isEmpty()
                ? made
                : attrs.ids().get(0);
    }
}
