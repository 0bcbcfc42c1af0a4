// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.table;

import java.util.List;
import org.klpdoc.rst.core.BlockState;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.TableReader;
import org.klpdoc.rst.core.TableResult;
import org.klpdoc.text.Lines;

/** Finds where a {@linkplain SimpleTable simple table} ends, and reads it. */
public final class SimpleTableReader implements TableReader {
    // docutils: =+( +=+)+ *$
    @Override
    public boolean starts(Lines lines, int line) {
        boolean gap = false;
        for (int column = 0; column < lines.length(line); column++) {
            gap |= lines.charAt(line, column) == ' ';
        }
        return gap && isBorder(lines, line);
    }

    // docutils: =+[ =]*$
    private static boolean isBorder(Lines lines, int i) {
        if (lines.charAt(i, 0) != '=') {
            return false;
        }
        for (int column = 1; column < lines.length(i); column++) {
            char c = lines.charAt(i, column);
            if (c != '=' && c != ' ') {
                return false;
            }
        }
        return true;
    }

    @Override
    public TableResult read(Lines lines, int line, BlockState state) {
        int last = -1; // the last border below the first
        boolean second = false;
        for (int i = line + 1; i < lines.size(); i++) {
            if (!isBorder(lines, i)) {
                continue;
            }
            boolean blankFinish = i + 1 == lines.size() || lines.isBlank(i + 1);
            Lines block = lines.slice(line, i + 1);
            if (lines.length(i) != lines.length(line)) {
                MalformedTable problem =
                        new MalformedTable("Bottom border or header rule does not match top border.", i - line);
                return result(
                        GridTableReader.report(state, block, block.pos(problem.line()), problem), block, blankFinish);
            }
            if (second || blankFinish) {
                return result(table(block, state), block, blankFinish);
            }
            second = true;
            last = i;
        }
        String also = second ? " or no blank line after table bottom" : "";
        Lines block = lines.slice(line, second ? last + 1 : lines.size());
        MalformedTable problem = new MalformedTable("No bottom table border found" + also + ".", 0);
        return result(GridTableReader.report(state, block, block.pos(problem.line()), problem), block, !second);
    }

    private static Draft table(Lines block, BlockState state) {
        try {
            return new TableBuilder(state).build(SimpleTable.read(new TableText(block)), block.pos(0), 0);
        } catch (MalformedTable problem) {
            return GridTableReader.report(state, block, block.pos(problem.line()), problem);
        }
    }

    private static TableResult result(Draft node, Lines block, boolean blankFinish) {
        return new TableResult(List.of(node), block.size(), blankFinish);
    }
}
