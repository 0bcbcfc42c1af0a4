// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.klpdoc.rst.core.BlockState;
import org.klpdoc.rst.core.Directive;
import org.klpdoc.rst.core.DirectiveCall;
import org.klpdoc.rst.core.DirectiveSpec;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.rst.directive.TableOptions.NoTable;
import org.klpdoc.rst.table.TableBuilder;
import org.klpdoc.text.Pos;

/**
 * The kernel's table of a list of lists whose cells may span rows and columns and whose rows may be short.
 *
 * <pre>
 * .. flat-table:: Title
 *    :header-rows: 1
 *
 *    * - Name
 *      - Meaning
 *    * - :rspan:`1` klp
 *      - kernel live patching
 *    * - known as livepatch
 * </pre>
 */
final class FlatTable implements Directive {
    private static final int MOST_CELLS = 1_000_000;
    private static final Set<Kind> PASSED = EnumSet.of(Kind.COMMENT, Kind.SYSTEM_MESSAGE);
    private static final DirectiveSpec SPEC = Spec.optionalText()
            .content()
            .named()
            .option("header-rows", OptionTypes.NON_NEGATIVE)
            .option("stub-columns", OptionTypes.NON_NEGATIVE)
            .option("widths", OptionTypes.widths())
            .flags("fill-cells")
            .build();

    /** A cell, or the place that another one covers where there is no entry. */
    private record Slot(int columns, int rows, Optional<Draft> entry) {
        private static final Slot COVERED = new Slot(0, 0, Optional.empty());
    }

    @Override
    public DirectiveSpec spec(String name) {
        return SPEC;
    }

    @Override
    public List<Draft> run(DirectiveCall call, BlockState state) {
        if (call.content().isEmpty()) {
            String message = "The \"" + call.name() + "\" directive is empty; content required.";
            return Answers.error(call, state, "rst.no-content", message);
        }
        TableOptions options = new TableOptions(call, state);
        Draft holder = Draft.of(Kind.CONTAINER, call.pos());
        state.nestedParse(call.content(), holder);
        try {
            List<List<Slot>> rows = rows(holder, call, options);
            int columns = spread(rows, options);
            fill(rows, columns, call);
            return options.finish(table(rows, columns, call, options));
        } catch (NoTable none) {
            return none.report();
        }
    }

    private static List<List<Slot>> rows(Draft holder, DirectiveCall call, TableOptions options) throws NoTable {
        String problem = "Error parsing content block for the \"" + call.name() + "\" directive: ";
        List<Draft> lists = holder.children();
        if (lists.size() != 1 || !lists.get(0).is(Kind.BULLET_LIST)) {
            throw options.error(call.contentPos(), problem + "exactly one bullet list expected.");
        }
        List<List<Slot>> rows = new ArrayList<>();
        for (Draft item : lists.get(0).children()) {
            Optional<Draft> cells = Optional.empty();
            List<Draft> targets = new ArrayList<>();
            boolean good = true;
            for (Draft child : item.children()) {
                if (child.is(Kind.TARGET)) {
                    targets.add(child);
                } else if (child.is(Kind.BULLET_LIST) && cells.isEmpty()) {
                    cells = Optional.of(child);
                } else {
                    good &= PASSED.contains(child.kind());
                }
            }
            if (cells.isEmpty() || !good) {
                throw options.error(
                        item.pos(),
                        problem + "two-level bullet list expected, but row " + (rows.size() + 1)
                                + " does not contain a second-level bullet list.");
            }
            List<Slot> row = new ArrayList<>();
            cells.get().children().forEach(cell -> row.add(slot(cell)));
            if (!row.isEmpty()) {
                Draft first = row.get(0).entry().orElseThrow();
                for (int i = 0; i < targets.size(); i++) {
                    first.insert(i, targets.get(i));
                }
            }
            rows.add(row);
        }
        return rows;
    }

    /** A list item as a cell; the marks of {@code :cspan:} and {@code :rspan:} at its start are taken out. */
    private static Slot slot(Draft item) {
        int columns = 0;
        int rows = 0;
        if (!item.children().isEmpty()) {
            Draft first = item.children().get(0);
            for (Draft mark : List.copyOf(first.children())) {
                if (mark.is(Kind.INLINE) && (mark.has(Key.MORECOLS) || mark.has(Key.MOREROWS))) {
                    columns = mark.number(Key.MORECOLS, columns);
                    rows = mark.number(Key.MOREROWS, rows);
                    first.removeAt(first.indexOf(mark));
                }
            }
            trimStart(first);
            if (first.is(Kind.PARAGRAPH) && first.children().isEmpty()) {
                item.removeAt(0);
            }
        }
        Draft entry = Draft.of(Kind.ENTRY, item.pos()).addAll(item.takeChildren());
        return new Slot(columns, rows, Optional.of(entry));
    }

