// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cdoc;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes structs and unions within a struct out: {@code struct { int a; } s;} becomes {@code struct s; int s.a;}, so
 * that what is left has no braces. One pass with a stack; what it writes is limited.
 */
final class NestedMembers {
    private static final int LIMIT = 1 << 20; // a struct's members written out, in characters

    private static final int DEPTH = 100;

    private final Deque<Level> levels = new ArrayDeque<>();
    private int written;

    private NestedMembers() {}

    /** A text between braces while it is read. */
    private static final class Level {
        final StringBuilder text = new StringBuilder();
        boolean braces; // whether something in braces is left in the text
        int segment; // where the text behind the last brace or semicolon begins
    }

    /** The members without nested structs and unions; other braces (those of enums) dropped. */
    static String flat(String members) {
        return members.indexOf('{') < 0 ? members : new NestedMembers().read(members);
    }

    private String read(String members) {
        levels.push(new Level());
        for (int i = 0; i < members.length(); i++) {
            char c = members.charAt(i);
            Level level = levels.peek();
            if (c == '{' && levels.size() >= DEPTH) {
                break; // what is nested deeper is not listed
            } else if (c == '{') {
                levels.push(new Level());
            } else if (c == '}' && levels.size() > 1) {
                levels.pop();
                i = close(level, levels.peek(), members, i);
            } else {
                level.text.append(c);
                if (c == ';') {
                    level.segment = level.text.length();
                }
            }
        }
        while (levels.size() > 1) {
            Level open = levels.pop();
            levels.peek().text.append('{').append(open.text);
        }
        return withoutBraces(levels.pop().text);
    }

    /** Ends a text between braces; the place of the last character that was used up. */
    private int close(Level inner, Level outer, String members, int brace) {
        int end = Ascii.indexOfAny(members, brace + 1, "{};");
        int keyword = StructBody.keyword(outer.text, outer.segment);
        int behind = keyword < 0 ? 0 : StructBody.keywordEnd(outer.text, keyword);
        boolean nested = !inner.braces && keyword >= 0 && behind < outer.text.length();
        if (nested && Ascii.at(members, end) == ';' && written < LIMIT) {
            String kind = outer.text.substring(keyword, behind);
            outer.text.setLength(keyword);
            int before = outer.text.length();
            write(kind, members.substring(brace + 1, end), inner.text.toString(), outer.text);
            written += outer.text.length() - before;
            outer.segment = outer.text.length();
            return end;
        }
        outer.text.append('{').append(inner.text).append('}');
        outer.braces = true;
        outer.segment = outer.text.length();
        return brace;
    }

    private static void write(String kind, String names, String content, StringBuilder out) {
        if (names.isEmpty()) {
            return;
        }
        for (String raw : names.split(",")) {
            out.append(kind).append(' ').append(raw).append("; ");
            String name = stripped(raw.substring(0, Ascii.indexOfAny(raw, 0, ":[")));
            String prefix = name.isBlank() ? "" : name + ".";
            for (String member : content.split(";")) {
                if (!member.isBlank()) {
                    member(member, prefix, out);
                }
            }
            if (out.length() > LIMIT) {
                return;
            }
        }
    }

    /** Without the white space and stars before a name. */
    private static String stripped(String raw) {
        int at = Ascii.skipSpace(raw, 0);
        while (Ascii.at(raw, at) == '*') {
            at++;
        }
        int end = Ascii.indexOfAny(raw, at, " \t\n");
        return end == at ? raw : raw.substring(at, end) + raw.substring(Ascii.skipSpace(raw, end));
    }

    private static void member(String raw, String prefix, StringBuilder out) {
        int open = raw.indexOf('(');
        int at = open < 1 ? 0 : pointerName(raw, open);
        if (at > 0) {
            int end = at;
            while (Ascii.isWord(Ascii.at(raw, end)) || Ascii.at(raw, end) == '.') {
                end++;
            }
            if (end > at) {
                out.append(raw, 0, at)
                        .append(prefix)
                        .append(raw, at, raw.length())
                        .append("; ");
            }
            return;
        }
        plain(raw, prefix, out);
    }

    /** Where the name in {@code (*name)} begins, behind the first parenthesis; 0 where there is no such name. */
    private static int pointerName(String raw, int open) {
        int at = Ascii.at(raw, open + 1) == '*' ? open + 2 : open + 1;
        at = Ascii.skipSpace(raw, at);
        int end = at;
        while (Ascii.isWord(Ascii.at(raw, end)) || Ascii.at(raw, end) == '.') {
            end++;
        }
        return Ascii.at(raw, Ascii.skipSpace(raw, end)) == ')' ? at : 0;
    }

    private static void plain(String raw, String prefix, StringBuilder out) {
        String text = withoutSizes(Ascii.trim(raw));
        int split = text.length();
        while (split > 0 && !Ascii.isSpace(text.charAt(split - 1))) {
            split--;
        }
        if (split == 0) {
            out.append(text).append("; ");
            return;
        }
        if (split == text.length()) { // white space was left at the end, by a bit-field's width
            text = text.substring(0, Ascii.trimEnd(text, 0, text.length()));
            plainNamed(text, prefix, out);
            return;
        }
        names(text.substring(0, split - 1), text.substring(split), prefix, out);
    }

    private static void plainNamed(String text, String prefix, StringBuilder out) {
        int split = text.length();
        while (split > 0 && !Ascii.isSpace(text.charAt(split - 1))) {
            split--;
        }
        if (split == 0) {
            out.append(text).append("; ");
        } else {
            names(text.substring(0, split - 1), text.substring(split), prefix, out);
        }
    }

    private static void names(String type, String names, String prefix, StringBuilder out) {
        for (String raw : names.split(",")) {
            String name = stripped(raw);
            if (!name.isBlank()) {
                out.append(type).append(' ').append(prefix).append(name).append("; ");
            }
        }
    }

    /** Without bit-fields' widths, without array sizes, without white space around commas. */
    private static String withoutSizes(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int close = text.lastIndexOf(']');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int digits = c == ':' ? Ascii.skipSpace(text, i + 1) : 0;
            int end = c == ':' ? Ascii.digitsEnd(text, digits) : 0;
            if (c == ':' && end > digits) {
                i = Ascii.skipSpace(text, end) - 1;
            } else if (c == '[' && close > i) {
                i = close;
            } else if (c == ',') {
                out.setLength(Ascii.trimEnd(out, 0, out.length()));
                out.append(c);
                i = Ascii.skipSpace(text, i + 1) - 1;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static String withoutBraces(CharSequence text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '{') {
                int end = Ascii.indexOfAny(text, i + 1, "{}");
                if (end < text.length() && text.charAt(end) == '}') {
                    i = end;
                    continue;
                }
            }
            out.append(c);
        }
        return out.toString();
    }
}
