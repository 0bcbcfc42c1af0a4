// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.ArrayList;
import java.util.List;
import org.klpdoc.rst.core.BlockState;
import org.klpdoc.rst.core.Directive;
import org.klpdoc.rst.core.DirectiveCall;
import org.klpdoc.rst.core.DirectiveSpec;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.rst.table.TableBuilder;

/**
 * A table made from a list of lists.
 *
 * <pre>
 * .. list-table::
 *    :header-rows: 1
 *
 *    * - Name
 *      - Meaning
 *    * - klp
 *      - kernel live patching
 * </pre>
 */
final class ListTable implements Directive {
    private static final DirectiveSpec SPEC = TableOptions.dataSpec().build();

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
            List<List<Draft>> rows = rows(holder, call, options);
            List<Integer> widths = options.columnWidths(rows.get(0).size());
            options.checkDimensions(rows.stream().map(List::size).toList());
            return options.finish(table(rows, widths, call, options));
        } catch (TableOptions.NoTable none) {
            return none.report();
        }
    }

    private static List<List<Draft>> rows(Draft holder, DirectiveCall call, TableOptions options)
            throws TableOptions.NoTable {
        String problem = "Error parsing content block for the \"" + call.name() + "\" directive: ";
        if (holder.children().size() != 1 || !holder.children().get(0).is(Kind.BULLET_LIST)) {
            throw options.error(call.contentPos(), problem + "exactly one bullet list expected.");
        }
        List<List<Draft>> rows = new ArrayList<>();
        for (Draft item : holder.children().get(0).children()) {
            int number = rows.size() + 1;
            if (item.children().size() != 1 || !item.children().get(0).is(Kind.BULLET_LIST)) {
                throw options.error(
                        item.pos(),
                        problem + "two-level bullet list expected, but row " + number
                                + " does not contain a second-level bullet list.");
            }
            List<Draft> row = List.copyOf(item.children().get(0).children());
            if (number > 1 && row.size() != rows.get(0).size()) {
                throw options.error(
                        item.pos(),
                        problem + "uniform two-level bullet list expected, but row " + number
                                + " does not contain the same number of items as row 1 (" + row.size() + " vs "
                                + rows.get(0).size() + ").");
            }
            rows.add(row);
        }
        return rows;
    }

    private static Draft table(List<List<Draft>> rows, List<Integer> widths, DirectiveCall call, TableOptions options) {
        Draft table = TableBuilder.frame(widths, call.pos(), options.stubColumns());
        Draft group = table.children().get(0);
        int head = options.headerRows();
        if (head > 0) {
            group.add(part(Kind.THEAD, rows.subList(0, head), call));
        }
        group.add(part(Kind.TBODY, rows.subList(head, rows.size()), call));
        return table;
    }

    private static Draft part(Kind kind, List<List<Draft>> rows, DirectiveCall call) {
        Draft part = Draft.of(kind, call.pos());
        for (List<Draft> items : rows) {
            Draft row = Draft.of(
                    Kind.ROW, items.isEmpty() ? call.pos() : items.get(0).pos());
            for (Draft item : items) {
                row.add(Draft.of(Kind.ENTRY, item.pos()).addAll(item.takeChildren()));
            }
            part.add(row);
        }
        return part;
    }
}
