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

/** Sphinx' and the kernel's roles that read more than plain text out of theirs. */
final class MarkedRoles {
    private static final String MENU_ARROW = "\u2023";

    private MarkedRoles() {}

    /**
     * {@code :file:`/sys/kernel/livepatch/{patch}/enabled`}: code whose variable parts stand in braces.
     *
     * @param name {@code file} or {@code samp}
     */
    record VariableCode(String name) implements Role {
        @Override
        public InlineResult run(RoleCall call, InlineState state) {
            Draft node = Draft.of(Kind.LITERAL, call.pos()).classes(List.of(name));
            StringBuilder text = new StringBuilder();
            String raw = Escapes.raw(call.text());
            for (int i = 0; i < raw.length(); i++) {
                char c = raw.charAt(i);
                boolean escaped = c == '\\' && i + 1 < raw.length() && "\\{}".indexOf(raw.charAt(i + 1)) >= 0;
                int close = c == '{' ? raw.indexOf('}', i) : -1;
                if (escaped) {
                    text.append(raw.charAt(++i));
                } else if (close > i + 1 && raw.substring(i + 1, close).indexOf('{') < 0) {
                    flush(text, node);
                    node.add(Draft.of(Kind.EMPHASIS, call.pos(), raw.substring(i + 1, close)));
                    i = close;
                } else {
                    text.append(c);
                }
            }
            flush(text, node);
            return InlineResult.of(node);
        }
    }

    /**
     * {@code :guilabel:`&Cancel`}, {@code :menuselection:`File --> Open`}: an ampersand marks the key.
     *
     * @param name {@code guilabel} or {@code menuselection}
     */
    record Label(String name) implements Role {
        @Override
        public InlineResult run(RoleCall call, InlineState state) {
            Draft node = Draft.of(Kind.INLINE, call.pos()).classes(List.of(name));
            String plain = Escapes.plain(call.text());
            String shown = name.equals("menuselection") ? plain.replace("-->", MENU_ARROW) : plain;
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < shown.length(); i++) {
                char next = i + 1 < shown.length() ? shown.charAt(i + 1) : ' ';
                if (shown.charAt(i) != '&' || Character.isWhitespace(next)) {
                    text.append(shown.charAt(i));
                    continue;
                }
                i++;
                if (next == '&') {
                    text.append('&');
                } else {
                    flush(text, node);
                    node.add(Draft.of(Kind.INLINE, call.pos(), String.valueOf(next))
                            .classes(List.of("accelerator")));
                }
            }
            flush(text, node);
            return InlineResult.of(node);
        }
    }

    /** {@code :abbr:`KLP (kernel live patching)`}. */
    static InlineResult abbreviation(RoleCall call, InlineState state) {
        String text = Escapes.plain(call.text());
        int open = text.endsWith(")") ? text.indexOf('(') : -1;
        if (open < 0) {
            return InlineResult.of(Draft.of(Kind.ABBREVIATION, call.pos(), text));
        }
        Draft node =
                Draft.of(Kind.ABBREVIATION, call.pos(), text.substring(0, open).strip());
        return InlineResult.of(node.set(Key.EXPLANATION, text.substring(open + 1, text.length() - 1)));
    }

    /** {@code :index:`text <entry>`}: the text, and a target for its entry of the general index. */
    static InlineResult index(RoleCall call, InlineState state) {
        RoleText text = RoleText.of(call);
        boolean main = !text.explicit() && text.title().startsWith("!");
        String shown = main ? text.title().substring(1) : text.title();
        return new InlineResult(List.of(StandardRole.target(call, state), Draft.text(shown)), List.of());
    }

    /**
     * {@code :cspan:`1`}, {@code :rspan:`2`} in a cell of the kernel's flat-table: how far it spans; seen by that
     * directive alone.
     *
     * @param key which way
     */
    record Span(Key key) implements Role {
        @Override
        public InlineResult run(RoleCall call, InlineState state) {
            String digits = Escapes.plain(call.text()).strip();
            boolean good =
                    !digits.isEmpty() && digits.length() < 6 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
            if (!good) {
                String message = "not a number of cells: \"" + digits + "\"";
                return PlainRole.refused(3, "rst.span", message, call, state);
            }
            return InlineResult.of(Draft.of(Kind.INLINE, call.pos()).set(key, Integer.parseInt(digits)));
        }
    }

    private static void flush(StringBuilder text, Draft into) {
        if (text.length() > 0) {
            into.add(Draft.text(text.toString()));
            text.setLength(0);
        }
    }
}
