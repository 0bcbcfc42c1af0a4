// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.klpdoc.rst.core.BlockState;
import org.klpdoc.rst.core.Directive;
import org.klpdoc.rst.core.DirectiveCall;
import org.klpdoc.rst.core.DirectiveSpec;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.rst.core.OptionType.BadOption;

/**
 * Divisions of the text: compound paragraphs and containers with classes.
 *
 * <pre>
 * .. container:: wide dark
 *
 *    Text.
 * </pre>
 */
final class Divisions implements Directive {
    private static final DirectiveSpec COMPOUND =
            Spec.nothing().content().named().build();
    private static final DirectiveSpec CONTAINER =
            Spec.optionalText().content().option("name", OptionTypes.TEXT).build();

    @Override
    public DirectiveSpec spec(String name) {
        return name.toLowerCase(Locale.ROOT).equals("container") ? CONTAINER : COMPOUND;
    }

    @Override
    public List<Draft> run(DirectiveCall call, BlockState state) {
        Optional<List<Draft>> missing = Answers.missingContent(call, state);
        if (missing.isPresent()) {
            return missing.get();
        }
        boolean container = call.name().toLowerCase(Locale.ROOT).equals("container");
        Draft node = Answers.element(container ? Kind.CONTAINER : Kind.COMPOUND, call, state);
        if (!call.arguments().isEmpty()) {
            String classes = call.arguments().get(0);
            try {
                node.classes(ClassList.of(classes).names());
            } catch (BadOption bad) {
                return ClassDirective.badClass(call, state);
            }
        }
        state.nestedParse(call.content(), node);
        return List.of(node);
    }
}
