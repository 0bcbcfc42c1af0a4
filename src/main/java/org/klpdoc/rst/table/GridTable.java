// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.PriorityQueue;

/**
 * A grid table; its cells may span rows and columns.
 *
 * <pre>
 * +-------+------------+
 * | head  | head       |
 * +=======+============+
 * | a     | spans two  |
 * +-------+ rows       |
 * | b     |            |
 * +-------+------------+
 * </pre>
 *
 * <p>Cells are traced from their upper left corners, top down and left to right, each corner handing on those to its
 * right and below. How far a border runs from any place is worked out once beforehand, so that tracing all cells takes
 * time in proportion to the table's area. Specification: reStructuredText, "Grid Tables".
 */
final class GridTable {
    private final TableText text;
    private final int bottom;
    private final int right;
    private final int headLine;
    private final int[][] runLeft; // the leftmost column that a horizontal border reaches from here
    private final int[][] runDown; // the lowest line that a vertical border reaches from here
    private final int[] done; // by column: the last line that belongs to a cell found so far
    private final BitSet rowEdges = new BitSet();
    private final BitSet columnEdges = new BitSet();
    private final List<int[]> cells = new ArrayList<>(); // top, left, bottom, right

    private GridTable(TableText text) throws MalformedTable {
        this.text = text;
        this.bottom = text.size() - 1;
        this.right = text.width(0) - 1;
        this.headLine = HeadSeparator.find(text, GridTable::isHeadSeparator);
        this.runLeft = new int[text.size()][right + 1];
        this.runDown = new int[text.size() + 1][right + 1];
        this.done = new int[right + 1];
        Arrays.fill(done, -1);
        measureRuns();
    }

    /** Reads a table whose lines are all as long as the first and end in {@code +} or {@code |}. */
    static TableModel read(TableText text) throws MalformedTable {
        GridTable table = new GridTable(text);
        table.trace();
        return table.model();
    }

    // docutils: \+=[=+]+=\+ *$
    private static boolean isHeadSeparator(TableText text, int i) {
        int last = text.width(i) - 1;
        if (last < 4 || text.at(i, 0) != '+' || text.at(i, 1) != '=') {
            return false;
        }
        for (int column = 2; column < last; column++) {
            char c = text.at(i, column);
            if (c != '=' && c != '+') {
                return false;
            }
        }
        return text.at(i, last) == '+' && text.at(i, last - 1) == '=';
    }

    private char at(int i, int column) {
        char c = text.at(i, column);
        return i == headLine && c == '=' ? '-' : c;
    }

    private void measureRuns() {
        Arrays.fill(runDown[bottom + 1], bottom);
        for (int i = bottom; i >= 0; i--) {
            for (int column = 0; column <= right; column++) {
                char c = at(i, column);
                boolean across = c == '-' || c == '+';
                boolean joins = across && column > 0 && runLeft[i][column - 1] < column;
                runLeft[i][column] = !across ? column + 1 : joins ? runLeft[i][column - 1] : column;
                runDown[i][column] = c != '|' && c != '+' ? i - 1 : Math.max(i, runDown[i + 1][column]);
            }
        }
    }

    private void trace() throws MalformedTable {
        PriorityQueue<Long> corners = new PriorityQueue<>();
        corners.add(0L);
        rowEdges.set(0);
        columnEdges.set(0);
        while (!corners.isEmpty()) {
            long corner = corners.remove();
            int top = (int) (corner >>> 32);
            int left = (int) corner;
            if (top == bottom || left == right || top <= done[left]) {
                continue;
            }
            int[] cell = find(top, left);
            // Corners come in reading order: what cannot begin here is never covered by a later cell.
            if (cell.length == 0 || !claim(cell)) {
                throw new MalformedTable("Malformed table; parse incomplete.", 0);
            }
            cells.add(cell);
            TableModel.checkSize(cells.size(), 1);
            noteEdges(cell);
            corners.add((long) top << 32 | cell[3]);
            corners.add((long) cell[2] << 32 | left);
        }
        for (int column = 0; column < right; column++) {
            if (done[column] != bottom - 1) {
                throw new MalformedTable("Malformed table; parse incomplete.", 0);
            }
        }
    }

    /** The smallest cell whose upper left corner this is, leftmost right border first; nothing where there is none. */
    private int[] find(int top, int left) {
        int lowest = runDown[top + 1][left];
        for (int column = left + 1; column <= right; column++) {
            char c = at(top, column);
            if (c != '-' && c != '+') {
                return new int[0];
            }
            int limit = c == '+' ? Math.min(lowest, runDown[top + 1][column]) : top;
            for (int i = top + 1; i <= limit; i++) {
                if (at(i, column) == '+' && at(i, left) == '+' && runLeft[i][column] <= left) {
                    return new int[] {top, left, i, column};
                }
            }
        }
        return new int[0];
    }

    private boolean claim(int[] cell) {
        for (int column = cell[1]; column < cell[3]; column++) {
            if (done[column] != cell[0] - 1) {
                return false;
            }
            done[column] = cell[2] - 1;
        }
        return true;
    }

    /** Each {@code +} on a cell's borders says that a row or a column ends there. */
    private void noteEdges(int[] cell) {
        for (int i = cell[0] + 1; i <= cell[2]; i++) {
            if (at(i, cell[1]) == '+' || at(i, cell[3]) == '+') {
                rowEdges.set(i);
            }
        }
        for (int column = cell[1] + 1; column <= cell[3]; column++) {
            if (at(cell[0], column) == '+' || at(cell[2], column) == '+') {
                columnEdges.set(column);
            }
        }
    }

    private TableModel model() throws MalformedTable {
        int[] rowAt = ordinals(rowEdges, bottom);
        int[] columnAt = ordinals(columnEdges, right);
        int rows = rowEdges.cardinality() - 1;
        int columns = columnEdges.cardinality() - 1;
        TableModel.checkSize(rows, columns);
        List<List<TableModel.Cell>> table = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            table.add(new ArrayList<>());
        }
        for (int[] cell : cells) {
            int row = rowAt[cell[0]];
            int morerows = rowAt[cell[2]] - row - 1;
            int morecols = columnAt[cell[3]] - columnAt[cell[1]] - 1;
            table.get(row)
                    .add(new TableModel.Cell(
                            morerows, morecols, text.cell(cell[0] + 1, cell[1] + 1, cell[2], cell[3])));
        }
        int head = headLine < 0 ? 0 : rowAt[headLine];
        return new TableModel(widths(), table.subList(0, head), table.subList(head, rows));
    }

    private List<Integer> widths() {
        List<Integer> widths = new ArrayList<>();
        int before = 0;
        for (int edge = columnEdges.nextSetBit(1); edge >= 0; edge = columnEdges.nextSetBit(edge + 1)) {
            widths.add(edge - before - 1);
            before = edge;
        }
        return widths;
    }

    private static int[] ordinals(BitSet edges, int last) {
        int[] ordinals = new int[last + 1];
        int count = 0;
        for (int edge = edges.nextSetBit(0); edge >= 0; edge = edges.nextSetBit(edge + 1)) {
            ordinals[edge] = count++;
        }
        return ordinals;
    }
}
