// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.role;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.klpdoc.cdoc.CSignature;
import org.klpdoc.rst.core.DomainNames;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.InlineResult;
import org.klpdoc.rst.core.InlineState;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.rst.core.Role;
import org.klpdoc.rst.core.RoleCall;
import org.klpdoc.rst.core.RstSettings;
import org.klpdoc.text.Pos;

/**
 * References to C declarations, and C expressions.
 *
 * <pre>
 * :c:func:`klp_enable_patch`   :c:type:`the patch &lt;klp_patch&gt;`   :c:expr:`int *`
 * </pre>
 */
public final class CRoles implements Role {
    /** The page's setting that holds the C namespace in force. */
    public static final String NAMESPACE = "c-namespace";

    /** The page's setting that holds its first C namespace, in which names in its prose are looked up. */
    public static final String FIRST_NAMESPACE = "c-namespace-first";

    private static final List<String> REFERENCES =
            List.of("func", "type", "struct", "union", "enum", "enumerator", "macro", "member", "data", "var");
    /** The name of an entity without one: {@code @data}. */
    private static final Pattern ANONYMOUS = Pattern.compile("@[a-zA-Z0-9_]+\\b");

    private static final List<String> EXPRESSIONS = List.of("expr", "texpr");

    /** The roles by name: {@code c:func} and its like. */
    public static Map<String, Role> roles() {
        Map<String, Role> roles = new TreeMap<>();
        CRoles one = new CRoles();
        REFERENCES.forEach(name -> roles.put("c:" + name, one));
        EXPRESSIONS.forEach(name -> roles.put("c:" + name, one));
        return roles;
    }

    @Override
    public InlineResult run(RoleCall call, InlineState state) {
        String name = call.name().toLowerCase(Locale.ROOT);
        String role = DomainNames.bare(name);
        Set<String> attributes = new HashSet<>(state.settings().stripAttributes());
        String scope = state.document().setting(NAMESPACE);
        String text = unescaped(call.text()).replace('\n', ' ');
        boolean expression = EXPRESSIONS.contains(role);
        boolean read = expression
                ? CSignature.expression(text, attributes).isPresent()
                : CSignature.reference(named(call)).isPresent();
        List<Draft> messages = read || call.text().startsWith("!")
                ? List.of()
                : List.of(state.report(
                        2,
                        expression ? "c.expression" : "c.reference",
                        call.pos(),
                        "not a C " + (expression ? "expression or type" : "name") + ": '" + text + "'"));
        if (expression) {
            return new InlineResult(List.of(expression("c-" + role, text, attributes, scope, call)), messages);
        }
        return new InlineResult(List.of(reference(role, scope, call)), messages);
    }

    /** The name that a reference is to. */
    private static String named(RoleCall call) {
        int open = explicitTarget(call.text());
        String text = call.text();
        return open < 0 ? withoutTilde(unescaped(text)) : unescaped(text.substring(open + 1, text.length() - 1));
    }

    /** A type as it is shown beside a parameter; as written where it is none. */
    public static List<Draft> type(String text, String scope, Pos pos, RstSettings settings) {
        return CSignature.expression(text, new HashSet<>(settings.stripAttributes()))
                .map(parts -> SignatureDrafts.of(parts, scope, pos))
                .orElseGet(() -> List.of(Draft.text(text)));
    }

    private static Draft expression(String kind, String text, Set<String> attributes, String scope, RoleCall call) {
        Draft inline = Draft.of(Kind.INLINE, call.pos())
                .classes(List.of("sig", "sig-inline", "c", kind))
                .classes(call.classes());
        Optional<List<CSignature.Part>> parts = CSignature.expression(text, attributes);
        if (parts.isEmpty()) {
            return inline.add(Draft.text(text));
        }
        return inline.addAll(SignatureDrafts.of(parts.get(), scope, call.pos()));
    }

    private static Draft reference(String role, String scope, RoleCall call) {
        String raw = call.text();
        boolean plain = raw.startsWith("!");
        int open = plain ? -1 : explicitTarget(raw);
        boolean explicit = open >= 0;
        String title = unescaped(explicit ? raw.substring(0, open).stripTrailing() : plain ? raw.substring(1) : raw);
        String target = unescaped(explicit ? raw.substring(open + 1, raw.length() - 1) : title);
        if (role.equals("func")) {
            boolean called = target.endsWith("()");
            target = called ? target.substring(0, target.length() - 2) : target;
            title = explicit || title.endsWith("()") ? title : title + "()";
        }
        if (!explicit) {
            target = withoutTilde(target);
            title = ANONYMOUS.matcher(title).replaceAll("[anonymous]");
            title = title.startsWith("~") ? title.substring(Math.max(title.lastIndexOf('.') + 1, 1)) : title;
        }
        Draft literal = Draft.of(Kind.LITERAL, call.pos(), title)
                .classes(List.of("xref", "c", "c-" + role))
                .classes(call.classes());
        return plain ? literal : linked(literal, role, scope, collapsed(target), explicit, call.pos());
    }

    private static Draft linked(Draft literal, String role, String scope, String target, boolean explicit, Pos pos) {
        return Draft.of(Kind.CROSS_REFERENCE, pos)
                .set(Key.DOMAIN, "c")
                .set(Key.ROLE, role)
                .set(Key.TARGET, target)
                .set(Key.SCOPE, scope)
                .set(Key.EXPLICIT, explicit)
                .add(literal);
    }

    /** Where the {@code <} of {@code title <target>} is, or -1. */
    private static int explicitTarget(String raw) {
        if (!raw.endsWith(">")) {
            return -1;
        }
        int open = raw.lastIndexOf('<');
        boolean title = open > 0
                && raw.charAt(open - 1) != '\0'
                && !raw.substring(0, open).isBlank();
        return title ? open : -1;
    }

    private static String withoutTilde(String target) {
        int at = 0;
        while (at < target.length() && target.charAt(at) == '~') {
            at++;
        }
        return target.substring(at);
    }

    private static String collapsed(String text) {
        return String.join(" ", text.strip().split("\\s+"));
    }

    /** The text with its escapes done: a NUL marks an escaped character, an escaped blank is nothing. */
    private static String unescaped(String text) {
        if (text.indexOf('\0') < 0) {
            return text;
        }
        return text.replace("\0 ", "").replace("\0\n", "").replace("\0", "");
    }
}
