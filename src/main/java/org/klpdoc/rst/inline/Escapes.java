// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.inline;

import java.util.ArrayList;
import java.util.List;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Names;

/** Backslashes: while a text is read a NUL stands for each that escapes the character behind it. */
public final class Escapes {
    /** The characters that smart quotes change, alone or in a row. */
    private static final String CHANGED = "\"'-.";

    private Escapes() {}

    /** The text with a NUL for each escaping backslash; of the same length. */
    public static String mark(String text) {
        int at = text.indexOf('\\');
        if (at < 0) {
            return text;
        }
        char[] out = text.toCharArray();
        while (at >= 0) {
            out[at] = '\0';
            at = text.indexOf('\\', at + 2);
        }
        return new String(out);
    }

    /** The text as it is shown: the marks gone, and the white space that they escape. */
    public static String plain(String text) {
        int at = text.indexOf('\0');
        if (at < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        while (at >= 0) {
            out.append(text, from, at);
            char next = at + 1 < text.length() ? text.charAt(at + 1) : 'x';
            from = next == ' ' || next == '\n' ? at + 2 : at + 1;
            at = text.indexOf('\0', from);
        }
        return out.append(text, from, text.length()).toString();
    }

    /** A text node of what {@link #plain} gives; it knows the quotes, dashes and dots that were escaped. */
    public static Draft text(String marked) {
        Draft made = Draft.text(plain(marked));
        if (made.text().length() < marked.length()) {
            List<Integer> straight = straight(marked);
            if (!straight.isEmpty()) {
                made.set(Key.STRAIGHT, straight);
            }
        }
        return made;
    }

    /** The places, in the text as it is shown, of escaped characters that typography would change. */
    private static List<Integer> straight(String marked) {
        List<Integer> found = new ArrayList<>();
        int gone = 0;
        for (int at = marked.indexOf('\0'); at >= 0 && at + 1 < marked.length(); at = marked.indexOf('\0', at + 1)) {
            char next = marked.charAt(at + 1);
            if (CHANGED.indexOf(next) >= 0) {
                found.add(at - gone);
            }
            gone += next == ' ' || next == '\n' ? 2 : 1;
        }
        return List.copyOf(found);
    }

    /** The text as it was written: a backslash for each mark. */
    public static String raw(String text) {
        return text.replace('\0', '\\');
    }

    /** The address that a text with marks gives: white space drops out unless it is escaped. */
    public static String address(String text) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i + 1 < text.length(); i++) {
            if (text.charAt(i) == '\0' && (text.charAt(i + 1) == ' ' || text.charAt(i + 1) == '\n')) {
                parts.add(text.substring(from, i));
                from = i + 2;
                i++;
            }
        }
        parts.add(text.substring(from));
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) {
                out.append(' ');
            }
            String part = plain(parts.get(i));
            for (int k = 0; k < part.length(); k++) {
                if (!Names.isSpace(part.charAt(k))) {
                    out.append(part.charAt(k));
                }
            }
        }
        return out.toString();
    }
}
