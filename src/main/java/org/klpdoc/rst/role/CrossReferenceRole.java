// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.role;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.klpdoc.doc.IndexEntry;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.InlineResult;
import org.klpdoc.rst.core.InlineState;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.rst.core.Role;
import org.klpdoc.rst.core.RoleCall;
import org.klpdoc.rst.inline.Escapes;

/**
 * References that only the whole site can resolve.
 *
 * <pre>
 * :ref:`a title &lt;label&gt;`  :doc:`shadow-vars`  :term:`livepatch`  :envvar:`PATH`
 * </pre>
 *
 * <p>A text that begins with an exclamation mark is no reference, only its looks stay.
 *
 * @param domain where the target is looked for; "" for any
 * @param role the role's name
 * @param inner the element within the link
 * @param classes the inner element's classes
 * @param lowercase whether targets are in lower case
 */
record CrossReferenceRole(String domain, String role, Kind inner, List<String> classes, boolean lowercase)
        implements Role {
    CrossReferenceRole {
        classes = List.copyOf(classes);
    }

    /** A reference shown as text. */
    static CrossReferenceRole text(String role, boolean lowercase, String... classes) {
        return new CrossReferenceRole("std", role, Kind.INLINE, List.of(classes), lowercase);
    }

    /** A reference shown as code. */
    static CrossReferenceRole code(String domain, String role) {
        List<String> classes = domain.isEmpty() ? List.of("xref", role) : List.of("xref", domain, domain + "-" + role);
        return new CrossReferenceRole(domain, role, Kind.LITERAL, classes, false);
    }

    /** A reference of a guide's pages, shown as text. */
    static CrossReferenceRole guide(String role) {
        return new CrossReferenceRole("", role, Kind.INLINE, List.of(role), false);
    }

    /** A reference to an equation, shown as code where there is none. */
    static CrossReferenceRole equation() {
        return new CrossReferenceRole("math", "eq", Kind.LITERAL, List.of("xref", "eq"), false);
    }

    /** A reference to a number, shown as code where it has none. */
    static CrossReferenceRole number() {
        return new CrossReferenceRole("std", "numref", Kind.LITERAL, List.of("xref", "std", "std-numref"), true);
    }

    @Override
    public InlineResult run(RoleCall call, InlineState state) {
        if (call.text().startsWith("!")) {
            String shown = Escapes.plain(call.text().substring(1));
            return InlineResult.of(Draft.of(inner, call.pos(), shown).classes(classes));
        }
        RoleText text = RoleText.of(call);
        String target = lowercase ? text.target().toLowerCase(Locale.ROOT) : text.target();
        String title = text.title();
        if (role.equals("token") && target.startsWith("~")) {
            title = text.explicit() ? title : title.substring(Math.max(1, title.indexOf(':') + 1));
            target = target.substring(1);
        }
        Draft node = Draft.of(Kind.CROSS_REFERENCE, call.pos())
                .set(Key.DOMAIN, domain)
                .set(Key.ROLE, role)
                .set(Key.TARGET, String.join(" ", target.split("\\s+", -1)))
                .set(Key.SCOPE, role.equals("option") ? state.document().setting(StandardScope.PROGRAM) : "")
                .set(Key.EXPLICIT, text.explicit());
        node.add(Draft.of(inner, call.pos(), title).classes(classes).classes(call.classes()));
        List<Draft> nodes = new ArrayList<>();
        if (role.equals("envvar")) {
            List<IndexEntry> entries =
                    List.of(IndexEntry.single(target), IndexEntry.single("environment variable; " + target));
            nodes.add(StandardRole.target(call, state, entries));
        }
        nodes.add(node);
        return new InlineResult(nodes, List.of());
    }
}
