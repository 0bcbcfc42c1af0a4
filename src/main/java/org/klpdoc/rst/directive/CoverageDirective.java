// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.List;
import org.klpdoc.rst.core.BlockState;
import org.klpdoc.rst.core.Directive;
import org.klpdoc.rst.core.DirectiveCall;
import org.klpdoc.rst.core.DirectiveSpec;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.Kind;

/**
 * The place of a table that says what documents have of the interfaces that {@code coverage} of guide.yaml names:
 *
 * <pre>
 * .. coverage::
 * </pre>
 */
final class CoverageDirective implements Directive {
    private static final DirectiveSpec SPEC = Spec.nothing().named().build();

    @Override
    public DirectiveSpec spec(String name) {
        return SPEC;
    }

    @Override
    public List<Draft> run(DirectiveCall call, BlockState state) {
        return List.of(Answers.element(Kind.COVERAGE, call, state));
    }
}
