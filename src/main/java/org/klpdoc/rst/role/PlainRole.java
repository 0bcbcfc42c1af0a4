// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.role;

import java.util.ArrayList;
import java.util.List;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.InlineResult;
import org.klpdoc.rst.core.InlineState;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.rst.core.Role;
import org.klpdoc.rst.core.RoleCall;
import org.klpdoc.rst.inline.Escapes;
import org.klpdoc.text.Pos;

/**
 * Roles that put their text into one element: {@code :sub:`2`}, {@code :command:`insmod`}.
 *
 * @param kind the element
 * @param classes the classes that it always has
 */
record PlainRole(Kind kind, List<String> classes) implements Role {
    PlainRole {
        classes = List.copyOf(classes);
    }

    /** An element without classes. */
    static PlainRole of(Kind kind) {
        return new PlainRole(kind, List.of());
    }

    @Override
    public InlineResult run(RoleCall call, InlineState state) {
        Draft node = Draft.of(kind, call.pos());
        String text = Escapes.plain(call.text());
        if (!text.isEmpty()) {
            node.add(Draft.text(text));
        }
        return InlineResult.of(node.classes(classes).classes(call.classes()));
    }

    /** {@code :math:`x^2`}: the text as it was written. */
    static InlineResult math(RoleCall call, InlineState state) {
        Draft node = Draft.of(Kind.MATH, call.pos(), Escapes.raw(call.text()));
        return InlineResult.of(node.classes(call.classes()));
    }

    /** {@code :code:`x`}, and roles derived from it with a language. */
    static InlineResult code(RoleCall call, InlineState state) {
        String language = call.options().getOrDefault("language", "");
        boolean sphinx = state.settings().sphinx();
        List<String> all = new ArrayList<>(List.of("code"));
        if (sphinx && !language.isEmpty()) {
            all.add("highlight");
        }
        all.addAll(call.classes());
        boolean named = !language.isEmpty() && (sphinx || !language.equals("none"));
        if (named && !all.contains(language)) {
            all.add(language);
        }
        String text = sphinx ? Escapes.plain(call.text()) : Escapes.raw(call.text());
        return InlineResult.of(Draft.of(Kind.LITERAL, call.pos(), text).classes(all));
    }

    /** A role derived from {@code raw} with a format. */
    static InlineResult raw(RoleCall call, InlineState state) {
        String format = call.options().getOrDefault("format", "");
        if (format.isEmpty()) {
            String message = "No format (Writer name) is associated with this role: \"" + call.name() + "\".\n"
                    + "The \"raw\" role cannot be used directly.\n"
                    + "Instead, use the \"role\" directive to create a new role with an associated format.";
            return refused(3, "rst.raw-role", message, call, state);
        }
        Draft node = Draft.of(Kind.RAW, call.pos(), Escapes.raw(call.text())).set(Key.FORMAT, format);
        return InlineResult.of(node.classes(call.classes()));
    }

    /** A role that docutils names and does not have. */
    static InlineResult unimplemented(RoleCall call, InlineState state) {
        String message = "Interpreted text role \"" + call.name() + "\" not implemented.";
        return refused(3, "rst.role-not-implemented", message, call, state);
    }

    /** The markup as written, tied to a report. */
    static InlineResult refused(int level, String code, String message, RoleCall call, InlineState state) {
        return refused(level, code, call.pos(), message, call, state);
    }

    /** The same; {@code place} is what of the markup is wrong. */
    static InlineResult refused(int level, String code, Pos place, String message, RoleCall call, InlineState state) {
        Draft report = state.report(level, code, place, message);
        return new InlineResult(List.of(state.problematic(call.rawtext(), report, call.pos())), List.of(report));
    }
}
