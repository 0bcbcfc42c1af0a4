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
import org.klpdoc.doc.IndexEntry;
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
    private final LabelCollector labels;
    private final List<PageFacts.Symbol> symbols = new ArrayList<>();
    private final List<PageFacts.TermFact> terms = new ArrayList<>();
    private final List<Block.Toctree> toctrees = new ArrayList<>();
    private final List<Inline.CrossReference> references = new ArrayList<>();
    private final List<PageFacts.Used> pictures = new ArrayList<>();
    private final List<PageFacts.DomainObject> objects = new ArrayList<>();
    private final List<PageFacts.Indexed> indexed = new ArrayList<>();
    private final List<PageFacts.Equation> equations = new ArrayList<>();
    private final List<PageFacts.Used> downloads = new ArrayList<>();
    private final List<Block.Alias> aliases = new ArrayList<>();
    private final Deque<List<OutlineItem>> outline = new ArrayDeque<>();
    private Optional<List<Inline>> title = Optional.empty();
    private final boolean summarized;
    private String summary = "";

    private FactsCollector(LabelCollector labels, boolean summarized) {
        this.labels = labels;
        this.summarized = summarized;
        outline.push(new ArrayList<>());
    }

    /** The facts of the page at {@code address}; no title of a section is a label. */
    public static PageFacts of(Address address, Document document) {
        return of(address, document, SectionLabels.NONE);
    }

    /** The facts of the page at {@code address}, titles of sections being labels as the project wants it. */
    public static PageFacts of(Address address, Document document, SectionLabels titles) {
        boolean dated = document.metadata().containsKey("date");
        FactsCollector walk = new FactsCollector(new LabelCollector(address.home(), titles), dated);
        walk.anchors.addAll(document.attrs().ids());
        walk.document(document);
        List<Inline> title = walk.title.orElse(document.title().isEmpty() ? List.of() : plain(document.title()));
        return new PageFacts(
                address,
                new Pos(document.source(), 0),
                title,
                document.format(),
                document.metadata(),
                walk.summary,
                document.metadata().containsKey("orphan"),
                walk.anchors,
                walk.labels.labels(walk.outline.element()),
                walk.symbols,
                walk.terms,
                walk.outline.pop(),
                walk.toctrees,
                walk.references,
                walk.pictures,
                walk.objects,
                walk.equations,
                walk.downloads,
                walk.indexed,
                walk.aliases);
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
        } else if (block instanceof Block.Description description) {
            description(description);
        } else if (block instanceof Block.Alias alias) {
            aliases.add(alias);
        } else if (block instanceof Block.Glossary glossary) {
            glossary(glossary);
        } else if (block instanceof Block.Index index) {
            index.entries()
                    .forEach(entry -> indexed.add(new PageFacts.Indexed(
                            entry, index.target(), index.attrs().pos())));
        } else if (block instanceof Block.Image image) {
            picture(image.picture(), image.attrs());
        } else if (block instanceof Block.Paragraph paragraph && summarized && summary.isEmpty()) {
            summary = Slug.spaced(PlainText.of(paragraph.content()));
        }
        PageFacts.Counted counted = LabelCollector.counted(block);
        if (!counted.kind().isEmpty() && !counted.id().isEmpty() && !(block instanceof Block.Section)) {
            outline.element().add(new OutlineItem.Captioned(counted));
        }
        if (block instanceof Block.MathBlock math && !math.label().isEmpty()) {
            String id = math.attrs().ids().isEmpty() ? "" : math.attrs().ids().get(0);
            equations.add(new PageFacts.Equation(math.label(), id, math.attrs().pos()));
            if (!id.isEmpty()) {
                outline.element().add(new OutlineItem.Captioned(new PageFacts.Counted(Numbers.EQUATION, id)));
            }
        }
        labels.block(block);
    }

    private void picture(Picture picture, Attrs attrs) {
        pictures.add(new PageFacts.Used(picture.uri(), attrs.pos(), picture.drawing()));
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
                            TitleText.of(titleOf(section).content()),
                            below));
        }
    }

    @Override
    protected void enterPart(Attrs attrs) {
        anchors.addAll(attrs.ids());
        labels.label(attrs, List.of());
    }

    @Override
    protected void signature(Block.Signature signature) {
        anchors.addAll(signature.attrs().ids());
        indexed(signature.entries(), signature.attrs());
    }

    @Override
    protected void term(Block.Term term) {
        indexed(term.entries(), term.attrs());
    }

    private void indexed(List<IndexEntry> entries, Attrs attrs) {
        for (IndexEntry entry : attrs.ids().isEmpty() ? List.<IndexEntry>of() : entries) {
            indexed.add(new PageFacts.Indexed(entry, attrs.ids().get(0), attrs.pos()));
        }
    }

    @Override
    protected void enter(Inline inline) {
        anchors.addAll(inline.attrs().ids());
        if (inline instanceof Inline.Target target) {
            indexed(target.entries(), target.attrs());
        }
        if (inline instanceof Inline.CrossReference reference) {
            references.add(reference);
            if (reference.role().equals("download") && !Paths.isAddress(reference.target())) {
                downloads.add(
                        new PageFacts.Used(reference.target(), reference.attrs().pos(), Optional.empty()));
            }
        } else if (inline instanceof Inline.Image image) {
            picture(image.picture(), image.attrs());
        } else if (inline instanceof Inline.Strong strong
                && strong.attrs().classes().contains("grammar-token")) {
            object("std", "token", strong.attrs().names(), strong.attrs());
        } else if (isPlace(inline)) {
            labels.label(inline.attrs(), List.of());
        }
    }

    /** Whether an element within a line is a place that its author named. */
    private static boolean isPlace(Inline inline) {
        return inline instanceof Inline.Span
                || inline instanceof Inline.Target target
                        && target.refuri().isEmpty()
                        && target.refid().isEmpty()
                        && target.refname().isEmpty();
    }

    private void section(Block.Section section) {
        Block.Title written = titleOf(section);
        List<Inline> heading = TitleText.of(written.content());
        if (title.isEmpty()) {
            title = Optional.of(heading);
        }
        labels.section(section, written, heading, outline.size());
        outline.push(new ArrayList<>());
    }

    private static Block.Title titleOf(Block.Section section) {
        for (Block child : section.children()) {
            if (child instanceof Block.Title found) {
                return found;
            }
        }
        return new Block.Title(Attrs.NONE, "", List.of());
    }

    private void description(Block.Description description) {
        for (Block.Signature signature : description.signatures()) {
            if (!description.domain().equals("c")) {
                object(description.domain(), description.objtype(), signature.names(), signature.attrs());
            } else if (signature.attrs().ids().isEmpty()) {
                again(signature);
            } else {
                symbols.add(new PageFacts.Symbol(
                        signature.name(),
                        description.objtype(),
                        signature.parameters(),
                        signature.attrs().ids().get(0),
                        signature.attrs().pos(),
                        signature.content()));
            }
        }
    }

    /** A second declaration of a name on the page: the index has it, and its parameters belong to the first one. */
    private void again(Block.Signature signature) {
        for (int i = 0; i < symbols.size() && !signature.entries().isEmpty(); i++) {
            PageFacts.Symbol first = symbols.get(i);
            if (first.name().equals(signature.name())) {
                List<String> parameters = new ArrayList<>(first.parameters());
                parameters.addAll(signature.parameters());
                symbols.set(
                        i,
                        new PageFacts.Symbol(
                                first.name(),
                                first.objtype(),
                                parameters.stream().distinct().toList(),
                                first.id(),
                                first.pos(),
                                first.signature()));
                indexed(signature.entries(), Attrs.at(first.pos()).withIds(List.of(first.id())));
                return;
            }
        }
    }

    private void object(String domain, String objtype, List<String> names, Attrs attrs) {
        for (String name : attrs.ids().isEmpty() ? List.<String>of() : names) {
            objects.add(new PageFacts.DomainObject(
                    domain, objtype, name, attrs.ids().get(0), attrs.pos()));
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
}
