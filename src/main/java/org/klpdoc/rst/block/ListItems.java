// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.block;

import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.text.Lines;

/** What lists have in common: an item's body, and the way from one item to the next. */
final class ListItems {
    private ListItems() {}

    /**
     * Reads the item at the run's line, whose marker ends before column {@code column}, into a list.
     *
     * @return whether a blank line stands behind it
     */
    static boolean read(BlockRun run, Draft list, int column) {
        Lines lines = run.lines();
        int start = run.line();
        IndentedBlock block = column < lines.length(start)
                ? IndentedBlock.known(lines, start, column)
                : IndentedBlock.firstKnown(lines, start, column);
        run.moveTo(block.next());
        Draft item = Draft.of(Kind.LIST_ITEM, lines.pos(start));
        list.add(item);
        run.nestedParse(block.lines(), item);
        return block.blankFinish();
    }

    /** The next line that is not blank and not indented; -1 where the list ends before. */
    static int next(BlockRun run) {
        int next = run.line();
        while (next < run.lines().size() && run.lines().isBlank(next)) {
            next++;
        }
        return next < run.lines().size() && run.lines().indent(next) == 0 ? next : -1;
    }

    /** Ends a list: passes the blank lines behind it, or reports that there is none. */
    static void finish(BlockRun run, boolean blankFinish, String what) {
        int next = run.line();
        while (next < run.lines().size() && run.lines().isBlank(next)) {
            next++;
        }
        run.hold(false);
        run.moveTo(next);
        if (!blankFinish) {
            run.warnUnindent(what);
        }
    }

    /** The first column from {@code column} on that is no space. */
    static int skipSpaces(Lines lines, int line, int column) {
        int at = column;
        while (lines.charAt(line, at) == ' ') {
            at++;
        }
        return at;
    }
}
