// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.block;

import org.klpdoc.text.Lines;

/** {@code __ https://example.org}: the short form of an anonymous target. */
final class AnonymousTargets implements BlockConstruct {
    @Override
    public boolean starts(Lines lines, int line) {
        return isAt(lines, line);
    }

    static boolean isAt(Lines lines, int line) {
        return lines.charAt(line, 0) == '_'
                && lines.charAt(line, 1) == '_'
                && (lines.charAt(line, 2) == ' ' || lines.length(line) == 2);
    }

    @Override
    public boolean read(BlockRun run) {
        ExplicitMarkup.finish(run, readOne(run));
        return true;
    }

    /** Reads the target at the run's line; returns whether a blank line stands behind it. */
    static boolean readOne(BlockRun run) {
        int start = run.line();
        int column = ListItems.skipSpaces(run.lines(), start, 2);
        IndentedBlock block = IndentedBlock.untilBlank(run.lines(), start, column);
        run.moveTo(block.next());
        Targets.add(run, start, "", block.lines().joined());
        return block.blankFinish();
    }
}
