// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

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
import org.klpdoc.rst.core.Names;

/**
 * The admonitions.
 *
 * <pre>
 * .. note:: Live patches are cumulative.
 *
 * .. admonition:: A title of its own
 *
 *    And what it says.
 * </pre>
 */
final class Admonitions implements Directive {
    /** Those whose title follows from their name; Sphinx adds {@code seealso}. */
    static final Set<String> KINDS =
            Set.of("attention", "caution", "danger", "error", "hint", "important", "note", "seealso", "tip", "warning");

    private static final DirectiveSpec PLAIN = Spec.nothing().content().named().build();
    private static final DirectiveSpec TITLED = Spec.text().content().named().build();

    @Override
    public DirectiveSpec spec(String name) {
        return KINDS.contains(name.toLowerCase(Locale.ROOT)) ? PLAIN : TITLED;
    }

    @Override
    public List<Draft> run(DirectiveCall call, BlockState state) {
        Optional<List<Draft>> missing = Answers.missingContent(call, state);
        if (missing.isPresent()) {
            return missing.get();
        }
        String kind = call.name().toLowerCase(Locale.ROOT);
        Draft node = Answers.element(Draft.of(Kind.ADMONITION, call.pos()).set(Key.NAME, kind), call, state);
        if (!KINDS.contains(kind)) {
            InlineResult title = state.inline(call.argumentLines());
            node.add(Answers.inline(Kind.TITLE, call, title)).addAll(title.messages());
            if (!call.has("class")) {
                node.classes(List.of("admonition-" + Names.id(call.arguments().get(0))));
            }
        }
        state.nestedParse(call.content(), node);
        return List.of(node);
    }
}
