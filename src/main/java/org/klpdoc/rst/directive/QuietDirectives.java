// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.List;
import java.util.Locale;
import org.klpdoc.rst.core.BlockState;
import org.klpdoc.rst.core.Directive;
import org.klpdoc.rst.core.DirectiveCall;
import org.klpdoc.rst.core.DirectiveSpec;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.Kind;

/**
 * Directives that say nothing to a reader of HTML (the columns of LaTeX' tables, authors), and lists that another
 * program sets in columns; the lists are shown as they are.
 */
final class QuietDirectives implements Directive {
    private static final DirectiveSpec SILENT = Spec.text().build();
    private static final DirectiveSpec LIST =
            Spec.nothing().content().option("columns", OptionTypes.INTEGER).build();

    private static boolean isList(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.equals("hlist") || lower.equals("acks");
    }

    @Override
    public DirectiveSpec spec(String name) {
        return isList(name) ? LIST : SILENT;
    }

    @Override
    public List<Draft> run(DirectiveCall call, BlockState state) {
        if (!isList(call.name())) {
            return List.of();
        }
        Draft holder = Draft.of(Kind.CONTAINER, call.pos());
        state.nestedParse(call.content(), holder);
        return holder.takeChildren();
    }
}
