// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.klpdoc.rst.core.BlockState;
import org.klpdoc.rst.core.Directive;
import org.klpdoc.rst.core.DirectiveCall;
import org.klpdoc.rst.core.DirectiveSpec;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.InlineResult;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Kind;

/**
 * Topics and sidebars: parts with a title that are no sections.
 *
 * <pre>
 * .. sidebar:: Title
 *    :subtitle: and a second one
 *
 *    Text.
 * </pre>
 */
final class PseudoSections implements Directive {
    private static final Set<Kind> PARENTS = EnumSet.of(Kind.DOCUMENT, Kind.SECTION, Kind.SIDEBAR);
    private static final DirectiveSpec TOPIC = Spec.text().content().named().build();
    private static final DirectiveSpec SIDEBAR = Spec.optionalText()
            .content()
            .named()
            .option("subtitle", OptionTypes.REQUIRED_TEXT)
            .build();

    @Override
    public DirectiveSpec spec(String name) {
        return isSidebar(name) ? SIDEBAR : TOPIC;
    }

    private static boolean isSidebar(String name) {
        return name.toLowerCase(Locale.ROOT).equals("sidebar");
    }

    /** The error of a directive that stands where only body elements may, or nothing. */
    static Optional<List<Draft>> misplaced(DirectiveCall call, BlockState state) {
        if (PARENTS.contains(state.parent().kind())) {
            return Optional.empty();
        }
        String message = "The \"" + call.name() + "\" directive may not be used within topics or body elements.";
        return Optional.of(Answers.error(call, state, "rst.context", message));
    }

    @Override
    public List<Draft> run(DirectiveCall call, BlockState state) {
        boolean sidebar = isSidebar(call.name());
        if (sidebar && state.parent().is(Kind.SIDEBAR)) {
            String message = "The \"" + call.name() + "\" directive may not be used within a sidebar element.";
            return Answers.error(call, state, "rst.context", message);
        }
        if (call.has("subtitle") && call.arguments().isEmpty()) {
            String message = "The \"subtitle\" option may not be used without a title.";
            return Answers.error(call, state, "rst.option", call.optionPos("subtitle"), message);
        }
        return misplaced(call, state)
                .or(() -> Answers.missingContent(call, state))
                .orElseGet(() -> List.of(element(sidebar ? Kind.SIDEBAR : Kind.TOPIC, call, state)));
    }

    private static Draft element(Kind kind, DirectiveCall call, BlockState state) {
        Draft node = Draft.of(kind, call.pos()).classes(Answers.classes(call));
        List<Draft> messages = new ArrayList<>();
        if (!call.arguments().isEmpty()) {
            InlineResult title = state.inline(call.argumentLines());
            node.add(Answers.inline(Kind.TITLE, call, title));
            messages.addAll(title.messages());
        }
        call.option("subtitle", String.class).ifPresent(text -> {
            InlineResult subtitle = state.inline(text, call.optionPos("subtitle"));
            subtitle.messages()
                    .forEach(message -> message.set(Key.LINE, call.pos().line()));
            node.add(Draft.of(Kind.SUBTITLE, call.pos()).addAll(subtitle.nodes()));
            messages.addAll(subtitle.messages());
        });
        node.addAll(messages);
        Answers.name(node, call, state);
        state.nestedParse(call.content(), node);
        return node;
    }
}
