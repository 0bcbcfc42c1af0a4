// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.klpdoc.rst.core.BlockState;
import org.klpdoc.rst.core.Directive;
import org.klpdoc.rst.core.DirectiveCall;
import org.klpdoc.rst.core.DirectiveSpec;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.rst.core.OptionType.BadOption;
import org.klpdoc.text.Pos;

/**
 * What substitutions put into a line: inline markup, or characters by their codes.
 *
 * <pre>
 * .. |klp| replace:: *live* patching
 * .. |copy| unicode:: 0xA9 .. the copyright sign
 *    :ltrim:
 * </pre>
 */
final class Substitutions {
    private Substitutions() {}

    /** {@code replace}: one paragraph. */
    static final class Replace implements Directive {
        private static final DirectiveSpec SPEC = Spec.nothing().content().build();

        @Override
        public DirectiveSpec spec(String name) {
            return SPEC;
        }

        @Override
        public List<Draft> run(DirectiveCall call, BlockState state) {
            Optional<List<Draft>> problem =
                    Answers.outsideSubstitution(call, state).or(() -> Answers.missingContent(call, state));
            return problem.orElseGet(() -> paragraph(call, state));
        }

        private static List<Draft> paragraph(DirectiveCall call, BlockState state) {
            Draft holder = Draft.of(Kind.CONTAINER, call.pos());
            state.nestedParse(call.content(), holder);
            List<Draft> messages = new ArrayList<>();
            List<Draft> found = new ArrayList<>();
            boolean seen = false;
            for (Draft child : holder.takeChildren()) {
                if (child.is(Kind.PARAGRAPH) && !seen) {
                    found.addAll(child.takeChildren());
                    seen = true;
                } else if (child.is(Kind.SYSTEM_MESSAGE)) {
                    messages.add(child);
                } else {
                    String message = "Error in \"" + call.name() + "\" directive: may contain a single paragraph only.";
                    return List.of(state.report(3, "rst.replace", call.pos(), child.pos(), message, ""));
                }
            }
            messages.addAll(found);
            return messages;
        }
    }

    /** {@code unicode}: characters by their codes, other text as it is; text behind {@code ..} is a comment. */
    static final class Unicode implements Directive {
        private static final DirectiveSpec SPEC =
                Spec.text().flags("trim", "ltrim", "rtrim").build();

        @Override
        public DirectiveSpec spec(String name) {
            return SPEC;
        }

        @Override
        public List<Draft> run(DirectiveCall call, BlockState state) {
            Optional<List<Draft>> problem = Answers.outsideSubstitution(call, state);
            if (problem.isPresent()) {
                return problem.get();
            }
            boolean left = call.has("trim") || call.has("ltrim");
            boolean right = call.has("trim") || call.has("rtrim");
            if (left || right) {
                state.parent().set(Key.TRIM, left && right ? "trim" : left ? "ltrim" : "rtrim");
            }
            List<Draft> found = new ArrayList<>();
            int at = 0;
            for (String code : withoutComment(call.arguments().get(0)).strip().split("\\s+")) {
                at = call.arguments().get(0).indexOf(code, at);
                try {
                    String decoded = CharacterCodes.decode(code);
                    found.addAll(decoded.isEmpty() ? List.of() : List.of(Draft.text(decoded)));
                } catch (BadOption bad) {
                    String message = "Invalid character code: " + code + "\nValueError: " + bad.getMessage();
                    Pos place = call.argumentLines().joinedPos(at);
                    return Answers.error(call, state, "rst.character-code", place, message);
                }
                at += code.length();
            }
            return found;
        }

        private static String withoutComment(String text) {
            for (int at = text.indexOf(".. "); at >= 0; at = text.indexOf(".. ", at + 1)) {
                if (at == 0 || text.charAt(at - 1) == ' ' || text.charAt(at - 1) == '\n') {
                    return text.substring(0, at);
                }
            }
            return text;
        }
    }
}
