// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.List;
import java.util.Locale;
import org.klpdoc.rst.core.BlockState;
import org.klpdoc.rst.core.Directive;
import org.klpdoc.rst.core.DirectiveCall;
import org.klpdoc.rst.core.DirectiveSpec;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.text.Severity;

/**
 * Lists of short items: {@code hlist} sets them in columns, {@code acks} are names of people.
 *
 * <pre>
 * .. hlist::
 *    :columns: 3
 *
 *    * x86
 *    * arm64
 *    * s390
 * </pre>
 */
final class NameLists implements Directive {
    private static final DirectiveSpec NAMES = Spec.nothing().content().build();
    private static final DirectiveSpec COLUMNS =
            Spec.nothing().content().option("columns", OptionTypes.INTEGER).build();
    private static final int TWO = 2;

    private static boolean isColumns(String name) {
        return name.toLowerCase(Locale.ROOT).equals("hlist");
    }

    @Override
    public DirectiveSpec spec(String name) {
        return isColumns(name) ? COLUMNS : NAMES;
    }

    @Override
    public List<Draft> run(DirectiveCall call, BlockState state) {
        Draft holder = Draft.of(Kind.CONTAINER, call.pos());
        state.nestedParse(call.content(), holder);
        List<Draft> found = holder.takeChildren();
        if (found.size() != 1 || !found.get(0).is(Kind.BULLET_LIST)) {
            String message = "the content of " + call.name() + " is not a list";
            state.note(Severity.WARNING, "rst.list-expected", call.contentPos(), message, "write one bullet list");
            return found;
        }
        return isColumns(call.name()) ? List.of(table(found.get(0), call)) : found;
    }

    /** A table of one row; the first columns take the items that are left over. */
    private static Draft table(Draft list, DirectiveCall call) {
        List<Draft> items = list.takeChildren();
        int columns = Math.max(1, Math.min(Answers.integer(call, "columns").orElse(TWO), Math.max(1, items.size())));
        Draft row = Draft.of(Kind.ROW, call.pos());
        Draft group = Draft.of(Kind.TGROUP, call.pos()).set(Key.COLS, columns);
        int from = 0;
        for (int i = 0; i < columns; i++) {
            int to = from + items.size() / columns + (i < items.size() % columns ? 1 : 0);
            Draft part = Draft.of(Kind.BULLET_LIST, list.pos()).set(Key.BULLET, list.string(Key.BULLET));
            row.add(Draft.of(Kind.ENTRY, call.pos()).add(part.addAll(items.subList(from, to))));
            group.add(Draft.of(Kind.COLSPEC, call.pos()).set(Key.COLWIDTH, 1));
            from = to;
        }
        group.add(Draft.of(Kind.TBODY, call.pos()).add(row));
        return Draft.of(Kind.TABLE, call.pos()).classes(List.of("hlist")).add(group);
    }
}
