// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.highlight;

/**
 * YAML, line by line: keys, scalars in quotes, text below {@code |} and {@code >}, comments.
 *
 * <pre>
 * sources:            # comment
 *   - name: linux
 *     note: |
 *       text: no key
 * </pre>
 */
final class YamlLexer extends LineLexer {
    private static final int NONE = -1;

    private final Words words;
    /** How far in the key of a block of text is, or {@link #NONE}. */
    private int block = NONE;
    /** The quote of a string that the line before has left open, or a blank. */
    private char open = ' ';

    YamlLexer(Words words) {
        this.words = words;
    }

    @Override
    LineLexer fresh() {
        return new YamlLexer(words);
    }

    @Override
    void line(String text, int start, int end, Tokens out) {
        int at = pastBlanks(text, start, end);
        if (block != NONE && (at == end || at - start > block)) {
            out.add(at, TokenType.TEXT);
            out.add(end, TokenType.STRING);
            return;
        }
        block = NONE;
        if (open == ' ') {
            out.add(at, TokenType.TEXT);
        }
        if (open != ' ') {
            at = string(text, start, end, out);
        } else if (isMark(text, "---", start, end) || isMark(text, "...", start, end)) {
            out.add(at = start + 3, TokenType.KEYWORD);
        }
        values(text, start, at, end, out);
    }

    private void values(String text, int start, int from, int end, Tokens out) {
        int at = from;
        while (at < end) {
            int begin = at;
            char c = text.charAt(at);
            if (c == ' '
                    || c == '\t'
                    || ",[]{}".indexOf(c) >= 0
                    || "-?:".indexOf(c) >= 0 && isMark(text, "", at + 1, end)) {
                out.add(++at, TokenType.TEXT);
            } else if (c == '#' && (at == start || text.charAt(at - 1) == ' ')) {
                out.add(at = end, TokenType.COMMENT);
            } else if (c == '"' || c == '\'') {
                open = c;
                at = string(text, at + 1, end, out);
            } else if ((c == '|' || c == '>') && isBlockMark(text, at, end)) {
                block = indent(text, start, begin);
                out.add(at = pastWord(text, at, end), TokenType.KEYWORD);
            } else if (c == '&' || c == '*' || c == '!') {
                at = pastWord(text, at, end);
                out.add(at, c == '!' ? TokenType.TYPE : TokenType.LABEL);
            } else {
                at = scalar(text, at, end, out);
            }
        }
    }

    /** The rest of a string in quotes, a key where a colon follows. Hands on where it ends. */
    private int string(String text, int from, int end, Tokens out) {
        int at = from;
        while (at < end && text.charAt(at) != open) {
            at += open == '"' && text.charAt(at) == '\\' ? 2 : 1;
        }
        boolean closed = at < end;
        at = closed ? at + 1 : end;
        open = closed ? ' ' : open;
        boolean key = closed && isColon(text, pastBlanks(text, at, end), end);
        out.add(at, key ? TokenType.KEY : TokenType.STRING);
        return at;
    }

    /** A plain scalar: a key, where a colon and a blank follow it. */
    private int scalar(String text, int from, int end, Tokens out) {
        int at = from;
        while (at < end && !isColon(text, at, end) && ",[]{}".indexOf(text.charAt(at)) < 0) {
            if (text.startsWith(" #", at)) {
                break;
            }
            at++;
        }
        String word = text.substring(from, at).strip();
        if (isColon(text, at, end)) {
            out.add(at, TokenType.KEY);
        } else {
            TokenType known = words.type(word);
            boolean number =
                    !word.isEmpty() && word.chars().allMatch(c -> "0123456789.xabcdefABCDEF+-_".indexOf(c) >= 0);
            boolean digit = number && Character.isDigit(word.charAt(word.length() - 1));
            out.add(at, known != TokenType.NAME ? known : digit ? TokenType.NUMBER : TokenType.TEXT);
        }
        return Math.max(at, from + 1);
    }

    private static boolean isColon(String text, int at, int end) {
        return at < end && text.charAt(at) == ':' && isMark(text, ":", at, end);
    }

    private static boolean isBlockMark(String text, int at, int end) {
        int behind = pastWord(text, at, end);
        int rest = pastBlanks(text, behind, end);
        return behind - at <= 3 && (rest == end || text.charAt(rest) == '#');
    }

    private static int pastWord(String text, int at, int end) {
        int i = at;
        while (i < end && " \t,]}".indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return i;
    }

    /** How far in the key before a block of text is: behind the marks of a list. */
    private static int indent(String text, int start, int mark) {
        int at = start;
        while (at < mark && (text.charAt(at) == ' ' || text.charAt(at) == '-' && isMark(text, "-", at, mark))) {
            at++;
        }
        return at < mark ? at - start : Math.max(0, at - start - 2);
    }
}
