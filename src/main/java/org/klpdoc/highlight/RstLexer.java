// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.highlight;

/**
 * reStructuredText as an example: titles, directives and their options, comments, inline markup.
 *
 * <pre>
 * .. kernel-doc:: kernel/livepatch/core.c
 *    :export:
 * </pre>
 */
final class RstLexer extends LineLexer {
    private static final String ADORNMENTS = "=-~^\"'`:.*+#_<>!$%&(),/;?@[]\\{|}";

    private static final int LONGEST_ROLE = 64;

    /** The signs whose partner the rest of the line does not have. */
    private String lonely = "";

    @Override
    LineLexer fresh() {
        return new RstLexer();
    }

    @Override
    void line(String text, int start, int end, Tokens out) {
        lonely = "";
        int at = pastBlanks(text, start, end);
        out.add(at, TokenType.TEXT);
        if (isAdornment(text, at, end) || at == start && isTitle(text, start, end)) {
            out.add(end, TokenType.HEADING);
            return;
        }
        if (isMark(text, "..", at, end)) {
            at = explicit(text, at, end, out);
        } else if (at < end && text.charAt(at) == ':') {
            int close = text.indexOf(':', at + 1);
            if (close > at + 1 && isMark(text, ":", close, end) && text.charAt(at + 1) != ' ') {
                out.add(at = close + 1, TokenType.ATTRIBUTE);
            }
        }
        inline(text, at, end, out);
    }

    /** {@code .. name::}, {@code .. _label:}, {@code .. |name| image::}; else a comment. */
    private static int explicit(String text, int from, int end, Tokens out) {
        int at = pastBlanks(text, from + 2, end);
        int colons = at;
        while (colons < end && !isMark(text, "::", colons, end)) {
            colons++;
        }
        boolean label = at < end && (text.charAt(at) == '_' || text.charAt(at) == '[');
        if (label) {
            out.add(at, TokenType.TEXT);
            out.add(end, TokenType.LABEL);
            return end;
        }
        if (colons == end || colons > at && text.substring(at, colons).indexOf(' ') >= 0 && text.charAt(at) != '|') {
            out.add(end, at == end ? TokenType.TEXT : TokenType.COMMENT);
            return end;
        }
        out.add(at, TokenType.TEXT);
        out.add(colons, TokenType.KEYWORD);
        out.add(colons + 2, TokenType.TEXT);
        return colons + 2;
    }

    private void inline(String text, int from, int end, Tokens out) {
        int at = from;
        while (at < end) {
            char c = text.charAt(at);
            boolean opens = (c == '`' || c == '*' || c == ':') && at + 1 < end && text.charAt(at + 1) != ' ';
            int close = opens && (at == from || !Character.isLetterOrDigit(text.charAt(at - 1)))
                    ? close(text, at, end)
                    : at;
            if (close > at) {
                out.add(at, TokenType.TEXT);
                out.add(close, type(text, at));
            }
            at = Math.max(close, at + 1);
        }
    }

    private static TokenType type(String text, int at) {
        if (text.charAt(at) == ':') {
            return TokenType.ATTRIBUTE;
        }
        boolean twice = text.charAt(at) == text.charAt(at + 1);
        if (text.charAt(at) == '*') {
            return twice ? TokenType.STRONG : TokenType.EMPHASIS;
        }
        return twice ? TokenType.STRING : TokenType.VARIABLE;
    }

    /** Behind the partner of the sign at a place, or the place itself. */
    private int close(String text, int at, int end) {
        char c = text.charAt(at);
        if (c == ':') {
            int role = at + 1;
            int last = Math.min(end, at + LONGEST_ROLE);
            while (role < last
                    && (Character.isLetterOrDigit(text.charAt(role)) || "-_:.".indexOf(text.charAt(role)) >= 0)) {
                role++;
            }
            boolean is = role < end && text.charAt(role) == '`' && text.charAt(role - 1) == ':' && role > at + 2;
            return is ? role : at;
        }
        String mark = text.charAt(at + 1) == c ? "" + c + c : "" + c;
        int close = lonely.contains(mark + " ") ? -1 : find(text, mark, at + mark.length() + 1, end);
        if (close < 0) {
            lonely += mark + " ";
            return at;
        }
        return close + mark.length();
    }

    private static int find(String text, String mark, int from, int end) {
        for (int i = from; i + mark.length() <= end; i++) {
            if (text.startsWith(mark, i) && text.charAt(i - 1) != ' ') {
                return i;
            }
        }
        return -1;
    }

    private static boolean isAdornment(String text, int start, int end) {
        char c = end - start >= 3 ? text.charAt(start) : ' ';
        int at = start;
        while (at < end && text.charAt(at) == c) {
            at++;
        }
        return at == end && end > start && ADORNMENTS.indexOf(c) >= 0;
    }

    /** Whether the next line is an adornment as long as this one. */
    private static boolean isTitle(String text, int start, int end) {
        int next = Math.min(end + 1, text.length());
        int stop = text.indexOf('\n', next);
        stop = stop < 0 ? text.length() : stop;
        return end > start && stop - next >= end - start && isAdornment(text, next, stop);
    }
}
