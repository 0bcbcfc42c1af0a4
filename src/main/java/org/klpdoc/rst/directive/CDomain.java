// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.klpdoc.cdoc.CSignature;
import org.klpdoc.doc.IndexEntry;
import org.klpdoc.rst.core.BlockState;
import org.klpdoc.rst.core.Directive;
import org.klpdoc.rst.core.DirectiveCall;
import org.klpdoc.rst.core.DirectiveSpec;
import org.klpdoc.rst.core.DomainNames;
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
    /** The ids that the page's declarations have, and where the first of each stands. */
    private static final class Declared {
        private final Map<String, Pos> ids = new HashMap<>();
    }

    /** The directives by name: {@code c:function} and its like. */
    public static Map<String, Directive> directives() {
        Map<String, Directive> directives = new TreeMap<>();
        CDomain one = new CDomain();
        KINDS.forEach(kind -> directives.put("c:" + kind, one));
        directives.put("c:alias", new CDomainAlias());
        directives.putAll(CDomainNamespaces.directives());
        return directives;
    }

    @Override
    public DirectiveSpec spec(String name) {
        return Descriptions.SPEC;
    }

    @Override
    public List<Draft> run(DirectiveCall call, BlockState state) {
        String kind = DomainNames.bare(call.name().toLowerCase(Locale.ROOT));
        Draft description = Descriptions.of("c", kind, call);
        String scope = state.document().setting(CRoles.NAMESPACE);
        String last = scope;
        for (Descriptions.Written written : Descriptions.signatures(call)) {
            last = signature(kind, written, scope, call, state, description);
        }
        boolean called = kind.equals("function") || kind.equals("macro");
        String inner = last;
        DocFields fields =
                called ? DocFields.ofC(type -> CRoles.type(type, inner, call.pos(), state.settings())) : DocFields.NONE;
        state.document().setting(CRoles.NAMESPACE, last);
        Descriptions.content(description, fields, call, state);
        state.document().setting(CRoles.NAMESPACE, scope);
        return List.of(description);
    }

    /** Appends a signature; the full name of what it declares. */
    private static String signature(
            String kind, Descriptions.Written written, String scope, DirectiveCall call, BlockState state, Draft into) {
        Pos pos = written.pos();
        Draft signature = Draft.of(Kind.DESC_SIGNATURE, pos);
        into.add(signature);
        Set<String> attributes = new HashSet<>(state.settings().stripAttributes());
        Optional<CSignature> read = CSignature.of(kind, written.text(), attributes);
        if (read.isEmpty()) {
            signature.set(Key.NAME, written.text()).add(SignatureDrafts.declared(written.text(), pos));
            state.note(
                    Severity.WARNING,
                    "c.declaration",
                    pos,
                    "not a C declaration of a " + kind + ": '" + written.text() + "'",
                    kind.equals("function") ? "a macro's name goes into c:macro" : "");
            return scope;
        }
        String name = CDomainNamespaces.within(scope, read.get().name());
        signature.set(Key.NAME, name);
        signature.set(Key.PARAMETERS, String.join("\n", read.get().parameters()));
        signature.addAll(SignatureDrafts.of(read.get().parts(), name, pos));
        if (Descriptions.isListed(call)) {
            Descriptions.index(signature, IndexEntry.single(CSignature.displayed(name) + " (C " + kind + ")"), call);
            identify(signature, kind, name, state);
        }
        return CDomainNamespaces.scope(scope, name);
    }

    /** The first declaration of a name has its id; another on the page is reported. */
    private static void identify(Draft signature, String kind, String name, BlockState state) {
        String id = "c." + name;
        Pos first = state.document().register(Declared.class, Declared::new).ids.putIfAbsent(id, signature.pos());
        if (first == null) {
            Descriptions.identify(signature, id, state);
            return;
        }
        state.note(
                Severity.WARNING,
                "xref.duplicate-symbol",
                signature.pos(),
                "duplicate C " + kind + " '" + name + "'; the first one is at " + first.place(),
                "");
    }
}
