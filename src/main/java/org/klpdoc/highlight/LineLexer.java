// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.highlight;

/** What goes line by line: gives each line to {@link #line}, its end left out. */
abstract class LineLexer implements Lexer {
    @Override
    public final void lex(String text, Tokens out) {
        LineLexer run = fresh();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            run.line(text, start, end, out);
            out.add(Math.min(end + 1, text.length()), run.ofEnd());
            start = end + 1;
        }
    }

    /** A lexer for one text, which may remember what it has read of it. */
    abstract LineLexer fresh();

    /** Reads the line from {@code start} to {@code end}; what it leaves of it becomes as {@link #ofEnd} says. */
    abstract void line(String text, int start, int end, Tokens out);

    /** What the end of the line that was read last is. */
    TokenType ofEnd() {
        return TokenType.TEXT;
    }

    /** The first place from {@code at} on, before {@code end}, that is no blank. */
    static int pastBlanks(String text, int at, int end) {
        int i = at;
        while (i < end && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return i;
    }

    /** Whether a text is at a place, before {@code end} and followed by a blank or the end. */
    static boolean isMark(String text, String mark, int at, int end) {
        int behind = at + mark.length();
        return behind <= end && text.startsWith(mark, at) && (behind == end || text.charAt(behind) == ' ');
    }
}
