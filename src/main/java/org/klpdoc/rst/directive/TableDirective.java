// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.ArrayList;
import java.util.List;
import org.klpdoc.rst.core.BlockState;
import org.klpdoc.rst.core.Directive;
import org.klpdoc.rst.core.DirectiveCall;
import org.klpdoc.rst.core.DirectiveSpec;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Kind;

/**
 * A drawn table with a title and options.
 *
 * <pre>
 * .. table:: Kernel versions
 *    :widths: 10 20
 *
 *    ====  ==========
 *    4.0   livepatch
 *    ====  ==========
 * </pre>
 */
final class TableDirective implements Directive {
    private static final DirectiveSpec SPEC = TableOptions.spec("auto", "grid").build();

    @Override
    public DirectiveSpec spec(String name) {
        return SPEC;
    }

    @Override
    public List<Draft> run(DirectiveCall call, BlockState state) {
        if (call.content().isEmpty()) {
            String message = "Content block expected for the \"" + call.name() + "\" directive; none found.";
            return Answers.warning(call, state, "rst.no-content", message);
        }
        TableOptions options = new TableOptions(call, state);
        Draft holder = Draft.of(Kind.CONTAINER, call.pos());
        state.nestedParse(call.content(), holder);
        List<Draft> found = new ArrayList<>(holder.takeChildren());
        if (found.size() != 1 || !found.get(0).is(Kind.TABLE)) {
            String message = "Error parsing content block for the \"" + call.name()
                    + "\" directive: exactly one table expected.";
            return Answers.error(call, state, "rst.table", call.contentPos(), message);
        }
        Draft table = found.get(0);
        try {
            widen(table, call, options);
        } catch (TableOptions.NoTable none) {
            return none.report();
        }
        return options.finish(table);
    }

    private static void widen(Draft table, DirectiveCall call, TableOptions options) throws TableOptions.NoTable {
        boolean given = call.option("widths", Widths.class)
                .filter(widths -> !widths.columns().isEmpty())
                .isPresent();
        if (!given) {
            return;
        }
        Draft group = table.children().get(0);
        List<Integer> widths = options.columnWidths(group.number(Key.COLS, 0));
        for (int i = 0; i < widths.size(); i++) {
            group.children().get(i).set(Key.COLWIDTH, widths.get(i));
        }
    }
}
