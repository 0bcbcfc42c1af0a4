// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.klpdoc.cdoc.CSignature;
import org.klpdoc.rst.core.BlockState;
import org.klpdoc.rst.core.Directive;
import org.klpdoc.rst.core.DirectiveCall;
import org.klpdoc.rst.core.DirectiveSpec;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.rst.role.CRoles;
import org.klpdoc.rst.role.SignatureDrafts;
import org.klpdoc.text.Pos;
import org.klpdoc.text.Severity;

/**
 * Descriptions of C declarations, as Sphinx' C domain has them.
 *
 * <pre>
 * .. c:function:: int klp_enable_patch(struct klp_patch *patch)
 *
 *    enable the livepatch
 * </pre>
 *
 * <p>What is described has the id {@code c.NAME}; names in it are below it: {@code c.klp_func.old_name}.
 */
public final class CDomain implements Directive {
    private static final List<String> KINDS =
            List.of("function", "macro", "struct", "union", "enum", "enumerator", "type", "member", "var");
    private static final DirectiveSpec SPEC = Spec.text()
            .content()
            .flags("noindex", "noindexentry", "nocontentsentry")
            .build();

    /** The ids that the page's declarations have. */
    private static final class Declared {
        private final Set<String> ids = new HashSet<>();
    }

    /** The directives by name: {@code c:function}, and {@code function}, since C is the domain of these pages. */
    public static Map<String, Directive> directives() {
        Map<String, Directive> directives = new TreeMap<>();
        CDomain one = new CDomain();
        for (String kind : KINDS) {
            directives.put("c:" + kind, one);
            directives.put(kind, one);
        }
        directives.putAll(CDomainNamespaces.directives());
        return directives;
    }

    @Override
    public DirectiveSpec spec(String name) {
        return SPEC;
    }

    @Override
    public List<Draft> run(DirectiveCall call, BlockState state) {
        String name = call.name().toLowerCase(Locale.ROOT);
        String kind = name.startsWith("c:") ? name.substring(2) : name;
        Draft description = Draft.of(Kind.DESC, call.pos()).set(Key.DOMAIN, "c").set(Key.NAME, kind);
        String scope = state.document().setting(CRoles.NAMESPACE);
        String last = "";
        for (String text :
                signatures(call.arguments().isEmpty() ? "" : call.arguments().get(0))) {
            Pos pos = call.argumentLines().pos(0);
            last = signature(kind, text, scope, pos, call, state, description);
        }
        Draft content = Draft.of(Kind.DESC_CONTENT, call.content().pos(0));
        state.document().setting(CRoles.NAMESPACE, last);
        state.nestedParse(call.content(), content);
        state.document().setting(CRoles.NAMESPACE, scope);
        CDomainFields.arrange(content, kind);
        return List.of(description.add(content));
    }

    /** The declarations in an argument, one a line; a backslash at a line's end joins it with the next. */
    private static List<String> signatures(String argument) {
        List<String> list = new ArrayList<>();
        for (String line : argument.replace("\\\n", "").split("\n")) {
            if (!line.isBlank()) {
                list.add(line.strip());
            }
        }
        return list;
    }

    /** Appends a signature; the full name of what it declares. */
    private static String signature(
            String kind, String text, String scope, Pos pos, DirectiveCall call, BlockState state, Draft into) {
        Draft signature = Draft.of(Kind.DESC_SIGNATURE, pos);
        into.add(signature);
        Optional<CSignature> read =
                CSignature.of(kind, text, new HashSet<>(state.settings().stripAttributes()));
        if (read.isEmpty()) {
            signature.set(Key.NAME, text).add(SignatureDrafts.declared(text, pos));
            state.note(
                    Severity.WARNING,
                    "c.declaration",
                    pos,
                    "not a C declaration of a " + kind + ": '" + text + "'",
                    kind.equals("function") ? "a macro's name goes into c:macro" : "");
            return scope;
        }
        String name = CDomainNamespaces.within(scope, read.get().name());
        signature.set(Key.NAME, name);
        signature.addAll(SignatureDrafts.of(read.get().parts(), name, pos));
        if (!call.has("noindex")) {
            String id = "c." + name;
            if (state.document().register(Declared.class, Declared::new).ids.add(id)) {
                signature.id(id);
                state.document().noteExplicitTarget(signature, signature);
            }
        }
        return CDomainNamespaces.scope(scope, name);
    }
}
