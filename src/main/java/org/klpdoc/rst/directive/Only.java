// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.List;
import java.util.Optional;
import org.klpdoc.rst.core.BlockState;
import org.klpdoc.rst.core.Directive;
import org.klpdoc.rst.core.DirectiveCall;
import org.klpdoc.rst.core.DirectiveSpec;
import org.klpdoc.rst.core.Draft;

/**
 * Text that is there only where tags are set, or ({@code ifconfig}) where the project's settings are so.
 *
 * <pre>
 * .. only:: subproject and html
 *
 *    Indices
 *    =======
 * </pre>
 *
 * <p>Sections within it are of the page's own levels.
 */
final class Only implements Directive {
    private static final DirectiveSpec SPEC = Spec.text().content().build();

    @Override
    public DirectiveSpec spec(String name) {
        return SPEC;
    }

    @Override
    public List<Draft> run(DirectiveCall call, BlockState state) {
        String text = call.arguments().get(0);
        boolean configured = call.name().equalsIgnoreCase("ifconfig");
        Optional<Boolean> holds = configured
                ? ConfigExpression.holds(text, state.settings().configured().values())
                : TagExpression.holds(text, state.settings().tags());
        if (holds.isEmpty()) {
            String message = configured
                    ? "not known to be true or false: \"" + text + "\"; literals of conf.py can be compared"
                    : "not an expression of tags: \"" + text + "\"; write it with and, or, not and parentheses";
            state.parent().addAll(Answers.warning(call, state, "rst.only", call.argumentPos(), message));
            return state.parseInPlace(call.content());
        }
        return holds.get() ? state.parseInPlace(call.content()) : List.of();
    }
}
