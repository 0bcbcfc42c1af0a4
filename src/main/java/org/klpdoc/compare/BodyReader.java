// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.klpdoc.compare.SectionBody.Kind;
import org.klpdoc.compare.SectionBody.Passage;
import org.klpdoc.compare.SectionBody.Run;
import org.klpdoc.compare.SectionBody.Style;
import org.klpdoc.doc.Attrs;
import org.klpdoc.doc.Block;
import org.klpdoc.doc.Document;
import org.klpdoc.doc.Inline;
import org.klpdoc.doc.Walk;

/** One walk over a page that takes down the text of each of its sections. */
final class BodyReader extends Walk {
    /** How a passage begins that the text at hand belongs to, and how deep it stands. */
    private record Around(Kind kind, int depth) {}

    private final Map<String, List<Passage>> bodies = new LinkedHashMap<>();
    private final Deque<List<Passage>> open = new ArrayDeque<>();
    private final Deque<Around> around = new ArrayDeque<>();
    private final Deque<Run> looks = new ArrayDeque<>();
    private final List<Run> runs = new ArrayList<>();
    private Kind kind = Kind.PARAGRAPH;
    private boolean awaitsTitle;
    private boolean inTitle;
    private boolean inCode;
    private int hidden;

    private BodyReader() {
        begin("");
        around.push(new Around(Kind.PARAGRAPH, 0));
        looks.push(new Run("", Style.PLAIN, ""));
    }

    /** The text of each section of a page by the section's first id, "" for what stands before the first title. */
    static Map<String, SectionBody> read(Document document) {
        BodyReader walk = new BodyReader();
        walk.document(document);
        walk.end();
        Map<String, SectionBody> out = new LinkedHashMap<>();
        walk.bodies.forEach((id, passages) -> out.put(id, new SectionBody(passages)));
        return out;
    }

    private void begin(String id) {
        open.push(bodies.computeIfAbsent(id, none -> new ArrayList<>()));
    }

    /** Ends the passage; the next one is of the kind that its surroundings call for. */
    private void end() {
        boolean isBlank = runs.stream().allMatch(run -> run.text().isBlank());
        if (!isBlank) {
            open.element().add(new Passage(kind, around.element().depth(), List.copyOf(runs)));
        }
        runs.clear();
        kind = Kind.PARAGRAPH;
    }

    @Override
    protected void enter(Block block) {
        if (block instanceof Block.Section section) {
            end();
            List<String> ids = section.attrs().ids();
            begin(ids.isEmpty() ? "" : ids.get(0));
            awaitsTitle = true;
            return;
        }
        inTitle = awaitsTitle && block instanceof Block.Title;
        awaitsTitle = false;
        Kind begun = runs.isEmpty() ? kind : Kind.PARAGRAPH;
        end();
        kind = kind(block).orElse(begun);
        inCode = kind == Kind.CODE;
        hidden += block instanceof Block.SystemMessage ? 1 : 0;
        surround(block);
        standIns(block);
    }

    /** What a block is by itself; a paragraph is what it begins. */
    private static Optional<Kind> kind(Block block) {
        if (block instanceof Block.LiteralBlock
                || block instanceof Block.DoctestBlock
                || block instanceof Block.MathBlock) {
            return Optional.of(Kind.CODE);
        } else if (block instanceof Block.Footnote || block instanceof Block.Citation) {
            return Optional.of(Kind.TERM);
        }
        boolean names = block instanceof Block.Rubric
                || block instanceof Block.Caption
                || block instanceof Block.Title
                || block instanceof Block.Subtitle
                || block instanceof Block.Centered
                || block instanceof Block.Attribution;
        return names ? Optional.of(Kind.LABEL) : Optional.empty();
    }

    private void surround(Block block) {
        int depth = around.element().depth();
        if (isList(block)) {
            around.push(new Around(Kind.ITEM, depth + 1));
        } else if (block instanceof Block.Table) {
            around.push(new Around(Kind.CELL, depth));
        } else if (isDeeper(block)) {
            around.push(new Around(Kind.TERM, depth + 1));
        }
        if (block instanceof Block.Admonition admonition) {
            label(admonition.kind());
        } else if (block instanceof Block.VersionModified modified) {
            label(modified.kind() + " " + modified.version());
        }
    }

    private void label(String word) {
        kind = Kind.LABEL;
        text(word);
        end();
    }

    private static boolean isDeeper(Block block) {
        return block instanceof Block.DefinitionList
                || block instanceof Block.Glossary
                || block instanceof Block.FieldList
                || block instanceof Block.OptionList
                || block instanceof Block.Description
                || block instanceof Block.BlockQuote
                || block instanceof Block.Admonition
                || block instanceof Block.Topic
                || block instanceof Block.Sidebar
                || block instanceof Block.Footnote
                || block instanceof Block.Citation;
    }

    private static boolean isSurrounding(Block block) {
        return isList(block) || block instanceof Block.Table || isDeeper(block);
    }

    private static boolean isList(Block block) {
        return block instanceof Block.BulletList || block instanceof Block.EnumeratedList;
    }

    private void standIns(Block block) {
        if (block instanceof Block.Image image) {
            stands(image.picture().uri());
        } else if (block instanceof Block.Toctree toctree) {
            toctree.entries().forEach(entry -> stands(entry.target()));
        } else if (block instanceof Block.Raw raw) {
            kind = Kind.CODE;
            text(raw.text());
            end();
        }
    }

    private void stands(String written) {
        end();
        kind = Kind.STAND_IN;
        text(written);
        end();
    }

    @Override
    protected void leave(Block block) {
        inTitle = false;
        inCode = false;
        end();
        hidden -= block instanceof Block.SystemMessage ? 1 : 0;
        if (block instanceof Block.Section) {
            open.pop();
        } else if (isSurrounding(block)) {
            around.pop();
        }
    }

    @Override
    protected void enterPart(Attrs attrs) {
        end();
        kind = inCode ? Kind.LABEL : around.element().kind();
    }

    @Override
    protected void leavePart(Attrs attrs) {
        end();
        kind = inCode ? Kind.CODE : Kind.PARAGRAPH;
    }

    @Override
    protected void signature(Block.Signature signature) {
        kind = Kind.SIGNATURE;
    }

    @Override
    protected void enter(Inline inline) {
        Run now = looks.element();
        if (inline instanceof Inline.Emphasis || inline instanceof Inline.TitleReference) {
            now = new Run("", Style.EMPHASIS, now.target());
        } else if (inline instanceof Inline.Strong) {
            now = new Run("", Style.STRONG, now.target());
        } else if (inline instanceof Inline.Literal || inline instanceof Inline.Math) {
            now = new Run("", Style.CODE, now.target());
        } else if (inline instanceof Inline.Reference reference) {
            String to = reference.refuri().isEmpty() ? "#" + reference.refid() : reference.refuri();
            now = new Run("", now.style(), to);
        } else if (inline instanceof Inline.CrossReference reference) {
            now = new Run("", now.style(), reference.target());
        } else if (inline instanceof Inline.Image image) {
            text(image.picture().uri());
        }
        looks.push(now);
    }

    @Override
    protected void leave(Inline inline) {
        looks.pop();
    }

    @Override
    protected void text(String visible) {
        if (!inTitle && hidden == 0 && !visible.isEmpty()) {
            Run look = looks.element();
            runs.add(new Run(visible, look.style(), look.target()));
        }
    }
}
