// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.List;
import java.util.Locale;
import org.klpdoc.rst.core.BlockState;
import org.klpdoc.rst.core.Directive;
import org.klpdoc.rst.core.DirectiveCall;
import org.klpdoc.rst.core.DirectiveSpec;
import org.klpdoc.rst.core.DomainNames;
import org.klpdoc.rst.core.Draft;

/** {@code .. default-domain:: c}: the domain of names that leave it out, from here to the page's end. */
final class DefaultDomain implements Directive {
    private static final DirectiveSpec SPEC = Spec.words(1, 0).build();

    @Override
    public DirectiveSpec spec(String name) {
        return SPEC;
    }

    @Override
    public List<Draft> run(DirectiveCall call, BlockState state) {
        state.document().setting(DomainNames.SETTING, call.arguments().get(0).toLowerCase(Locale.ROOT));
        return List.of();
    }
}
