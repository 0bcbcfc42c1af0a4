// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cdoc;

import java.util.List;
import java.util.Locale;

/**
 * Brings the members of a struct to plain C: private ones, comments and attributes dropped, {@code struct_group()}
 * opened, {@code DECLARE_BITMAP()} and its like written as what they declare.
 */
final class MemberMacros {
    private static final String ATTRIBUTE = "__attribute__";
    private static final List<String> SILENT =
            List.of("CRYPTO_MINALIGN_ATTR", "____cacheline_aligned_in_smp", "____cacheline_aligned");

    private MemberMacros() {}

    /** The members in plain C. */
    static String plain(String body) {
        String text = Ascii.withoutComments(withoutPrivate(body));
        text = withoutAttributes(text);
        text = withoutAligned(text);
        text = withoutWord(text, "__packed", true);
        for (String word : SILENT) {
            text = withoutWord(text, word, false);
        }
        text = groups(text);
        return DeclaringMacros.expanded(text);
    }

    /** Without what stands between comments that begin with {@code private:} and {@code public:}. */
    private static String withoutPrivate(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int hidden = marked(lower, "private:", 0);
        if (hidden < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        while (hidden >= 0) {
            out.append(text, from, hidden);
            int shown = marked(lower, "public:", hidden + 2);
            int end = shown < 0 ? -1 : text.indexOf("*/", shown);
            if (end < 0) {
                return out.toString();
            }
            from = end + 2;
            hidden = marked(lower, "private:", from);
        }
        return out.append(text, from, text.length()).toString();
    }

    private static int marked(String lower, String word, int from) {
        for (int at = lower.indexOf(word, from); at >= 0; at = lower.indexOf(word, at + 1)) {
            int open = Ascii.trimEnd(lower, from, at) - 2;
            if (open >= from && lower.startsWith("/*", open)) {
                return open;
            }
        }
        return -1;
    }

    /** The place behind {@code __attribute__((...))} at {@code at}; {@code at} where there is none. */
    static int attributeEnd(String text, int at) {
        if (!text.regionMatches(true, at, ATTRIBUTE, 0, ATTRIBUTE.length())) {
            return at;
        }
        int open = Ascii.skipSpace(text, at + ATTRIBUTE.length());
        if (!text.startsWith("((", open)) {
            return at;
        }
        int close = text.lastIndexOf("))", attributeRunEnd(text, open) - 2);
        return close >= open + 2 ? close + 2 : at;
    }

    /** The end of the characters that an attribute may have. */
    private static int attributeRunEnd(String text, int from) {
        int end = from;
        while (end < text.length()) {
            char c = text.charAt(end);
            if (!Ascii.isWord(c) && !Ascii.isSpace(c) && ",*()".indexOf(c) < 0) {
                break;
            }
            end++;
        }
        return end;
    }

    private static String withoutAttributes(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int barren = 0; // up to here no attribute is closed
        for (int i = 0; i < text.length(); ) {
            boolean starts = i >= barren && text.regionMatches(true, i, ATTRIBUTE, 0, ATTRIBUTE.length());
            int end = starts ? attributeEnd(text, i) : i;
            if (starts && end == i) {
                barren = attributeRunEnd(text, i);
            }
            if (end > i) {
                space(out);
                i = end;
            } else {
                out.append(text.charAt(i++));
            }
        }
        return out.toString();
    }

    private static void space(StringBuilder out) {
        out.setLength(Ascii.trimEnd(out, 0, out.length()));
        out.append(' ');
    }

    /** Without {@code __aligned(...)}, up to the last parenthesis before a semicolon. */
    private static String withoutAligned(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        int stop = -1;
        int close = -1;
        for (int at = text.indexOf("__aligned"); at >= 0; at = text.indexOf("__aligned", at + 1)) {
            int open = Ascii.skipSpace(text, at + 9);
            if (at < from || Ascii.at(text, open) != '(') {
                continue;
            }
            if (open > stop) {
                stop = Ascii.indexOfAny(text, open, ";");
                close = open + text.substring(open, stop).lastIndexOf(')');
            }
            if (close > open) {
                out.append(text, from, at);
                space(out);
                from = close + 1;
            }
        }
        return out.append(text, from, text.length()).toString();
    }

    private static String withoutWord(String text, String word, boolean behind) {
        int at = text.indexOf(word);
        if (at < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        for (; at >= 0; at = text.indexOf(word, from)) {
            out.append(text, from, at);
            space(out);
            from = at + word.length();
            from = behind ? Ascii.skipSpace(text, from) : from;
        }
        return out.append(text, from, text.length()).toString();
    }

    /** {@code struct_group(name, members)} and its like: the members. */
    private static String groups(String text) {
        if (!text.contains("struct_group")) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        int budget = 64; // groups within groups are read again; real ones are not nested at all
        String rest = text;
        while (from < rest.length()) {
            int at = rest.indexOf("struct_group", from);
            int end = at < 0 || budget == 0 ? -1 : group(rest, at);
            if (at < 0) {
                break;
            }
            if (end < 0 || budget == 0) {
                out.append(rest, from, at + 12);
                from = at + 12;
                budget = Math.max(0, budget - 1);
                continue;
            }
            int start = rest.startsWith("__", at - 2) && at - 2 >= from ? at - 2 : at;
            out.append(rest, from, start);
            int[] members = members(rest, at);
            String inner = rest.substring(members[0], members[1]);
            if (inner.contains("struct_group")) {
                rest = inner + rest.substring(end);
                from = 0;
                budget--;
            } else {
                out.append(inner);
                from = end;
            }
        }
        return out.append(rest, from, rest.length()).toString();
    }

    /** The place behind the semicolon that ends the group at {@code at}, or -1. */
    private static int group(String text, int at) {
        int[] members = members(text, at);
        if (members.length == 0) {
            return -1;
        }
        int stop = text.indexOf(';', members[1] + 1);
        return stop < 0 ? -1 : stop + 1;
    }

    /** Where the members of the group at {@code at} begin and end; nothing where it is none. */
    private static int[] members(String text, int at) {
        boolean plainest = at >= 2 && text.startsWith("__", at - 2);
        int end = Ascii.wordEnd(text, at);
        String word = text.substring(at, end);
        int skipped = word.equals("struct_group") ? plainest ? 3 : 1 : 2;
        boolean known = word.equals("struct_group")
                || !plainest && (word.equals("struct_group_attr") || word.equals("struct_group_tagged"));
        known &= !Ascii.isWord(Ascii.at(text, plainest ? at - 3 : at - 1));
        int open = Ascii.skipSpace(text, end);
        if (!known || Ascii.at(text, open) != '(') {
            return new int[0];
        }
        int begin = open + 1;
        for (int i = 0; i < skipped; i++) {
            begin = text.indexOf(',', begin) + 1;
            if (begin == 0) {
                return new int[0];
            }
        }
        int depth = 1;
        for (int i = begin; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                return new int[] {begin, i};
            }
        }
        return new int[0];
    }
}
