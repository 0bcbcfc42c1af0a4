// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.klpdoc.cdoc.CSignature;
import org.klpdoc.rst.core.BlockState;
import org.klpdoc.rst.core.Directive;
import org.klpdoc.rst.core.DirectiveCall;
import org.klpdoc.rst.core.DirectiveSpec;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.role.CRoles;
import org.klpdoc.text.Severity;

/**
 * Sets the namespace in which C declarations and references are from here on: {@code .. c:namespace:: V4L}; {@code
 * c:namespace-push} and {@code c:namespace-pop} nest them. {@code NULL} is the outermost.
 */
final class CDomainNamespaces implements Directive {
    private static final List<String> OUTERMOST = List.of("NULL", "0", "nullptr");
    private static final int LONGEST = 1_000; // what is in a namespace repeats its name
    private static final DirectiveSpec NAMED = Spec.text().build();
    private static final DirectiveSpec NOTHING = Spec.nothing().build();

    /** The namespaces that are open, the innermost first. */
    private static final class Open {
        private final Deque<String> names = new ArrayDeque<>();
    }

    private CDomainNamespaces() {}

    /** The directives by name. */
    static Map<String, Directive> directives() {
        CDomainNamespaces one = new CDomainNamespaces();
        return Map.of("c:namespace", one, "c:namespace-push", one, "c:namespace-pop", one);
    }

    private static boolean isPop(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith("pop");
    }

    @Override
    public DirectiveSpec spec(String name) {
        return isPop(name) ? NOTHING : NAMED;
    }

    @Override
    public List<Draft> run(DirectiveCall call, BlockState state) {
        Deque<String> open = state.document().register(Open.class, Open::new).names;
        if (isPop(call.name())) {
            if (open.isEmpty()) {
                state.note(Severity.WARNING, "c.namespace", call.pos(), "no C namespace is open here", "");
            } else {
                open.pop();
            }
            set(open.isEmpty() ? "" : open.peek(), state);
            return List.of();
        }
        String argument = call.arguments().get(0).strip();
        boolean push = call.name().toLowerCase(Locale.ROOT).endsWith("push");
        if (OUTERMOST.contains(argument)) {
            if (!push) {
                open.clear();
                set("", state);
            }
            return List.of();
        }
        Optional<String> name = CSignature.reference(argument);
        if (name.isEmpty()) {
            state.note(Severity.WARNING, "c.namespace", call.pos(), "not a C name: '" + argument + "'", "");
            return List.of();
        }
        String outer = push ? state.document().setting(CRoles.NAMESPACE) : "";
        if (!push) {
            open.clear();
            if (state.document().setting(CRoles.FIRST_NAMESPACE).isEmpty()) {
                state.document().setting(CRoles.FIRST_NAMESPACE, name.get());
            }
        }
        String inner = within(outer, name.get());
        if (inner.length() > LONGEST) {
            state.note(Severity.WARNING, "c.namespace", call.pos(), "the C namespace is too long to be entered", "");
            inner = outer;
        }
        open.push(inner);
        set(inner, state);
        return List.of();
    }

    /** The full name of what is declared in a scope, "" for the outermost. */
    static String within(String scope, String name) {
        return scope.isEmpty() ? name : scope + "." + name;
    }

    /** The scope that a declaration of that full name opens: the one it is in where the name is very long. */
    static String scope(String outer, String name) {
        return name.length() > LONGEST ? outer : name;
    }

    private static void set(String name, BlockState state) {
        state.document().setting(CRoles.NAMESPACE, name);
    }
}
