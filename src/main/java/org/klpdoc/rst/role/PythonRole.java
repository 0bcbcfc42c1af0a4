// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.role;

import java.util.List;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.InlineResult;
import org.klpdoc.rst.core.InlineState;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.rst.core.Role;
import org.klpdoc.rst.core.RoleCall;
import org.klpdoc.rst.inline.Escapes;

/**
 * References to what a Python module has: {@code :py:func:`~patch.apply`}. A tilde shortens the name that is shown to
 * its last part.
 *
 * @param role the role's name without its domain
 */
record PythonRole(String role) implements Role {
    /** The roles' names. */
    static final List<String> NAMES = List.of("data", "exc", "func", "class", "const", "attr", "meth", "mod", "obj");

    private boolean called() {
        return role.equals("func") || role.equals("meth");
    }

    @Override
    public InlineResult run(RoleCall call, InlineState state) {
        boolean plain = call.text().startsWith("!");
        RoleText text = RoleText.of(call);
        String title = plain ? Escapes.plain(call.text().substring(1)) : text.title();
        if (!text.explicit()) {
            title = shown(title);
        }
        Draft literal = Draft.of(Kind.LITERAL, call.pos(), title)
                .classes(List.of("xref", "py", "py-" + role))
                .classes(call.classes());
        if (plain) {
            return InlineResult.of(literal);
        }
        String target = text.target().startsWith("~") ? text.target().substring(1) : text.target();
        return InlineResult.of(Draft.of(Kind.CROSS_REFERENCE, call.pos())
                .set(Key.DOMAIN, "py")
                .set(Key.ROLE, role)
                .set(Key.TARGET, target.endsWith("()") ? target.substring(0, target.length() - 2) : target)
                .set(Key.SCOPE, PythonScope.of(state.document()))
                .set(Key.EXPLICIT, true)
                .add(literal));
    }

    private String shown(String title) {
        String name = title;
        while (name.startsWith(".")) {
            name = name.substring(1);
        }
        if (name.startsWith("~")) {
            name = name.substring(Math.max(1, name.lastIndexOf('.') + 1));
        }
        return called() && !name.endsWith("()") ? name + "()" : name;
    }
}
