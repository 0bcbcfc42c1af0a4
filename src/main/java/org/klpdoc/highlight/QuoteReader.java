// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.highlight;

/** Finds the end of the strings of a language of words. */
final class QuoteReader {
    /** No one writes more number signs around a raw string; this bounds what is searched for. */
    private static final int MOST_SIGNS = 8;

    private final Grammar grammar;
    private final String text;
    private final boolean lines;
    /** Quotes that have no partner any more: what they are searched in once is not searched again. */
    private String lonely = " ";

    private String open = "";
    private int content;
    private String close = "";
    private int end;

    QuoteReader(Grammar grammar, String text) {
        this.grammar = grammar;
        this.text = text;
        this.lines = grammar.flags().contains("lines");
    }

    /** Whether a string begins at a place, its prefix included. */
    boolean opens(int at) {
        if (!mayOpen(text.charAt(at))) {
            return false;
        }
        int quote = at;
        while (quote < text.length() && quote - at < 3 && Character.isLetter(text.charAt(quote))) {
            quote++;
        }
        if (quote > at && (isWithinWord(at) || !grammar.prefixes().contains(text.substring(at, quote)))) {
            return false;
        }
        return quote > at && grammar.flags().contains("raw") && raw(quote) || plain(quote);
    }

    private boolean mayOpen(char c) {
        return c == '"'
                || c == '\''
                || c == '`'
                || Character.isLetter(c) && !grammar.prefixes().isEmpty();
    }

    private boolean isWithinWord(int at) {
        return at > 0 && (Character.isLetterOrDigit(text.charAt(at - 1)) || text.charAt(at - 1) == '_');
    }

    private boolean plain(int quote) {
        for (String one : grammar.quotes()) {
            if (text.startsWith(one, quote)) {
                if (one.equals("'") && grammar.flags().contains("lifetimes") && !isCharacter(quote)) {
                    return false;
                }
                open = one;
                close = one;
                content = quote + one.length();
                return true;
            }
        }
        return false;
    }

    /** {@code r#"..."#}: as many number signs behind it as before it. */
    private boolean raw(int from) {
        int quote = from;
        while (quote < text.length() && text.charAt(quote) == '#' && quote - from < MOST_SIGNS) {
            quote++;
        }
        if (quote == text.length() || text.charAt(quote) != '"' || text.charAt(from - 1) != 'r') {
            return false;
        }
        open = "raw";
        close = "\"" + "#".repeat(quote - from);
        content = quote + 1;
        return true;
    }

    private boolean isCharacter(int quote) {
        boolean escaped = text.startsWith("\\", quote + 1);
        return escaped || quote + 2 < text.length() && text.charAt(quote + 2) == '\'';
    }

    /** Reads the string that {@link #opens} has found. */
    TokenType read(int at) {
        boolean many = lines || open.length() == 3;
        if (many && lonely.contains(" " + close + " ")) {
            return unfinished(lineEnd(content));
        }
        int i = content;
        while (i < text.length() && (many || text.charAt(i) != '\n')) {
            if (text.charAt(i) == '\\' && !open.equals("raw")) {
                i += 2;
            } else if (text.startsWith(close, i)) {
                end = i + close.length();
                return TokenType.STRING;
            } else {
                i++;
            }
        }
        if (many) {
            lonely += close + " ";
        }
        return unfinished(many ? lineEnd(content) : Math.min(i, text.length()));
    }

    /** Behind the string. */
    int end() {
        return end;
    }

    private TokenType unfinished(int to) {
        end = to;
        return grammar.signs().isEmpty() ? TokenType.TEXT : TokenType.ERROR;
    }

    private int lineEnd(int from) {
        int found = text.indexOf('\n', Math.min(from, text.length()));
        return found < 0 ? text.length() : found;
    }
}
