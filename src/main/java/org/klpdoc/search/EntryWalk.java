// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.klpdoc.doc.Attrs;
import org.klpdoc.doc.Block;
import org.klpdoc.doc.Document;
import org.klpdoc.doc.PlainText;
import org.klpdoc.doc.Walk;

/**
 * One walk over a page that tells what there is to find on it: every section, declaration and term is an entry, and a
 * text belongs to the innermost one around it.
 */
final class EntryWalk extends Walk {
    /** Where a teaser may end. */
    private static final int TEASER = 100;

    private final Collector collector;
    private final int page;
    private final UnaryOperator<String> typography;
    private final List<Draft> entries = new ArrayList<>();
    private final Deque<Integer> open = new ArrayDeque<>();
    private final Deque<Block.Description> descriptions = new ArrayDeque<>();
    private Optional<Block> heading = Optional.empty();
    private boolean titled;
    private int current;
    /** How deep we are in what has been read already or is not text of the page. */
    private int hidden;
    /** How deep we are in what is no sentence: code, signatures, terms. */
    private int code;

    private int glossaries;
    private int parts;
    /** The depth of parts at which the item of a glossary is over, and that at which a signature or a term is. */
    private int itemOfTerm = -1;

    private int nameEnds = -1;

    /** An entry that is being read. */
    private record Draft(String kind, String id, String title, StringBuilder teaser) {}

    private EntryWalk(Collector collector, int page, UnaryOperator<String> typography) {
        this.collector = collector;
        this.page = page;
        this.typography = typography;
    }

    /**
     * The entries of a page, the page itself first.
     *
     * @param collector takes in what they say
     * @param page the number of the page
     * @param document its tree
     * @param title its title
     * @param typography how plain text of the page is set
     */
    static List<Entry> of(
            Collector collector, int page, Document document, String title, UnaryOperator<String> typography) {
        EntryWalk walk = new EntryWalk(collector, page, typography);
        walk.begin(Entry.PAGE, "", title);
        walk.document(document);
        collector.close(page, walk.current);
        return walk.entries.stream().map(EntryWalk::finished).toList();
    }

    private static Entry finished(Draft draft) {
        String text = draft.teaser.toString().strip();
        int end = text.length() <= TEASER ? text.length() : Math.max(TEASER / 2, text.lastIndexOf(' ', TEASER));
        return new Entry(
                draft.kind, draft.id, draft.title, end < text.length() ? text.substring(0, end) + "\u2026" : text);
    }

    /** A new entry; what comes is said of it until {@link #back}. */
    private void begin(String kind, String id, String title) {
        if (entries.size() < Postings.MOST_ENTRIES) {
            if (!entries.isEmpty()) {
                collector.close(page, current);
            }
            current = entries.size();
            entries.add(new Draft(kind, id, title, new StringBuilder()));
            collector.name(title);
        }
    }

    private void back(int entry) {
        if (entry != current) {
            collector.close(page, current);
            current = entry;
        }
    }

    @Override
    protected void enter(Block block) {
        space();
        if (block instanceof Block.Section section) {
            open.push(current);
            section(section);
        } else if (block instanceof Block.Description description) {
            open.push(current);
            descriptions.push(description);
        } else if (isCode(block)) {
            code++;
        } else if (isHidden(block)) {
            hidden++;
        } else if (block instanceof Block.Glossary) {
            glossaries++;
        }
    }

    @Override
    protected void leave(Block block) {
        if (block instanceof Block.Section) {
            back(open.pop());
        } else if (block instanceof Block.Description) {
            descriptions.pop();
            back(open.pop());
        } else if (isCode(block)) {
            code--;
        } else if (isHidden(block)) {
            hidden--;
        } else if (block instanceof Block.Glossary) {
            glossaries--;
        }
        space();
    }

    /** What is set as code is searched, and no teaser. */
    private static boolean isCode(Block block) {
        return block instanceof Block.LiteralBlock
                || block instanceof Block.DoctestBlock
                || block instanceof Block.MathBlock;
    }

    /** Headings are read as names; lists of contents repeat them. */
    private boolean isHidden(Block block) {
        return heading.filter(title -> title == block).isPresent()
                || block instanceof Block.SubstitutionDefinition
                || block instanceof Block.SystemMessage
                || block instanceof Block.Toctree
                || block instanceof Block.Topic topic && topic.attrs().classes().contains("contents");
    }

    /** The first section is the page itself. */
    private void section(Block.Section section) {
        if (section.children().isEmpty() || !(section.children().get(0) instanceof Block.Title title)) {
            return;
        }
        heading = Optional.of(title);
        if (!titled) {
            titled = true;
        } else if (!section.attrs().ids().isEmpty()) {
            String text = typography.apply(PlainText.of(title.content()));
            begin(Entry.kindOfSection(text), section.attrs().ids().get(0), text);
        }
    }

    @Override
    protected void signature(Block.Signature signature) {
        beginName();
        for (String name : signature.attrs().ids().isEmpty() ? List.<String>of() : signature.names()) {
            begin(descriptions.element().objtype(), signature.attrs().ids().get(0), name);
        }
    }

    /** What comes is a name, until the part that we are in is over. */
    private void beginName() {
        code++;
        nameEnds = parts - 1;
    }

    @Override
    protected void enterPart(Attrs attrs) {
        parts++;
    }

    @Override
    protected void leavePart(Attrs attrs) {
        parts--;
        if (parts == nameEnds) {
            nameEnds = -1;
            code--;
        }
        if (parts == itemOfTerm) {
            itemOfTerm = -1;
            back(open.pop());
        }
        space();
    }

    @Override
    protected void term(Block.Term term) {
        if (glossaries > 0 && !term.attrs().ids().isEmpty()) {
            if (itemOfTerm < 0) {
                itemOfTerm = parts - 2;
                open.push(current);
            }
            beginName();
            begin(Entry.TERM, term.attrs().ids().get(0), PlainText.of(term.content()));
        }
    }

    @Override
    protected void text(String visible) {
        if (hidden > 0) {
            return;
        }
        collector.text(visible);
        StringBuilder teaser = entries.get(current).teaser();
        if (code == 0 && teaser.length() <= TEASER) {
            tease(teaser, visible);
        }
    }

    private static void tease(StringBuilder teaser, String text) {
        int end = Math.min(text.length(), 2 * TEASER);
        for (int i = 0; i < end && teaser.length() <= TEASER; i++) {
            char c = text.charAt(i);
            if (c > ' ') {
                teaser.append(c);
            } else {
                space(teaser);
            }
        }
    }

    private static void space(StringBuilder teaser) {
        if (teaser.length() > 0 && teaser.charAt(teaser.length() - 1) != ' ') {
            teaser.append(' ');
        }
    }

    private void space() {
        space(entries.get(current).teaser());
    }
}
