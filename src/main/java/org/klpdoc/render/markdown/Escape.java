// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render.markdown;

/**
 * Which characters of a text need a backslash so that Markdown takes them for themselves. As few as possible: names as
 * {@code klp_enable_patch} and brackets that make no link stay as they are.
 *
 * @see <a href="https://spec.commonmark.org/0.31.2/#backslash-escapes">CommonMark, backslash escapes</a>
 */
final class Escape {
    private static final int LONGEST_ENTITY = 32;
    private static final int LONGEST_NUMBER = 9;

    private Escape() {}

    /**
     * Whether the character at {@code at} would be markup, wherever in a line it stands.
     *
     * @param before the character before it on the page
     * @param label whether it stands in the text of a link or an image
     * @param cell whether it stands in a cell of a table
     */
    static boolean anywhere(String text, int at, char before, boolean label, boolean cell) {
        switch (text.charAt(at)) {
            case '`', '*', '~':
                return true;
            case '\\':
                return isPunctuation(after(text, at)) || after(text, at) == '\n';
            case '_':
                return !isWithinWord(text, at, before);
            case '[':
                return label || after(text, at) == '^' || after(text, at) == '!';
            case ']':
                return label || after(text, at) == '(' || at + 1 == text.length();
            case '<':
                return at + 1 == text.length()
                        || !isBlank(after(text, at)) && "=0123456789".indexOf(after(text, at)) < 0;
            case '$':
                return !isBlank(after(text, at));
            case '&':
                return isEntity(text, at);
            case '|':
                return cell;
            case ':':
                return at == 0 && before == ']';
            default:
                return false;
        }
    }

    /**
     * Where the first line of {@code text} from {@code from} would begin a block of another kind: the index of the
     * character that must be escaped for it not to; -1 where it begins none. The text begins a line of the page.
     */
    static int lineStart(String text, int from) {
        char c = text.charAt(from);
        char next = after(text, from);
        switch (c) {
            case '>', '|', '[':
                return from;
            case '#':
                return isHeading(text, from) ? from : -1;
            case '+':
                return isBlank(next) ? from : -1;
            case '-':
                return isBlank(next) || next == '-' || next == '|' || next == ':' ? from : -1;
            case '=':
                return isBlank(next) || next == '=' ? from : -1;
            case ':':
                return next == '-' ? from : -1;
            default:
                return c >= '0' && c <= '9' ? number(text, from) : -1;
        }
    }

    /** {@code 1.} or {@code 1)} would begin a list. */
    private static int number(String text, int from) {
        int at = from;
        while (at < text.length() && at - from <= LONGEST_NUMBER && Character.isDigit(text.charAt(at))) {
            at++;
        }
        boolean list = at < text.length()
                && (text.charAt(at) == '.' || text.charAt(at) == ')')
                && at - from <= LONGEST_NUMBER
                && isBlank(after(text, at));
        return list ? at : -1;
    }

    private static boolean isHeading(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == '#') {
            at++;
        }
        return at == text.length() || isBlank(text.charAt(at));
    }

    /** Underscores between letters mark nothing. */
    private static boolean isWithinWord(String text, int at, char before) {
        int from = at;
        while (from > 0 && text.charAt(from - 1) == '_') {
            from--;
        }
        int to = at + 1;
        while (to < text.length() && text.charAt(to) == '_') {
            to++;
        }
        char left = from > 0 ? text.charAt(from - 1) : from == at ? before : ' ';
        return Character.isLetterOrDigit(left) && to < text.length() && Character.isLetterOrDigit(text.charAt(to));
    }

    private static boolean isEntity(String text, int at) {
        int end = Math.min(text.length(), at + LONGEST_ENTITY);
        for (int i = at + 1; i < end; i++) {
            char c = text.charAt(i);
            if (c == ';') {
                return i > at + 1;
            }
            if (!Character.isLetterOrDigit(c) && c != '#') {
                return false;
            }
        }
        // The rest may follow in another element.
        return end == text.length() && end < at + LONGEST_ENTITY;
    }

    private static char after(String text, int at) {
        return at + 1 < text.length() ? text.charAt(at + 1) : '\n';
    }

    /** Whether a character is white space. */
    static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || Character.isSpaceChar(c);
    }

    /** Whether a character is one of ASCII's punctuation, which alone can be escaped. */
    static boolean isPunctuation(char c) {
        return c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
    }
}
