// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
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
    private final UnaryOperator<String> typography;
    private final List<Draft> entries = new ArrayList<>();
    /** The entries to go back to, the innermost last. */
    private int[] open = new int[1 << 4];

    private int openSize;
    private final Deque<Block.Description> descriptions = new ArrayDeque<>();
    private @Nullable Block heading;
    private boolean titled;
    private int current;
    /** Whether a block began or ended behind the last text. */
    private boolean gap;
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

    private EntryWalk(Collector collector, UnaryOperator<String> typography) {
        this.collector = collector;
        this.typography = typography;
    }

    /**
     * The entries of a page, the page itself first.
     *
     * @param collector takes in what they say
     * @param document its tree
     * @param page its name
     * @param title its title
     * @param typography how plain text of the page is set
     */
    static List<Entry> of(
            Collector collector, Document document, String page, String title, UnaryOperator<String> typography) {
        EntryWalk walk = new EntryWalk(collector, typography);
        walk.begin(Entry.PAGE, "", title);
        collector.name(title);
        collector.page(page);
        walk.document(document);
        collector.close(walk.current);
        List<Entry> entries = new ArrayList<>(walk.entries.size());
        for (Draft draft : walk.entries) {
            entries.add(finished(draft));
        }
        return entries;
    }

    private static Entry finished(Draft draft) {
        String text = draft.teaser.toString().strip();
        int end = text.length() <= TEASER ? text.length() : Math.max(TEASER / 2, text.lastIndexOf(' ', TEASER));
        return new Entry(
                draft.kind, draft.id, draft.title, end < text.length() ? text.substring(0, end) + "\u2026" : text);
    }

    /** A new entry; what comes is said of it until {@link #back}. */
    private void begin(String kind, String id, String title) {
        if (!entries.isEmpty()) {
            collector.close(current);
        }
        current = entries.size();
        entries.add(new Draft(kind, id, title, new StringBuilder(TEASER + 1)));
    }

    private void open() {
        if (openSize == open.length) {
            open = Arrays.copyOf(open, openSize * 2);
        }
        open[openSize++] = current;
    }

    private void back() {
        int entry = open[--openSize];
        if (entry != current) {
            collector.close(current);
            current = entry;
        }
    }

    @Override
    protected void enter(Block block) {
        gap = true;
        if (block instanceof Block.Section section) {
            open();
            section(section);
        } else if (block instanceof Block.Description description) {
            open();
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
            back();
        } else if (block instanceof Block.Description) {
            descriptions.pop();
            back();
        } else if (isCode(block)) {
            code--;
        } else if (isHidden(block)) {
            hidden--;
        } else if (block instanceof Block.Glossary) {
            glossaries--;
        }
        gap = true;
    }

    /** What is set as code is searched, and no teaser. */
    private static boolean isCode(Block block) {
        return block instanceof Block.LiteralBlock
                || block instanceof Block.DoctestBlock
                || block instanceof Block.MathBlock;
    }

    /** Headings are read as names; lists of contents repeat them. */
    private boolean isHidden(Block block) {
        return block == heading
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
        heading = title;
        if (!titled) {
            titled = true;
        } else if (!section.attrs().ids().isEmpty()) {
            String text = typography.apply(PlainText.of(title.content()));
            begin(Entry.kindOfSection(text), section.attrs().ids().get(0), text);
            collector.name(text);
        }
    }

    @Override
    protected void signature(Block.Signature signature) {
        beginName();
        for (String name : signature.attrs().ids().isEmpty() ? List.<String>of() : signature.names()) {
            String kind = descriptions.element().objtype();
            begin(kind, signature.attrs().ids().get(0), name);
            collector.declaration(kind, name);
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
            back();
        }
        gap = true;
    }

    @Override
    protected void term(Block.Term term) {
        if (glossaries > 0 && !term.attrs().ids().isEmpty()) {
            if (itemOfTerm < 0) {
                itemOfTerm = parts - 2;
                open();
            }
            beginName();
            String text = PlainText.of(term.content());
            begin(Entry.TERM, term.attrs().ids().get(0), text);
            collector.name(text);
        }
    }

    @Override
    protected void text(String visible) {
        if (hidden > 0) {
            return;
        }
        collector.text(visible);
        if (code == 0) {
            StringBuilder teaser = entries.get(current).teaser();
            if (teaser.length() <= TEASER) {
                tease(teaser, visible);
            }
        }
    }

    private void tease(StringBuilder teaser, String text) {
        int end = Math.min(text.length(), 2 * TEASER);
        for (int i = 0; i < end && teaser.length() <= TEASER; i++) {
            char c = text.charAt(i);
            if (c <= ' ') {
                gap = true;
                continue;
            } else if (gap && teaser.length() > 0) {
                teaser.append(' ');
            }
            gap = false;
            teaser.append(c);
        }
    }
}
