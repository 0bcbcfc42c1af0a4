// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.table;

import java.util.List;
import org.klpdoc.rst.core.BlockState;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.text.Lines;
import org.klpdoc.text.Pos;

/** Makes the elements of a table: {@code table}, {@code tgroup}, {@code colspec}, {@code thead}, {@code tbody} ... */
public final class TableBuilder {
    private final BlockState state;

    /** Cells are parsed by {@code state}. */
    public TableBuilder(BlockState state) {
        this.state = state;
    }

    /** The table of a model, its cells parsed as body elements. */
    public Draft build(TableModel model, Pos pos, int stubColumns) {
        Draft table = frame(model.widths(), pos, stubColumns);
        Draft group = table.children().get(0);
        if (!model.head().isEmpty()) {
            group.add(rows(Kind.THEAD, model.head(), pos));
        }
        group.add(rows(Kind.TBODY, model.body(), pos));
        return table;
    }

    /** A table with its columns and no rows; what is added goes to its only child, the {@code tgroup}. */
    public static Draft frame(List<Integer> widths, Pos pos, int stubColumns) {
        Draft group = Draft.of(Kind.TGROUP, pos).set(Key.COLS, widths.size());
        for (int i = 0; i < widths.size(); i++) {
            Draft column = Draft.of(Kind.COLSPEC, pos).set(Key.COLWIDTH, widths.get(i));
            if (i < stubColumns) {
                column.set(Key.STUB, Boolean.TRUE);
            }
            group.add(column);
        }
        return Draft.of(Kind.TABLE, pos).add(group);
    }

    private Draft rows(Kind kind, List<List<TableModel.Cell>> rows, Pos pos) {
        Draft part = Draft.of(kind, pos);
        for (List<TableModel.Cell> cells : rows) {
            Draft row =
                    Draft.of(Kind.ROW, cells.isEmpty() ? pos : at(cells.get(0).lines(), pos));
            for (TableModel.Cell cell : cells) {
                row.add(entry(cell, pos));
            }
            part.add(row);
        }
        return part;
    }

    private Draft entry(TableModel.Cell cell, Pos pos) {
        Draft entry = Draft.of(Kind.ENTRY, at(cell.lines(), pos));
        if (cell.morerows() > 0) {
            entry.set(Key.MOREROWS, cell.morerows());
        }
        if (cell.morecols() > 0) {
            entry.set(Key.MORECOLS, cell.morecols());
        }
        if (!cell.lines().trimBlank().isEmpty()) {
            state.nestedParse(cell.lines(), entry);
        }
        return entry;
    }

    private static Pos at(Lines lines, Pos otherwise) {
        return lines.isEmpty() ? otherwise : lines.pos(0);
    }
}
