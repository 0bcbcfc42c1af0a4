// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst;

import java.util.Map;
import java.util.Optional;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.InlineResult;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.rst.core.Role;
import org.klpdoc.rst.core.RoleTable;
import org.klpdoc.rst.core.RstSettings;
import org.klpdoc.rst.inline.Escapes;

/** The roles there are. */
final class Roles {
    private static final Map<String, Kind> PLAIN = Map.ofEntries(
            Map.entry("emphasis", Kind.EMPHASIS),
            Map.entry("strong", Kind.STRONG),
            Map.entry("title-reference", Kind.TITLE_REFERENCE),
            Map.entry("subscript", Kind.SUBSCRIPT),
            Map.entry("superscript", Kind.SUPERSCRIPT));

    private Roles() {}

    static RoleTable of(RstSettings settings) {
        return name -> Optional.ofNullable(PLAIN.get(name)).map(Roles::plain);
    }

    private static Role plain(Kind kind) {
        return (call, state) -> InlineResult.of(
                Draft.of(kind, call.pos(), Escapes.plain(call.text())).classes(call.classes()));
    }
}
