// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.inline;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.klpdoc.rst.core.CustomRole;
import org.klpdoc.rst.core.DomainNames;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.InlineResult;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.rst.core.Role;
import org.klpdoc.rst.core.RoleCall;
import org.klpdoc.text.Pos;

/** Interpreted text whose role is known: looks the role up and lets it work. */
public final class RoleTexts {
    /** The page's setting that holds the role of text that names none. */
    public static final String SETTING = "default-role";

    private static final String DEFAULT = "title-reference";
    private static final int LONGEST_CHAIN = 20;

    private RoleTexts() {}

    /** Makes what the markup from {@code start} to {@code stop} stands for; its role is named at {@code named}. */
    static void make(InlineScan scan, int start, int stop, int named, String written, String marked) {
        String raw = Escapes.raw(scan.text().substring(start, stop));
        Pos pos = scan.pos(start);
        Pos textPos = scan.pos(scan.text().indexOf('`', start) + 1);
        String chosen = scan.document().setting(SETTING);
        String name = written.isEmpty() ? (chosen.isEmpty() ? DEFAULT : chosen) : written.toLowerCase(Locale.ROOT);
        Optional<InlineResult> made =
                custom(scan, name, new RoleCall(name, raw, marked, pos, textPos, Map.of(), List.of()));
        if (made.isEmpty()) {
            unknown(scan, start, stop, named, written);
            return;
        }
        scan.take(start, stop, made.get().nodes());
        scan.addMessages(made.get().messages());
    }

    private static Optional<InlineResult> custom(InlineScan scan, String name, RoleCall call) {
        Map<String, String> options = new HashMap<>();
        List<String> classes = List.of();
        String at = name;
        boolean declared = false;
        for (int i = 0; i < LONGEST_CHAIN && scan.document().customRoles().containsKey(at); i++) {
            CustomRole role = scan.document().customRoles().get(at);
            role.options().forEach(options::putIfAbsent);
            classes = declared ? classes : role.classes();
            declared = true;
            at = role.base();
        }
        if (at.isEmpty()) {
            Draft made = Draft.of(Kind.INLINE, call.pos(), Escapes.plain(call.text()))
                    .classes(classes);
            return Optional.of(InlineResult.of(made));
        }
        Optional<Role> role = DomainNames.find(
                at, scan.settings(), scan.document(), scan.parser().roles()::find);
        RoleCall whole = new RoleCall(at, call.rawtext(), call.text(), call.pos(), call.textPos(), options, classes);
        return role.map(one -> one.run(whole, scan));
    }

    private static void unknown(InlineScan scan, int start, int stop, int named, String written) {
        Pos pos = scan.pos(start);
        Draft remark = scan.remark(
                pos,
                "No role entry for \"" + written + "\" in module \"docutils.parsers.rst.languages.en\".\n" + "Trying \""
                        + written + "\" as canonical role name.");
        Draft message = scan.report(
                3, "rst.unknown-role", scan.pos(named), "Unknown interpreted text role \"" + written + "\".");
        Set<String> custom = scan.document().customRoles().keySet();
        String nearest = scan.parser().roles().nearest(written.toLowerCase(Locale.ROOT), custom);
        scan.parser().page().reporter().hint(nearest.isEmpty() ? "" : "did you mean \"" + nearest + "\"?");
        scan.addMessages(List.of(remark));
        scan.refuse(start, stop, message);
    }
}
