// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cdoc;

/**
 * Splits C source into tokens, one call a token, without copying any text. It takes whatever it is given: a comment or
 * string that is not closed ends with the text, or, for strings, with the line.
 */
public final class CScanner {
    /** What a token is. */
    public enum Kind {
        /** Blanks and line ends; also a backslash before a line end. */
        SPACE,
        /** A block comment or one up to the end of its line. */
        COMMENT,
        /** A name or a keyword. */
        WORD,
        /** A number, its suffix and all. */
        NUMBER,
        /** Text in double quotes, with the prefix it may have. */
        STRING,
        /** A character in single quotes. */
        CHARACTER,
        /** The number sign that begins a preprocessor line. */
        DIRECTIVE,
        /** An operator or other punctuation, the longest that C knows. */
        PUNCTUATION,
        /** Anything that C has no use for. */
        OTHER,
        /** The end of the text; comes again and again. */
        END
    }

    private static final String PUNCTUATION = "{}[]()<>.,;:?!~%^&*+-=|/#";
    private static final String[] LONG = {
        "...", "<<=", ">>=", "->", "++", "--", "<<", ">>", "<=", ">=", "==", "!=", "&&", "||", "*=", "/=", "%=", "+=",
        "-=", "&=", "^=", "|=", "##"
    };

    private final String text;
    private int start;
    private int end;
    private boolean lineStart = true;
    private boolean directive;

    /** A scanner at the start of {@code text}. */
    public CScanner(String text) {
        this.text = text;
    }

    /** Where the token that was read last begins. */
    public int start() {
        return start;
    }

    /** Where it ends. */
    public int end() {
        return end;
    }

    /** Whether it belongs to a preprocessor line. */
    public boolean inDirective() {
        return directive;
    }

    /** The token's text. */
    public String token() {
        return text.substring(start, end);
    }

    /** Reads the next token. */
    public Kind next() {
        start = end;
        if (start >= text.length()) {
            return Kind.END;
        }
        Kind kind = scan(text.charAt(start));
        if (kind != Kind.SPACE && kind != Kind.COMMENT) {
            lineStart = false;
        }
        return kind;
    }

    private Kind scan(char c) {
        if (Ascii.isSpace(c) || c == '\\' && Ascii.isSpace(Ascii.at(text, start + 1))) {
            return space();
        }
        if (c == '/' && (Ascii.at(text, start + 1) == '/' || Ascii.at(text, start + 1) == '*')) {
            return comment();
        }
        if (Ascii.isDigit(c) || c == '.' && Ascii.isDigit(Ascii.at(text, start + 1))) {
            return number();
        }
        if (Ascii.isWordStart(c)) {
            return word();
        }
        if (c == '"' || c == '\'') {
            return quoted(start);
        }
        if (c == '#' && lineStart) {
            end = start + 1;
            directive = true;
            return Kind.DIRECTIVE;
        }
        return punctuation(c);
    }

    private Kind space() {
        end = start;
        while (end < text.length()) {
            char c = text.charAt(end);
            if (c == '\n') {
                lineStart = true;
                if (directive && end > start) {
                    return Kind.SPACE; // the line end is a token of its own, no longer in the directive
                }
                directive = false;
            } else if (c == '\\' && lineEndAfter(end + 1) > 0) {
                end = lineEndAfter(end + 1) - 1;
            } else if (!Ascii.isSpace(c)) {
                break;
            }
            end++;
        }
        if (end == start) {
            end++;
            return Kind.OTHER;
        }
        return Kind.SPACE;
    }

    /** The place behind the line end that only white space stands before, or 0. */
    private int lineEndAfter(int from) {
        int at = from;
        while (at < text.length() && Ascii.isSpace(text.charAt(at))) {
            if (text.charAt(at++) == '\n') {
                return at;
            }
        }
        return 0;
    }

    private Kind comment() {
        boolean block = text.charAt(start + 1) == '*';
        int close = block ? text.indexOf("*/", start + 2) : text.indexOf('\n', start);
        end = close < 0 ? text.length() : block ? close + 2 : close;
        return Kind.COMMENT;
    }

    private Kind number() {
        end = start;
        while (end < text.length()) {
            char c = text.charAt(end);
            boolean sign = (c == '+' || c == '-') && end > start && "eEpP".indexOf(text.charAt(end - 1)) >= 0;
            boolean hex = sign && text.startsWith("0x", start) && "eE".indexOf(text.charAt(end - 1)) >= 0;
            if (!Ascii.isWord(c) && c != '.' && (!sign || hex)) {
                break;
            }
            end++;
        }
        return Kind.NUMBER;
    }

    private Kind word() {
        end = Ascii.wordEnd(text, start);
        char quote = Ascii.at(text, end);
        boolean prefix = end - start == 1 && "LuU".indexOf(text.charAt(start)) >= 0
                || text.startsWith("u8", start) && end - start == 2;
        if (prefix && (quote == '"' || quote == '\'')) {
            return quoted(end);
        }
        return Kind.WORD;
    }

    private Kind quoted(int open) {
        char quote = text.charAt(open);
        end = open + 1;
        while (end < text.length() && text.charAt(end) != quote && text.charAt(end) != '\n') {
            end += text.charAt(end) == '\\' && end + 1 < text.length() ? 2 : 1;
        }
        if (end < text.length() && text.charAt(end) == quote) {
            end++;
        }
        return quote == '"' ? Kind.STRING : Kind.CHARACTER;
    }

    private Kind punctuation(char c) {
        end = start + 1;
        if (PUNCTUATION.indexOf(c) < 0) {
            return Kind.OTHER;
        }
        for (String known : LONG) {
            if (text.startsWith(known, start)) {
                end = start + known.length();
                break;
            }
        }
        return Kind.PUNCTUATION;
    }
}
