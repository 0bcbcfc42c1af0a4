// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

import org.klpdoc.doc.Inline;

/**
 * Curly quotes, dashes and dots for plain prose: {@code "x"}, {@code 'x'}, {@code --}, {@code ---}, {@code ...}. What
 * becomes of which character is what docutils' {@code smartquotes} does with the action {@code qDe} in English; but behind
 * a sign of a script without spaces, where docutils closes every quote, double ones come in turns. A text
 * block is handed over piece by piece; the character before a piece is remembered. Two passes over a piece, linear.
 */
public final class SmartQuotes {
    /** No character: the end of a block, or markup. */
    static final char END = '\uffff';

    // The blank is one of them in docutils, too.
    private static final String PUNCTUATION = "-! \"#$%'()*+,./:;<=>?@[\\]^_`{|}~";

    private static final char OPENING = '\u201c';
    private static final char CLOSING = '\u201d';

    private static final String STRAIGHT = "\"'-.";
    /** In the place of an escaped character of that list; Unicode has no characters here. */
    private static final char STAND_IN = '\ufdd0';

    private char before = ' ';
    private boolean open;

    /** Begins a new block of text. */
    void reset() {
        before = ' ';
        open = false;
    }

    /** Notes a text that stays as it is (code, a formula) as the context of what follows. */
    void skip(String text) {
        if (!text.isEmpty()) {
            before = text.charAt(text.length() - 1);
        }
    }

    /** A text that stands alone, a title, with its quotes and dashes set. */
    public static String title(String text) {
        return new SmartQuotes().set(text);
    }

    /** Sets a piece of plain text that the end of a block, or markup, follows. */
    String set(String text) {
        return set(text, END);
    }

    /** Sets a piece of plain text but for what its author escaped, which is neither punctuation nor part of a word. */
    String set(Inline.Text piece, char after) {
        if (piece.straight().isEmpty()) {
            return set(piece.text(), after);
        }
        char[] held = piece.text().toCharArray();
        for (int at : piece.straight()) {
            held[at] = (char) (STAND_IN + STRAIGHT.indexOf(held[at]));
        }
        String set = set(new String(held), after);
        for (int i = 0; i < STRAIGHT.length(); i++) {
            set = set.replace((char) (STAND_IN + i), STRAIGHT.charAt(i));
        }
        return set;
    }

    /**
     * Sets a piece of plain text.
     *
     * @param text the text as written
     * @param after the character behind it where that is part of the same run of text
     */
    String set(String text, char after) {
        if (text.isEmpty()) {
            return text;
        }
        char context = before == '"' || before == '\'' ? ';' : before;
        before = text.charAt(text.length() - 1);
        String dashed = dashes(text);
        if (dashed.indexOf('"') < 0 && dashed.indexOf('\'') < 0) {
            return dashed;
        }
        Piece piece = new Piece(dashed, context, after, open);
        String set = piece.quotes();
        open = piece.open;
        return set;
    }

    private static String dashes(String text) {
        int i = firstDash(text);
        if (i == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length()).append(text, 0, i);
        while (i < text.length()) {
            char c = text.charAt(i);
            int width = 1;
            if (c == '-' && text.startsWith("--", i)) {
                width = text.startsWith("---", i) ? 3 : 2;
                c = width == 3 ? '\u2014' : '\u2013';
            } else if (c == '.') {
                width = dots(text, i);
                c = width > 1 ? '\u2026' : c;
            }
            out.append(c);
            i += width;
        }
        return out.toString();
    }

    /** Where the first hyphens or dots stand that are set as something else; the text's length where none do. */
    private static int firstDash(String text) {
        int length = text.length();
        for (int i = 0; i + 1 < length; i++) {
            char c = text.charAt(i);
            boolean pair = (c == '-' || c == '.') && text.charAt(i + 1) == c;
            if (pair || c == '.' && text.startsWith(". . .", i)) {
                return i;
            }
        }
        return length;
    }

