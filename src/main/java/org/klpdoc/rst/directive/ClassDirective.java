// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.List;
import org.klpdoc.rst.core.BlockState;
import org.klpdoc.rst.core.Directive;
import org.klpdoc.rst.core.DirectiveCall;
import org.klpdoc.rst.core.DirectiveSpec;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.rst.core.OptionType.BadOption;

/**
 * Classes for its content, or for the next element.
 *
 * <pre>
 * .. class:: special
 *
 * This paragraph is special.
 * </pre>
 */
final class ClassDirective implements Directive {
    private static final DirectiveSpec SPEC = Spec.text().content().build();

    @Override
    public DirectiveSpec spec(String name) {
        return SPEC;
    }

    @Override
    public List<Draft> run(DirectiveCall call, BlockState state) {
        List<String> classes;
        try {
            classes = ClassList.of(call.arguments().get(0)).names();
        } catch (BadOption bad) {
            return badClass(call, state);
        }
        if (call.content().isEmpty()) {
            Draft pending = Draft.of(Kind.PENDING, call.pos());
            pending.set(Key.PENDING, new ClassAttribute(classes, call.name(), call.block()));
            state.document().notePending(pending);
            return List.of(pending);
        }
        Draft holder = Draft.of(Kind.CONTAINER, call.pos());
        state.nestedParse(call.content(), holder);
        holder.children().forEach(child -> child.classes(classes));
        return holder.takeChildren();
    }

    /** The error of an argument that is no class name. */
    static List<Draft> badClass(DirectiveCall call, BlockState state) {
        String message = "Invalid class attribute value for \"" + call.name() + "\" directive: \""
                + call.arguments().get(0) + "\".";
        return Answers.error(call, state, "rst.class-name", call.argumentPos(), message);
    }
}
