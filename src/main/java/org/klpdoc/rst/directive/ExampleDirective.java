// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.List;
import java.util.Optional;
import org.klpdoc.doc.Attrs;
import org.klpdoc.doc.Code;
import org.klpdoc.rst.core.BlockState;
import org.klpdoc.rst.core.Directive;
import org.klpdoc.rst.core.DirectiveCall;
import org.klpdoc.rst.core.DirectiveSpec;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Kind;

/**
 * Markup shown as it is written and as it comes out, for pages of a guide that teach it:
 *
 * <pre>
 * .. example::
 *
 *    Some *text*.
 * </pre>
 */
final class ExampleDirective implements Directive {
    private static final DirectiveSpec SPEC = Spec.nothing().content().named().build();

    @Override
    public DirectiveSpec spec(String name) {
        return SPEC;
    }

    @Override
    public List<Draft> run(DirectiveCall call, BlockState state) {
        Optional<List<Draft>> missing = Answers.missingContent(call, state);
        if (missing.isPresent()) {
            return missing.get();
        }
        Draft source = Draft.of(Kind.LITERAL_BLOCK, call.contentPos());
        source.set(Key.CODE, new Code("rst", false, 1, List.of(), List.of(), Attrs.NONE));
        source.add(Draft.text(call.content().joined()));
        Draft result = Draft.of(Kind.CONTAINER, call.contentPos()).classes(List.of("example-result"));
        state.nestedParse(call.content(), result);
        Draft whole = Answers.element(Kind.CONTAINER, call, state).classes(List.of("example"));
        return List.of(whole.add(source).add(result));
    }
}
