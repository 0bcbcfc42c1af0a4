// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.klpdoc.doc.Code;
import org.klpdoc.rst.core.BlockState;
import org.klpdoc.rst.core.Directive;
import org.klpdoc.rst.core.DirectiveCall;
import org.klpdoc.rst.core.DirectiveSpec;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.InlineResult;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.rst.core.Names;
import org.klpdoc.text.Lines;

/**
 * Text whose line ends count: {@code parsed-literal} with inline markup, {@code math} in LaTeX's notation.
 *
 * <pre>
 * .. parsed-literal::
 *
 *    insmod *patch*.ko
 *
 * .. math:: a^2 + b^2 = c^2
 * </pre>
 */
final class LiteralText implements Directive {
    private static final DirectiveSpec PARSED = Spec.nothing().content().named().build();
    private static final DirectiveSpec MATH = Spec.nothing().content().named().build();
    private static final DirectiveSpec SPHINX_MATH = Spec.optionalText()
            .content()
            .named()
            .flags("nowrap")
            .option("label", OptionTypes.TEXT)
            .build();

    private final boolean sphinx;

    LiteralText(boolean sphinx) {
        this.sphinx = sphinx;
    }

    private static boolean isMath(String name) {
        return name.toLowerCase(Locale.ROOT).equals("math");
    }

    @Override
    public DirectiveSpec spec(String name) {
        return !isMath(name) ? PARSED : sphinx ? SPHINX_MATH : MATH;
    }

    @Override
    public List<Draft> run(DirectiveCall call, BlockState state) {
        if (isMath(call.name()) && sphinx) {
            return List.of(equation(call, state));
        }
        Optional<List<Draft>> missing = Answers.missingContent(call, state);
        if (missing.isPresent()) {
            return missing.get();
        }
        if (isMath(call.name())) {
            return equations(call, state);
        }
        InlineResult text = state.inline(call.content());
        Draft node = Draft.of(Kind.LITERAL_BLOCK, call.content().pos(0)).set(Key.CODE, Code.of("none"));
        node.classes(Answers.classes(call)).addAll(text.nodes());
        Answers.name(node, call, state);
        return Answers.with(node, text.messages());
    }

    /** Sphinx: one formula; what stands behind the colons is its first part. */
    private static Draft equation(DirectiveCall call, BlockState state) {
        String body = call.content().joined();
        String first = call.arguments().isEmpty() ? "" : call.arguments().get(0);
        String text = first.isEmpty() ? body : body.isEmpty() ? first : first + "\n\n" + body;
        Draft node = Draft.of(Kind.MATH_BLOCK, call.pos(), text).classes(Answers.classes(call));
        Optional<String> label = call.option("label", String.class).or(() -> call.option("name", String.class));
        label.filter(name -> !name.isEmpty()).ifPresent(name -> {
            String id = Names.id("equation-" + name);
            node.set(Key.NAME, name);
            if (!state.document().hasId(id)) {
                node.id(id);
                state.document().setId(node);
            }
        });
        Answers.name(node, call, state);
        return node;
    }

    /** docutils: a formula for each part that blank lines divide, one a gap; the first has the name. */
    private static List<Draft> equations(DirectiveCall call, BlockState state) {
        List<Draft> found = new ArrayList<>();
        Lines content = call.content();
        int begin = 0;
        for (int i = begin; i <= content.size(); i++) {
            if (i < content.size() && (i == begin || !content.isBlank(i))) {
                continue;
            }
            if (i > begin && !(i == begin + 1 && content.isBlank(begin))) {
                Lines part = content.slice(begin, i);
                Draft node =
                        Draft.of(Kind.MATH_BLOCK, part.pos(0), part.joined()).classes(Answers.classes(call));
                if (found.isEmpty()) {
                    Answers.name(node, call, state);
                }
                found.add(node);
            }
            begin = i + 1;
        }
        return found;
    }
}
