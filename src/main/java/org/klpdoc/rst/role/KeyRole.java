// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.role;

import java.util.List;
import java.util.Locale;
import java.util.Set;
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
    private static final Set<String> TWO_WORDS =
            Set.of("caps lock", "page down", "page up", "scroll lock", "num lock", "sys rq", "back space");

    @Override
    public InlineResult run(RoleCall call, InlineState state) {
        String text = Escapes.plain(call.text());
        Draft node = Draft.of(Kind.LITERAL, call.pos()).classes(CLASS).classes(call.classes());
        if (keyEnd(text, 0) >= text.length()) {
            return InlineResult.of(node.add(Draft.text(text)));
        }
        node.classes(List.of("compound"));
        int at = 0;
        while (at < text.length()) {
            int end = keyEnd(text, at);
            node.add(Draft.of(Kind.LITERAL, call.pos(), text.substring(at, end)).classes(CLASS));
            int next = separatorEnd(text, end);
            if (next > end) {
                node.add(Draft.text(text.substring(end, next)));
            }
            at = next;
        }
        return InlineResult.of(node);
    }

    private static boolean isSeparator(char c) {
        return c == '-' || c == '+' || c == '^' || Character.isWhitespace(c);
    }

    /** The end of the key that begins at {@code from}; its first and the text's last character separate nothing. */
    private static int keyEnd(String text, int from) {
        int end = wordEnd(text, from);
        int second = separatorEnd(text, end);
        if (second > end && text.substring(end, second).isBlank()) {
            int last = wordEnd(text, second);
            String name = text.substring(from, end) + " " + text.substring(second, last);
            return TWO_WORDS.contains(name.toLowerCase(Locale.ROOT)) ? last : end;
        }
        return end;
    }

    private static int wordEnd(String text, int from) {
        int end = Math.min(text.length(), from + 1);
        while (end < text.length() && !(isSeparator(text.charAt(end)) && end + 1 < text.length())) {
            end++;
        }
        return end;
    }

    private static int separatorEnd(String text, int from) {
        int end = from;
        if (end < text.length() && Character.isWhitespace(text.charAt(end))) {
            while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            return end;
        }
        return end < text.length() ? end + 1 : end;
    }
}