    /** The length of an ellipsis at {@code at}, or 1. */
    private static int dots(String text, int at) {
        if (text.startsWith("...", at)) {
            return 3;
        }
        return text.startsWith(". . .", at) && !text.startsWith("...", at + 4) ? 5 : 1;
    }

    /** A piece of text and the characters around it. */
    private static final class Piece {
        private final String text;
        private final char context;
        private final char after;
        /** Whether a double quote is open. */
        private boolean open;

        Piece(String text, char context, char after, boolean open) {
            this.text = text;
            this.context = context;
            this.after = after;
            this.open = open;
        }

        String quotes() {
            StringBuilder out = new StringBuilder(text.length());
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '\'') {
                    c = single(i);
                } else if (c == '"') {
                    c = primary(i);
                    open = c == OPENING;
                }
                out.append(c);
            }
            return out.toString();
        }

        private char single(int i) {
            char fixed = early(i);
            if (fixed != END) {
                return fixed;
            }
            if (opens(at(i - 1)) && (word(i + 1) || isPunctuation(at(i + 1)) && early(i + 1) == END)) {
                return '\u2018';
            }
            return isSpace(at(i - 1)) ? '\u2018' : '\u2019';
        }

        private char primary(int i) {
            char fixed = early(i);
            if (fixed != END) {
                return fixed;
            }
            // Without spaces between words nothing but the quotes before it tells an opening one from a closing one.
            if (isEastAsian(at(i - 1))) {
                return open ? CLOSING : OPENING;
            }
            // Single quotes are curly by the time double ones are looked at: no punctuation any more.
            char next = at(i + 1);
            if (opens(at(i - 1)) && (word(i + 1) || next != '\'' && isPunctuation(next) && early(i + 1) == END)) {
                return OPENING;
            }
            return !isSpace(at(i - 1)) || isSpace(next) ? CLOSING : OPENING;
        }

        /** What the rules for special cases make of a quote, or {@link #END}. */
        private char early(int i) {
            char c = at(i);
            if (c != '\'' && c != '"') {
                return END;
            }
            boolean one = c == '\'';
            char other = one ? '"' : '\'';
            if (at(i + 1) == other && word(i + 2) || at(i - 1) == other && i > 0 && word(i + 1)) {
                return one ? '\u2018' : '\u201c'; // a nested pair that opens: "'word
            }
            if (opensHard(at(i - 1)) && (at(i + 1) == ' ' || isPunctuation(at(i + 1)) && at(i + 2) == ' ')) {
                return one ? '\u2019' : '\u201d'; // (" ) and the like
            }
            boolean decade = one && digit(i + 1) && digit(i + 2) && at(i + 3) == 's';
            return decade ? '\u2019' : END; // '60s
        }

        private char at(int i) {
            if (i < 0) {
                return context;
            }
            if (i < text.length()) {
                return text.charAt(i);
            }
            return i == text.length() ? after : END;
        }

        private boolean digit(int i) {
            return i < text.length() && Character.isDigit(text.charAt(i));
        }

        private boolean word(int i) {
            char c = at(i);
            if (c == END) {
                return false;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length()) {
                return Character.isLetterOrDigit(text.codePointAt(i));
            }
            return c == '_' || Character.isLetterOrDigit(c) || isOtherNumber(c);
        }
    }

    /** Whether a character is of a script that is written without spaces, or glues what follows to a word. */
    private static boolean isEastAsian(char c) {
        return c >= '\u3040' && c <= '\u30ff' || c >= '\u3400' && c <= '\u9fff' || c >= '\uac00' && c <= '\ud7af';
    }

    private static boolean isOtherNumber(char c) {
        int type = Character.getType(c);
        return type == Character.OTHER_NUMBER || type == Character.LETTER_NUMBER;
    }

    private static boolean opens(char c) {
        return opensHard(c) || isSpace(c) || c == '\u200b' || c == '\u200c';
    }

    private static boolean opensHard(char c) {
        return c == '(' || c == '[' || c == '{' || c == '-' || c == '\u2013' || c == '\u2014';
    }

    private static boolean isPunctuation(char c) {
        return c < 128 && PUNCTUATION.indexOf(c) >= 0;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }
}
