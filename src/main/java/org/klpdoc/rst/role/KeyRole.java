// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.role;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.InlineResult;
import org.klpdoc.rst.core.InlineState;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.rst.core.Role;
import org.klpdoc.rst.core.RoleCall;
import org.klpdoc.rst.inline.Escapes;

/** {@code :kbd:`Ctrl-C`}: keys; those that are pressed together each have an element of their own. */
final class KeyRole implements Role {
    private static final List<String> CLASS = List.of("kbd");
    private static final Pattern SEPARATOR = Pattern.compile("(?<=.)(?:[-+^]|\\s+)(?=.)");
    /** Two words and the space between them. */
    private static final int TWO = 3;

    private static final Set<String> TWO_WORDS =
            Set.of("caps lock", "page down", "page up", "scroll lock", "num lock", "sys rq", "back space");

    @Override
    public InlineResult run(RoleCall call, InlineState state) {
        List<String> parts = parts(Escapes.plain(call.text()));
        Draft node = Draft.of(Kind.LITERAL, call.pos()).classes(CLASS).classes(call.classes());
        if (parts.size() == 1 || isKey(parts, 0)) {
            return InlineResult.of(node.add(Draft.text(String.join("", parts))));
        }
        node.classes(List.of("compound"));
        for (int at = 0; at < parts.size(); at += 2) {
            boolean two = isKey(parts, at);
            String key = two ? String.join("", parts.subList(at, at + TWO)) : parts.get(at);
            at += two ? 2 : 0;
            node.add(Draft.of(Kind.LITERAL, call.pos(), key).classes(CLASS));
            if (at + 1 < parts.size()) {
                node.add(Draft.text(parts.get(at + 1)));
            }
        }
        return InlineResult.of(node);
    }

    /** Whether a key of two words begins there. */
    private static boolean isKey(List<String> parts, int at) {
        return at + TWO <= parts.size()
                && parts.get(at + 1).isBlank()
                && TWO_WORDS.contains((parts.get(at) + " " + parts.get(at + 2)).toLowerCase(Locale.ROOT));
    }

    /** Keys and what separates them, in turns; the text's first and last characters separate nothing. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (Matcher mark = SEPARATOR.matcher(text); mark.find(); from = mark.end()) {
            parts.add(text.substring(from, mark.start()));
            parts.add(mark.group());
        }
        parts.add(text.substring(from));
        return parts;
    }
}
