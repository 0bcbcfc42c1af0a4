// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.klpdoc.doc.IndexEntry;
import org.klpdoc.rst.core.BlockState;
import org.klpdoc.rst.core.Directive;
import org.klpdoc.rst.core.DirectiveCall;
import org.klpdoc.rst.core.DirectiveSpec;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.rst.role.PythonScope;

/** {@code .. py:module:: name}: what follows belongs to it; {@code currentmodule} says the same and describes nothing. */
final class PythonModule implements Directive {
    private static final DirectiveSpec MODULE = Spec.words(1, 0)
            .option("platform", OptionTypes.TEXT)
            .option("synopsis", OptionTypes.TEXT)
            .flags("noindex", "no-index", "deprecated")
            .build();
    private static final DirectiveSpec CURRENT = Spec.words(1, 0).build();

    private PythonModule() {}

    /** The directives by name. */
    static Map<String, Directive> directives() {
        PythonModule one = new PythonModule();
        return Map.of("py:module", one, "py:currentmodule", one);
    }

    private static boolean isCurrent(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith("currentmodule");
    }

    @Override
    public DirectiveSpec spec(String name) {
        return isCurrent(name) ? CURRENT : MODULE;
    }

    @Override
    public List<Draft> run(DirectiveCall call, BlockState state) {
        String name = call.arguments().get(0);
        if (isCurrent(call.name())) {
            state.document().setting(PythonScope.MODULE, name.equals("None") ? "" : name);
            return List.of();
        }
        state.document().setting(PythonScope.MODULE, name);
        if (!Descriptions.isListed(call)) {
            return List.of();
        }
        // A description without text: the module's name leads here, and nothing of it is shown.
        Draft signature = Draft.of(Kind.DESC_SIGNATURE, call.pos()).set(Key.NAME, name);
        Descriptions.identify(signature, ObjectIds.of("module", name, state), state);
        Descriptions.index(signature, IndexEntry.pair("module; " + name), call);
        return List.of(Descriptions.of("py", "module", call).add(signature));
    }
}
