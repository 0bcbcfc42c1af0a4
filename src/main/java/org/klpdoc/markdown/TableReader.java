// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.markdown;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.klpdoc.doc.Attrs;
import org.klpdoc.doc.Block;
import org.klpdoc.doc.Inline;

/**
 * Tables with pipes; a colon says how a column is aligned.
 *
 * <pre>
 * | State | Meaning |
 * |-------|:-------:|
 * | 1     | patched |
 * </pre>
 */
final class TableReader {
    /** Most cells of a table that are made up because a row is too short. */
    private static final int FILLED = 10_000;

    private final PageState page;
    private final InlineReader inlines;
    private int filled;

    TableReader(PageState page, InlineReader inlines) {
        this.page = page;
        this.inlines = inlines;
    }

    /** Adds a table to the blocks; one that the guard cut off goes on with the last of them. */
    void read(TableBlock node, List<Block> out) {
        List<Block.Row> head = List.of();
        List<Block.Row> body = new ArrayList<>();
        filled = 0;
        boolean again = page.guarded().isInserted(node.getStartOffset());
        int columns = 0;
        for (Node part = node.getFirstChild(); part != null; part = part.getNext()) {
            if (part instanceof TableHead) {
                columns = width(part);
                head = again ? List.of() : rows(part, columns);
            } else if (part instanceof TableBody) {
                body.addAll(rows(part, columns));
            }
        }
        int last = out.size() - 1;
        if (again && last >= 0 && out.get(last) instanceof Block.Table table) {
            List<Block.Row> all = new ArrayList<>(table.body());
            all.addAll(body);
            out.set(last, table(table.attrs(), table.columns(), table.head(), all));
            return;
        }
        List<Block.Column> widths = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            widths.add(new Block.Column(1, false));
        }
        Attrs attrs = page.attrs(node).withClasses(List.of("colwidths-auto"));
        out.add(table(attrs, widths, head, body));
    }

    private static Block.Table table(
            Attrs attrs, List<Block.Column> columns, List<Block.Row> head, List<Block.Row> body) {
        return new Block.Table(attrs, Optional.empty(), "", "", columns, head, body);
    }

    private static int width(Node head) {
        int count = 0;
        Node row = head.getFirstChild();
        for (Node cell = row == null ? null : row.getFirstChild(); cell != null; cell = cell.getNext()) {
            count++;
        }
        return count;
    }

    private List<Block.Row> rows(Node part, int columns) {
        List<Block.Row> rows = new ArrayList<>();
        for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
            List<Block.Entry> entries = new ArrayList<>();
            for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                // spec: the excess is ignored
                if (entries.size() < columns && cell instanceof TableCell one) {
                    entries.add(entry(one));
                }
            }
            // spec: if there are fewer cells than in the header row, empty cells are inserted
            while (entries.size() < columns && filled++ < FILLED) {
                entries.add(new Block.Entry(page.attrs(row), 0, 0, Optional.empty(), List.of()));
            }
            rows.add(new Block.Row(page.attrs(row), entries));
        }
        return rows;
    }

    private Block.Entry entry(TableCell cell) {
        Attrs attrs = page.attrs(cell);
        List<Inline> content = inlines.read(cell, TextRun.Kind.PROSE);
        List<Block> blocks = content.isEmpty() ? List.of() : List.of(new Block.Paragraph(attrs, content));
        Optional<String> align =
                Optional.ofNullable(cell.getAlignment()).map(one -> one.name().toLowerCase(Locale.ROOT));
        return new Block.Entry(attrs, 0, 0, align, blocks);
    }
}
