// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.highlight;

/**
 * What somebody typed and what was answered:
 *
 * <pre>
 * $ make samples/livepatch/
 *   CC [M]  samples/livepatch/livepatch-sample.o
 * root@host:~# insmod livepatch-sample.ko
 * &gt;&gt;&gt; print(1)
 * </pre>
 *
 * <p>A text without any prompt is left as it is: nobody can tell what of it was typed.
 */
final class SessionLexer extends LineLexer {
    /** Where a line may have its prompt's end at most. */
    private static final int LONGEST_PROMPT = 80;

    private final Lexer typed;
    private final boolean python;
    private boolean prompted;
    private boolean continued;
    private TokenType ofEnd = TokenType.TEXT;

    /** A session whose commands {@code typed} reads: Python's, or a shell's. */
    SessionLexer(Lexer typed, boolean python) {
        this.typed = typed;
        this.python = python;
    }

    @Override
    LineLexer fresh() {
        return new SessionLexer(typed, python);
    }

    @Override
    void line(String text, int start, int end, Tokens out) {
        int command = promptEnd(text, start, end);
        boolean more = command == start && continued;
        if (more) {
            command = isMark(text, ">", start, end) ? Math.min(end, start + 2) : start;
        }
        prompted |= command > start;
        if (command > start || more) {
            out.add(command, TokenType.PROMPT);
            out.addAll(Lexer.read(typed, text.substring(command, end)));
            ofEnd = TokenType.TEXT;
        } else {
            ofEnd = prompted ? TokenType.OUTPUT : TokenType.TEXT;
            out.add(end, ofEnd);
        }
        continued = !python && (command > start || more) && end > start && text.charAt(end - 1) == '\\';
    }

    @Override
    TokenType ofEnd() {
        return ofEnd;
    }

    /** Whether a text's first line that is not blank has a prompt. */
    boolean fits(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) == '\n') {
            start++;
        }
        int end = text.indexOf('\n', start);
        return promptEnd(text, start, end < 0 ? text.length() : end) > start;
    }

    private int promptEnd(String text, int start, int end) {
        if (python) {
            boolean is = isMark(text, ">>>", start, end) || prompted && isMark(text, "...", start, end);
            return is ? Math.min(end, start + 4) : start;
        }
        int last = Math.min(end, start + LONGEST_PROMPT);
        for (int at = start; at < last; at++) {
            char c = text.charAt(at);
            if ((c == '$' || c == '#' || c == '%') && (at + 1 == end || text.charAt(at + 1) == ' ')) {
                boolean alone = at == start && c != '%';
                return alone || isHost(text.substring(start, at), c) ? Math.min(end, at + 2) : start;
            }
        }
        return start;
    }

    /** {@code user@host:~}, {@code [root@host dir]}, {@code guest}, {@code (name) } before one of these or alone. */
    private static boolean isHost(String before, char sign) {
        String rest = before;
        int close = rest.startsWith("(") ? rest.indexOf(") ") : -1;
        if (close > 0) {
            rest = rest.substring(close + 2);
            if (rest.isEmpty()) {
                return true;
            }
        }
        if (rest.startsWith("[") && rest.endsWith("]")) {
            return true;
        }
        boolean named = !rest.isEmpty() && rest.indexOf(' ') < 0;
        boolean word = rest.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '.');
        return named && (rest.indexOf('@') > 0 || word && sign != '%');
    }
}
