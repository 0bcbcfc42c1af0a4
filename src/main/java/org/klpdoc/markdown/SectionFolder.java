// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.klpdoc.doc.Attrs;
import org.klpdoc.doc.Block;

/**
 * Makes nested sections of a flat row of headings: each holds what follows it up to the next heading of its level or a
 * higher one. Levels may be left out.
 */
final class SectionFolder {
    private record Open(int level, Attrs attrs, List<Block> children) {}

    private final List<Block> top = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();

    /** Where the next block goes. */
    List<Block> blocks() {
        return open.isEmpty() ? top : open.peek().children();
    }

    /** Begins a section. */
    void open(int level, Attrs attrs, Block.Title title) {
        fold(level);
        Open section = new Open(level, attrs, new ArrayList<>());
        section.children().add(title);
        open.push(section);
    }

    /** Ends all sections; gives what the page has at its top level. */
    List<Block> close() {
        fold(0);
        return top;
    }

    private void fold(int level) {
        while (!open.isEmpty() && open.peek().level() >= level) {
            Open done = open.pop();
            blocks().add(new Block.Section(done.attrs(), done.children()));
        }
    }
}
