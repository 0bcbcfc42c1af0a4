// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.List;

/**
 * Writes kernel-doc's marks as reStructuredText: {@code @parameter} is strong, {@code %CONSTANT} literal, {@code
 * &struct name} and {@code &name->member} refer to types, {@code @callback()} is strong with its parentheses. The number
 * of lines stays the same.
 */
final class KernelDocMarks {
    private static final List<String> KEYWORDS = List.of("enum", "struct", "typedef", "union");

    private final String text;
    private final StringBuilder out;
    private int noCallBefore; // up to here no "()" ends a word of any kind

    private KernelDocMarks(String text) {
        this.text = text;
        this.out = new StringBuilder(text.length() + text.length() / 4);
    }

    /** The text with its marks written out. */
    static String written(String text) {
        return new KernelDocMarks(text).write();
    }

    private String write() {
        int from = 0;
        for (int i = 0; i < text.length(); ) {
            char c = text.charAt(i);
            if (c != '%' && c != '&' && c != '@') {
                i++;
                continue;
            }
            out.append(text, from, i);
            from = switch (c) {
                case '%' -> constant(i);
                case '&' -> type(i);
                default -> parameter(i);
            };
            if (from == i) {
                out.append(c);
                from++;
            }
            i = from;
        }
        return out.append(text, from, text.length()).toString();
    }

    private int constant(int at) {
        int end = at + 1;
        while (isWord(end) || charAt(end) == '-') {
            end++;
        }
        if (end == at + 1) {
            return at;
        }
        out.append("``").append(text, at + 1, end).append("``");
        return end;
    }

    private int type(int at) {
        int end = wordEnd(at + 1);
        if (end == at + 1) {
            return at;
        }
        String name = text.substring(at + 1, end);
        int member = memberEnd(end);
        if (member > end) {
            String path = text.substring(at + 1, member);
            boolean call = text.startsWith("()", member);
            out.append(":c:type:`")
                    .append(path)
                    .append(call ? "\\(\\)" : "")
                    .append(" <")
                    .append(name)
                    .append(">`");
            return call ? member + 2 : member;
        }
        for (String keyword : KEYWORDS) {
            int tag = text.startsWith(keyword, at + 1) ? skipSpace(at + 1 + keyword.length()) : 0;
            int tagEnd = tag == 0 ? 0 : wordEnd(tag);
            if (tagEnd > tag) {
                out.append(":c:type:`")
                        .append(text, at + 1, tagEnd)
                        .append(" <")
                        .append(text, tag, tagEnd);
                out.append(">`");
                return tagEnd;
            }
        }
        out.append(":c:type:`").append(name).append('`');
        return end;
    }

    private int parameter(int at) {
        int end = wordEnd(at + 1);
        int callEnd = end > at + 1 ? callEnd(end) : end;
        if (callEnd > end) {
            out.append("**").append(text, at + 1, callEnd - 2).append("\\(\\)**");
            return callEnd;
        }
        for (int member = memberEnd(end); member > end; member = memberEnd(end)) {
            end = member;
        }
        end = text.startsWith("...", end) ? end + 3 : end;
        boolean bang = out.length() > 0 && out.charAt(out.length() - 1) == '!' && charAt(at - 1) == '!';
        if (bang) {
            out.setLength(out.length() - 1);
        }
        out.append("**").append(bang ? "!" : "").append(text, at + 1, end).append("**");
        return end;
    }

    /** The place behind {@code ()}, or behind {@code ->anything()} up to the next white space; {@code at} if none. */
    private int callEnd(int at) {
        if (text.startsWith("()", at)) {
            return at + 2;
        }
        if (!text.startsWith("->", at) || at < noCallBefore) {
            return at;
        }
        int stop = at + 2;
        while (stop < text.length() && !isSpace(text.charAt(stop))) {
            stop++;
        }
        int call = text.lastIndexOf("()", stop - 2);
        if (call > at + 2) {
            return call + 2;
        }
        noCallBefore = stop;
        return at;
    }

    /** The place behind {@code .member} or {@code ->member}; {@code at} where there is none. */
    private int memberEnd(int at) {
        int member = charAt(at) == '.' ? at + 1 : text.startsWith("->", at) ? at + 2 : at;
        int end = member == at ? at : wordEnd(member);
        return end > member ? end : at;
    }

    private int wordEnd(int at) {
        int end = at;
        while (isWord(end)) {
            end++;
        }
        return end;
    }

    private int skipSpace(int at) {
        int end = at;
        while (end < text.length() && isSpace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private char charAt(int at) {
        return at >= 0 && at < text.length() ? text.charAt(at) : '\0';
    }

    private boolean isWord(int at) {
        char c = charAt(at);
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }
}
