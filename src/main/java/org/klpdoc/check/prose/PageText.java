// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check.prose;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.klpdoc.doc.Attrs;
import org.klpdoc.doc.Block;
import org.klpdoc.doc.Document;
import org.klpdoc.doc.Inline;
import org.klpdoc.doc.PlainText;
import org.klpdoc.doc.Walk;
import org.klpdoc.text.Pos;

/** The text of a page, a piece for each block that has text of its own: what is read as one. */
public final class PageText extends Walk {
    /**
     * The text of a block.
     *
     * @param pos where it begins
     * @param text the text, without markup
     * @param code whether it is a block of code, or of what a program prints
     * @param literals the parts of it that are literals: where they begin and end, in turn
     * @param roles what roles say are names of C
     * @param headings the titles of the sections around it, with the versions that they say they came with
     */
    public record Piece(
            Pos pos,
            String text,
            boolean code,
            List<Integer> literals,
            List<Inline.CrossReference> roles,
            List<String> headings) {
        /** Copies the lists. */
        public Piece {
            literals = List.copyOf(literals);
            roles = List.copyOf(roles);
            headings = List.copyOf(headings);
        }
    }

    private final List<Piece> pieces = new ArrayList<>();
    private final List<Block.Comment> comments = new ArrayList<>();
    private final Deque<Pos> places = new ArrayDeque<>();
    private final Deque<String> headings = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private final List<Integer> literals = new ArrayList<>();
    private final List<Inline.CrossReference> roles = new ArrayList<>();
    private boolean code;
    private int hidden;
    private int literal;

    private PageText() {}

    /** The text of a page. */
    public static PageText of(Document document) {
        PageText walk = new PageText();
        walk.places.push(new Pos(document.source(), 0));
        walk.document(document);
        walk.flush();
        return walk;
    }

    /** The pieces, in the order of the page. */
    public List<Piece> pieces() {
        return pieces;
    }

    /** The comments of the page. */
    public List<Block.Comment> comments() {
        return comments;
    }

    @Override
    protected void enter(Block block) {
        flush();
        push(block.attrs());
        code |= block instanceof Block.LiteralBlock || block instanceof Block.DoctestBlock;
        hidden += isHidden(block) ? 1 : 0;
        if (block instanceof Block.Comment comment) {
            comments.add(comment);
        } else if (block instanceof Block.Section section) {
            headings.addLast(section.children().stream()
                    .filter(Block.Title.class::isInstance)
                    .findFirst()
                    .map(PlainText::of)
                    .orElse(""));
        } else if (block instanceof Block.VersionModified change && !headings.isEmpty()) {
            // What it says holds for the rest of its section.
            headings.addLast(headings.removeLast() + " (" + change.version() + ")");
        }
    }

    @Override
    protected void leave(Block block) {
        flush();
        places.pop();
        hidden -= isHidden(block) ? 1 : 0;
        if (block instanceof Block.LiteralBlock || block instanceof Block.DoctestBlock) {
            code = false;
        } else if (block instanceof Block.Section) {
            headings.removeLast();
        }
    }

    /** Reports of the parser, and what stands at the places that use it. */
    private static boolean isHidden(Block block) {
        return block instanceof Block.SystemMessage
                || block instanceof Block.SubstitutionDefinition
                || block instanceof Block.MathBlock;
    }

    private void push(Attrs attrs) {
        places.push(attrs.pos().offset() < 0 ? places.element() : attrs.pos());
    }

    @Override
    protected void enterPart(Attrs attrs) {
        flush();
        push(attrs);
    }

    @Override
    protected void leavePart(Attrs attrs) {
        flush();
        places.pop();
    }

    @Override
    protected void enter(Inline inline) {
        if (inline instanceof Inline.Literal && literal++ == 0) {
            literals.add(text.length());
        } else if (inline instanceof Inline.CrossReference reference
                && reference.domain().equals("c")
                && !reference.automatic()) {
            roles.add(reference);
        }
    }

    @Override
    protected void leave(Inline inline) {
        if (inline instanceof Inline.Literal && --literal == 0) {
            literals.add(text.length());
        }
    }

    @Override
    protected void text(String visible) {
        if (hidden == 0) {
            text.append(visible);
        }
    }

    private void flush() {
        if (text.length() > 0) {
            pieces.add(new Piece(places.element(), text.toString(), code, literals, roles, List.copyOf(headings)));
        }
        text.setLength(0);
        literals.clear();
        roles.clear();
    }
}
