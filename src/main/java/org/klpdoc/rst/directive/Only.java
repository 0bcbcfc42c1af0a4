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
 * Text that is there only where tags are set, or ({@code ifconfig}) for a builder.
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
                ? builder(text)
                : TagExpression.holds(text, state.settings().tags());
        if (holds.isEmpty()) {
            String message = configured
                    ? "only builder == 'html' and its like are understood: \"" + text + "\""
                    : "not an expression of tags: \"" + text + "\"; write it with and, or, not and parentheses";
            state.parent().addAll(Answers.warning(call, state, "rst.only", call.argumentPos(), message));
            return state.parseInPlace(call.content());
        }
        return holds.get() ? state.parseInPlace(call.content()) : List.of();
    }

    /** What {@code ifconfig} asks of the builder, which is {@code html}; nothing where it asks for something else. */
    private static Optional<Boolean> builder(String text) {
        String[] parts = text.strip().split("\\s+");
        boolean known = parts.length == 3
                && parts[0].equals("builder")
                && List.of("==", "!=").contains(parts[1]);
        if (!known) {
            return Optional.empty();
        }
        boolean html = parts[2].equals("'html'") || parts[2].equals("\"html\"");
        return Optional.of(html == parts[1].equals("=="));
    }
}
