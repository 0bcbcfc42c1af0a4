// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.role;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.klpdoc.doc.IndexEntry;
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
        private static final Pattern BRACES = Pattern.compile("\\\\\\\\|\\\\[{}]|[{}]");

        @Override
        public InlineResult run(RoleCall call, InlineState state) {
            Draft node = Draft.of(Kind.LITERAL, call.pos()).classes(List.of(name));
            String text = Escapes.plain(call.text());
            StringBuilder before = new StringBuilder();
            StringBuilder within = new StringBuilder();
            boolean open = false;
            int done = 0;
            for (Matcher mark = BRACES.matcher(text); mark.find(); done = mark.end()) {
                (open ? within : before).append(text, done, mark.start());
                String found = mark.group();
                if (found.equals("}") && open) {
                    open = false;
                    if (within.length() == 0) {
                        before.append("{}");
                    } else {
                        flush(before, node);
                        node.add(Draft.of(Kind.EMPHASIS, call.pos(), within.toString()));
                        within.setLength(0);
                    }
                } else if (found.equals("{") && !open) {
                    open = true;
                } else {
                    (open ? within : before).append(found.substring(found.length() - 1));
                }
            }
            before.append(open ? "{" : "").append(within).append(text, done, text.length());
            flush(before, node);
            return InlineResult.of(node);
        }
    }

    /**
     * {@code :guilabel:`&Cancel`}, {@code :menuselection:`File --> Open`}: an ampersand marks the key.
     *
     * @param name {@code guilabel} or {@code menuselection}
     */
    record Label(String name) implements Role {
        private static final Pattern KEY = Pattern.compile("(?<!&)&(?![&\\s])(?=.)", Pattern.DOTALL);

        @Override
        public InlineResult run(RoleCall call, InlineState state) {
            Draft node = Draft.of(Kind.INLINE, call.pos()).classes(List.of(name));
            String plain = Escapes.plain(call.text());
            String shown = name.equals("menuselection") ? plain.replace("-->", MENU_ARROW) : plain;
            String[] spans = KEY.split(shown, -1);
            node.add(Draft.text(spans[0]));
            for (int i = 1; i < spans.length; i++) {
                String span = spans[i].replace("&&", "&");
                node.add(Draft.of(Kind.INLINE, call.pos(), span.substring(0, 1)).classes(List.of("accelerator")));
                node.add(Draft.text(span.substring(1)));
            }
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
        List<IndexEntry> entries =
                text.explicit() ? IndexEntries.of(text.target()) : List.of(new IndexEntry("single", shown, main));
        return new InlineResult(List.of(StandardRole.target(call, state, entries), Draft.text(shown)), List.of());
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
                return PlainRole.refused(3, "rst.span", call.textPos(), message, call, state);
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
