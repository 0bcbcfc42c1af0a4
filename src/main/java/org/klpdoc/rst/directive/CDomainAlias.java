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
import org.klpdoc.rst.role.CRoles;
import org.klpdoc.text.Severity;

/**
 * The signatures of declarations that are described elsewhere, on any page.
 *
 * <pre>
 * .. c:alias:: klp_func
 *              klp_enable_patch
 *    :maxdepth: 2
 * </pre>
 *
 * <p>What they are is known only with the whole site; here is noted what is wanted.
 */
final class CDomainAlias implements Directive {
    private static final DirectiveSpec SPEC = Spec.text()
            .content()
            .option("maxdepth", OptionTypes.NON_NEGATIVE)
            .flags("noroot")
            .build();

    @Override
    public DirectiveSpec spec(String name) {
        return SPEC;
    }

    @Override
    public List<Draft> run(DirectiveCall call, BlockState state) {
        int depth = Answers.integer(call, "maxdepth").orElse(1);
        boolean noroot = call.has("noroot");
        if (noroot && depth == 1) {
            state.note(
                    Severity.WARNING,
                    "c.alias",
                    call.pos(),
                    "nothing is shown of this alias: neither the declarations themselves nor anything below them",
                    "with :noroot:, :maxdepth: has to be 0 (for all) or at least 2");
        }
        Draft alias = Draft.of(Kind.ALIAS, call.pos()).set(Key.MAXDEPTH, depth).set(Key.NOROOT, noroot);
        String scope = state.document().setting(CRoles.NAMESPACE);
        for (Descriptions.Written written : Descriptions.signatures(call)) {
            alias.add(Draft.of(Kind.DESC_SIGNATURE, written.pos())
                    .set(Key.NAME, written.text())
                    .set(Key.SCOPE, scope));
        }
        return List.of(alias);
    }
}
