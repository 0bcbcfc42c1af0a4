// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.table;

import java.util.List;
import org.klpdoc.text.Lines;

/**
 * What a drawn table says, whatever its notation.
 *
 * @param widths the columns' widths in characters
 * @param head the heading rows
 * @param body the other rows
 */
public record TableModel(List<Integer> widths, List<List<Cell>> head, List<List<Cell>> body) {
    /** The most cells that one table may have. */
    static final int MOST_CELLS = 1_000_000;

    /** Copies the lists. */
    public TableModel {
        widths = List.copyOf(widths);
        head = List.copyOf(head);
        body = List.copyOf(body);
    }

    /**
     * A cell.
     *
     * @param morerows the rows that it spans beyond its own
     * @param morecols the columns that it spans beyond its own
     * @param lines its text, dedented
     */
    public record Cell(int morerows, int morecols, Lines lines) {}

    static void checkSize(long rows, long columns) throws MalformedTable {
        if (rows * columns > MOST_CELLS) {
            throw new MalformedTable("It has more cells than " + MOST_CELLS + ".", 0, 0, "rst.table-limit");
        }
    }
}
