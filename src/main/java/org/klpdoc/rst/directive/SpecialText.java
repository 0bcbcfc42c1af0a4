// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.klpdoc.rst.core.BlockState;
import org.klpdoc.rst.core.Directive;
import org.klpdoc.rst.core.DirectiveCall;
import org.klpdoc.rst.core.DirectiveSpec;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.InlineResult;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.text.Lines;

/**
 * Text with a look of its own: block quotes with a class, rubrics, centred lines, line blocks in their old notation.
 *
 * <pre>
 * .. epigraph::
 *
 *    Do not patch what you cannot revert.
 *
 *    -- a proverb
 *
 * .. rubric:: Footnotes
 * </pre>
 */
final class SpecialText implements Directive {
    private static final DirectiveSpec QUOTE = Spec.nothing().content().build();
    private static final DirectiveSpec RUBRIC = Spec.text().named().build();
    private static final DirectiveSpec CENTERED = Spec.text().build();
    private static final DirectiveSpec LINES = Spec.nothing().content().named().build();

    @Override
    public DirectiveSpec spec(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "rubric" -> RUBRIC;
            case "centered" -> CENTERED;
            case "line-block" -> LINES;
            default -> QUOTE;
        };
    }

    @Override
    public List<Draft> run(DirectiveCall call, BlockState state) {
        String name = call.name().toLowerCase(Locale.ROOT);
        if (name.equals("rubric") || name.equals("centered")) {
            InlineResult text = state.inline(call.argumentLines());
            Draft node = Answers.inline(name.equals("rubric") ? Kind.RUBRIC : Kind.CENTERED, call, text);
            node.classes(Answers.classes(call));
            Answers.name(node, call, state);
            return Answers.with(node, text.messages());
        }
        Optional<List<Draft>> missing = Answers.missingContent(call, state);
        if (missing.isPresent()) {
            return missing.get();
        }
        return name.equals("line-block") ? lineBlock(call, state) : quotes(name, call, state);
    }

    private static List<Draft> quotes(String name, DirectiveCall call, BlockState state) {
        List<Draft> found = state.blockQuotes(call.content());
        for (Draft one : found) {
            if (one.is(Kind.BLOCK_QUOTE)) {
                one.classes(List.of(name));
            }
        }
        return found;
    }

    private static List<Draft> lineBlock(DirectiveCall call, BlockState state) {
        Draft block = Answers.element(Kind.LINE_BLOCK, call, state);
        List<Draft> messages = new ArrayList<>();
        Lines content = call.content();
        List<Draft> open = new ArrayList<>(List.of(block));
        List<Integer> indents = new ArrayList<>(List.of(content.commonIndent()));
        for (int i = 0; i < content.size(); i++) {
            int indent = content.isBlank(i) ? indents.get(indents.size() - 1) : content.indent(i);
            while (indents.size() > 1 && indent < indents.get(indents.size() - 1)) {
                indents.remove(indents.size() - 1);
                open.remove(open.size() - 1);
            }
            if (indent > indents.get(indents.size() - 1)) {
                Draft deeper = Draft.of(Kind.LINE_BLOCK, content.pos(i));
                open.get(open.size() - 1).add(deeper);
                open.add(deeper);
                indents.add(indent);
            }
            InlineResult text = state.inline(content.slice(i, i + 1).dedent(content.indent(i)));
            open.get(open.size() - 1).add(Draft.of(Kind.LINE, content.pos(i)).addAll(text.nodes()));
            messages.addAll(text.messages());
        }
        return Answers.with(block, messages);
    }
}
