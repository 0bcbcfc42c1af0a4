// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.klpdoc.rst.core.BlockState;
import org.klpdoc.rst.core.DirectiveCall;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.InlineResult;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.rst.core.Names;
import org.klpdoc.text.Pos;

/** What directives answer alike: reports, classes and names, titles. */
final class Answers {
    private Answers() {}

    /** An error that shows the directive as written. */
    static List<Draft> error(DirectiveCall call, BlockState state, String code, String message) {
        return error(call, state, code, call.pos(), message);
    }

    /** An error that shows the directive as written; {@code place} is what of it is wrong. */
    static List<Draft> error(DirectiveCall call, BlockState state, String code, Pos place, String message) {
        return refusal(3, call, state, code, place, message);
    }

    /** A warning that shows the directive as written. */
    static List<Draft> warning(DirectiveCall call, BlockState state, String code, String message) {
        return warning(call, state, code, call.pos(), message);
    }

    /** A warning that shows the directive as written; {@code place} is what of it is wrong. */
    static List<Draft> warning(DirectiveCall call, BlockState state, String code, Pos place, String message) {
        return refusal(2, call, state, code, place, message);
    }

    /** A report of a level that shows the directive as written; {@code place} is what of it is wrong. */
    static List<Draft> refusal(
            int level, DirectiveCall call, BlockState state, String code, Pos place, String message) {
        return List.of(state.report(
                level, code, call.pos(), place, message, call.block().joined()));
    }

    /** The error of a directive without content, where there is none. */
    static Optional<List<Draft>> missingContent(DirectiveCall call, BlockState state) {
        if (!call.content().isEmpty()) {
            return Optional.empty();
        }
        String message = "Content block expected for the \"" + call.name() + "\" directive; none found.";
        return Optional.of(error(call, state, "rst.no-content", message));
    }

    /** The error of a directive that only substitution definitions may hold, elsewhere. */
    static Optional<List<Draft>> outsideSubstitution(DirectiveCall call, BlockState state) {
        if (state.inSubstitution()) {
            return Optional.empty();
        }
        String message = "Invalid context: the \"" + call.name()
                + "\" directive can only be used within a substitution definition.";
        return Optional.of(error(call, state, "rst.context", message));
    }

    /** The classes of {@code :class:}. */
    static List<String> classes(DirectiveCall call) {
        return call.option("class", ClassList.class).orElse(ClassList.NONE).names();
    }

    /** Gives an element the name of {@code :name:} and registers it. */
    static void name(Draft node, DirectiveCall call, BlockState state) {
        name(node, call.option("name", String.class), state);
    }

    /** Gives an element a name, where there is one, and registers it. */
    static void name(Draft node, Optional<String> name, BlockState state) {
        if (name.isPresent()) {
            node.name(Names.normal(name.get()));
            state.document().noteExplicitTarget(node, node);
        }
    }

    /** An element with the classes and the name that the options give. */
    static Draft element(Kind kind, DirectiveCall call, BlockState state) {
        return element(Draft.of(kind, call.pos()), call, state);
    }

    /** Gives an element the classes and the name that the options give. */
    static Draft element(Draft node, DirectiveCall call, BlockState state) {
        name(node.classes(classes(call)), call, state);
        return node;
    }

    /** An element, then the messages of what stands in it. */
    static List<Draft> with(Draft node, List<Draft> messages) {
        List<Draft> all = new ArrayList<>();
        all.add(node);
        all.addAll(messages);
        return all;
    }

    /** An element of inline text, the directive's argument. */
    static Draft inline(Kind kind, DirectiveCall call, InlineResult text) {
        return Draft.of(kind, call.argumentLines().pos(0)).addAll(text.nodes());
    }

    /** An integer option. */
    static Optional<Integer> integer(DirectiveCall call, String option) {
        return call.option(option, Integer.class);
    }

    /** A text option, "" where it was not given. */
    static String text(DirectiveCall call, String option) {
        return call.option(option, String.class).orElse("");
    }

    /** Sets a text attribute where its option was given. */
    static void copy(DirectiveCall call, String option, Draft node, Key key) {
        call.option(option, String.class).ifPresent(value -> node.set(key, value));
    }
}
