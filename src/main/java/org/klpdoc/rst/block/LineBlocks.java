// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.block;

import java.util.ArrayList;
import java.util.List;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.InlineResult;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.rst.inline.InlineText;
import org.klpdoc.text.Lines;

/**
 * Line blocks: {@code | each line by itself}; deeper lines make deeper blocks.
 *
 * @see <a href="https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#line-blocks">line blocks</a>
 */
final class LineBlocks implements BlockConstruct {
    private static final int DEEPEST = 50;
    private static final int EMPTY = -1;

    /** A line and the columns before its text; {@link #EMPTY} where it has none. */
    private record Indented(Draft line, int indent) {}

    @Override
    public boolean starts(Lines lines, int line) {
        return lines.charAt(line, 0) == '|' && (lines.charAt(line, 1) == ' ' || lines.length(line) == 1);
    }

    @Override
    public boolean read(BlockRun run) {
        Draft block = Draft.of(Kind.LINE_BLOCK, run.lines().pos(run.line()));
        run.add(block);
        int first = run.line();
        List<Indented> items = new ArrayList<>();
        boolean blankFinish = line(run, block, items);
        run.hold(true);
        while (!blankFinish && !run.atEnd() && starts(run.lines(), run.line())) {
            blankFinish = line(run, block, items);
        }
        run.hold(false);
        if (!blankFinish) {
            run.add(run.report(
                    2,
                    "rst.line-block-end",
                    run.lines().pos(run.line()),
                    run.number(first) + 1,
                    "Line block ends without a blank line."));
        }
        nest(block, inherited(items), 0);
        return true;
    }

    private static boolean line(BlockRun run, Draft block, List<Indented> items) {
        Lines lines = run.lines();
        int start = run.line();
        int column = ListItems.skipSpaces(lines, start, 1);
        IndentedBlock text = IndentedBlock.untilBlank(lines, start, column);
        run.moveTo(text.next());
        InlineResult content = run.itemInline(InlineText.of(text.lines()), block, items.isEmpty());
        Draft made = Draft.of(Kind.LINE, lines.pos(start)).addAll(content.nodes());
        items.add(new Indented(made, lines.length(start) == 1 ? EMPTY : column - 2));
        run.addAll(content.messages());
        return text.blankFinish();
    }

    /** An empty line is as deep as the line before it. */
    private static List<Indented> inherited(List<Indented> items) {
        List<Indented> out = new ArrayList<>();
        int last = 0;
        for (Indented item : items) {
            last = item.indent() == EMPTY ? last : item.indent();
            out.add(new Indented(item.line(), last));
        }
        return out;
    }

    private static void nest(Draft block, List<Indented> items, int depth) {
        int least = Integer.MAX_VALUE;
        for (Indented item : items) {
            least = Math.min(least, item.indent());
        }
        List<Indented> deeper = new ArrayList<>();
        for (Indented item : items) {
            if (item.indent() > least && depth < DEEPEST) {
                deeper.add(item);
            } else {
                nestDeeper(block, deeper, depth);
                deeper.clear();
                block.add(item.line());
            }
        }
        nestDeeper(block, deeper, depth);
    }

    private static void nestDeeper(Draft block, List<Indented> deeper, int depth) {
        if (!deeper.isEmpty()) {
            Draft inner = Draft.of(Kind.LINE_BLOCK, deeper.get(0).line().pos());
            block.add(inner);
            nest(inner, deeper, depth + 1);
        }
    }
}