    /** Drops the white space that stood behind the marks. */
    private static void trimStart(Draft paragraph) {
        if (!paragraph.children().isEmpty() && paragraph.children().get(0).is(Kind.TEXT)) {
            Draft text = paragraph.children().get(0);
            text.setText(text.text().stripLeading());
            if (text.text().isEmpty()) {
                paragraph.removeAt(0);
            }
        }
    }

    /** Makes room for what spanning cells cover, and says how many columns there are. */
    private static int spread(List<List<Slot>> rows, TableOptions options) throws NoTable {
        long cells = 0;
        int columns = 0;
        for (int y = 0; y < rows.size(); y++) {
            List<Slot> row = rows.get(y);
            for (int x = 0; x < row.size(); x++) {
                Slot slot = row.get(x);
                int down = Math.min(slot.rows(), rows.size() - 1 - y);
                cells += (slot.columns() + 1L) * (down + 1L);
                if (cells > MOST_CELLS) {
                    throw options.error(
                            slot.entry().map(Draft::pos).orElse(Pos.NONE),
                            "The table has more than " + MOST_CELLS + " cells.");
                }
                cover(row, x + 1, slot.columns());
                for (int r = 1; r <= down; r++) {
                    cover(
                            rows.get(y + r),
                            Math.min(x, rows.get(y + r).size()),
                            slot.entry().isEmpty() ? 0 : slot.columns() + 1);
                }
            }
            columns = Math.max(columns, row.size());
        }
        return columns;
    }

    private static void cover(List<Slot> row, int at, int count) {
        row.addAll(at, java.util.Collections.nCopies(count, Slot.COVERED));
    }

    /** What a row lacks at the right is covered by its last cell, or filled where {@code :fill-cells:} says so. */
    private static void fill(List<List<Slot>> rows, int columns, DirectiveCall call) {
        for (List<Slot> row : rows) {
            int lacking = columns - row.size();
            if (lacking == 0) {
                continue;
            }
            Optional<Slot> last = row.isEmpty() ? Optional.empty() : Optional.of(row.get(row.size() - 1));
            boolean open = last.isPresent() && last.get().entry().isPresent();
            if (call.has("fill-cells")) {
                for (int i = 0; i < lacking; i++) {
                    row.add(empty(0, call));
                }
            } else if (open) {
                row.set(
                        row.size() - 1,
                        new Slot(
                                last.get().columns() + lacking,
                                last.get().rows(),
                                last.get().entry()));
            } else {
                row.add(empty(lacking - 1, call));
            }
        }
    }

    private static Slot empty(int columns, DirectiveCall call) {
        return new Slot(columns, 0, Optional.of(Draft.of(Kind.ENTRY, call.pos())));
    }

    private static Draft table(List<List<Slot>> rows, int columns, DirectiveCall call, TableOptions options)
            throws NoTable {
        Draft table = TableBuilder.frame(options.columnWidths(columns), call.pos(), options.stubColumns());
        Draft group = table.children().get(0);
        int head = Math.min(options.headerRows(), rows.size());
        if (head > 0) {
            group.add(part(Kind.THEAD, rows.subList(0, head), call));
        }
        return table.children()
                .get(0)
                .add(part(Kind.TBODY, rows.subList(head, rows.size()), call))
                .parent()
                .orElseThrow();
    }

    private static Draft part(Kind kind, List<List<Slot>> rows, DirectiveCall call) {
        Draft part = Draft.of(kind, call.pos());
        for (List<Slot> slots : rows) {
            Draft row = Draft.of(Kind.ROW, call.pos());
            for (Slot slot : slots) {
                slot.entry().ifPresent(entry -> {
                    if (slot.rows() > 0) {
                        entry.set(Key.MOREROWS, slot.rows());
                    }
                    if (slot.columns() > 0) {
                        entry.set(Key.MORECOLS, slot.columns());
                    }
                    row.add(entry);
                });
            }
            part.add(row);
        }
        return part;
    }
}
