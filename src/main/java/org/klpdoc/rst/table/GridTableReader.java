// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.table;

import java.util.ArrayList;
import java.util.List;
import org.klpdoc.rst.core.BlockState;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.TableReader;
import org.klpdoc.rst.core.TableResult;
import org.klpdoc.text.Lines;
import org.klpdoc.text.Pos;

/** Finds where a {@linkplain GridTable grid table} ends and whether its frame is whole, and reads it. */
public final class GridTableReader implements TableReader {
    @Override
    public boolean starts(Lines lines, int line) {
        return isBorder(lines, line);
    }

    // docutils: \+-[-+]+-\+ *$
    private static boolean isBorder(Lines lines, int i) {
        int last = lines.length(i) - 1;
        if (last < 4 || lines.charAt(i, 0) != '+' || lines.charAt(i, 1) != '-') {
            return false;
        }
        for (int column = 2; column < last; column++) {
            char c = lines.charAt(i, column);
            if (c != '-' && c != '+') {
                return false;
            }
        }
        return lines.charAt(i, last) == '+' && lines.charAt(i, last - 1) == '-';
    }

    @Override
    public TableResult read(Lines lines, int line, BlockState state) {
        List<Draft> messages = new ArrayList<>();
        int end = line;
        while (end < lines.size() && !lines.isBlank(end) && lines.indent(end) == 0) {
            end++;
        }
        boolean blankFinish = end == lines.size() || lines.isBlank(end);
        if (!blankFinish) {
            messages.add(state.report(
                    3, "rst.unexpected-indent", lines.pos(end, lines.indent(end)), "Unexpected indentation.", ""));
        }
        int whole = end;
        end = leftEdge(lines, line, end);
        blankFinish &= end == whole;
        int lastSeen = Math.min(end, whole - 1) - line; // the line that docutils reports
        if (!isBorder(lines, end - 1)) {
            int bottom = lastBorder(lines, line, end);
            if (bottom < 0) {
                lastSeen = end - line > 3 ? 2 : lastSeen;
                MalformedTable problem = new MalformedTable("Bottom border missing or corrupt.", end - line - 1);
                messages.add(report(state, lines.slice(line, end), lines.pos(line + lastSeen), problem));
                return new TableResult(messages, end - line, blankFinish);
            }
            end = bottom + 1;
            blankFinish = false;
        }
        read(lines.slice(line, end), state, messages);
        return new TableResult(messages, end - line, blankFinish);
    }

    /** The table stands before what was found on the way; of a frame that is not whole is said behind that. */
    private static void read(Lines block, BlockState state, List<Draft> messages) {
        TableText text = new TableText(block);
        try {
            checkRightEdge(text);
        } catch (MalformedTable problem) {
            messages.add(report(state, block, block.pos(problem.line()), problem));
            return;
        }
        try {
            messages.add(0, new TableBuilder(state).build(GridTable.read(text), block.pos(0), 0));
        } catch (MalformedTable problem) {
            messages.add(0, report(state, block, block.pos(problem.line()), problem));
        }
    }

    private static int leftEdge(Lines lines, int line, int end) {
        for (int i = line; i < end; i++) {
            char c = lines.charAt(i, 0);
            if (c != '+' && c != '|') {
                return i;
            }
        }
        return end;
    }

    /** The last border from the third line on; -1 where there is none. */
    private static int lastBorder(Lines lines, int line, int end) {
        for (int i = end - 2; i > line + 1; i--) {
            if (isBorder(lines, i)) {
                return i;
            }
        }
        return -1;
    }

    private static void checkRightEdge(TableText text) throws MalformedTable {
        int width = text.width(0);
        for (int i = 0; i < text.size(); i++) {
            char last = text.at(i, text.width(i) - 1);
            if (text.width(i) != width || last != '+' && last != '|') {
                throw new MalformedTable("Right border not aligned or missing.", i, Math.min(text.width(i), width) - 1);
            }
        }
    }

    /** The system message that stands in a table's place. */
    static Draft report(BlockState state, Lines block, Pos pos, MalformedTable problem) {
        String message = "Malformed table.\n" + problem.getMessage();
        Pos place = new TableText(block).pos(problem.line(), problem.column());
        return state.report(3, problem.code(), pos, place, message, block.joined());
    }
}
