// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cdoc;

/** The character classes of C sources, in ASCII as the kernel's tools know them, and steps over runs of them. */
final class Ascii {
    private Ascii() {}

    /** A letter, a digit or an underscore. */
    static boolean isWord(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
    }

    /** A digit. */
    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** What may begin an identifier. */
    static boolean isWordStart(char c) {
        return isWord(c) && !isDigit(c);
    }

    /** White space. */
    static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    /** The character at {@code at}, or NUL outside of the text. */
    static char at(CharSequence s, int at) {
        return at >= 0 && at < s.length() ? s.charAt(at) : '\0';
    }

    /** The first place from {@code at} on that is no white space. */
    static int skipSpace(CharSequence s, int at) {
        int i = at;
        while (i < s.length() && isSpace(s.charAt(i))) {
            i++;
        }
        return i;
    }

    /** The first place from {@code at} on that is no part of a word. */
    static int wordEnd(CharSequence s, int at) {
        int i = at;
        while (i < s.length() && isWord(s.charAt(i))) {
            i++;
        }
        return i;
    }

    /** The first place from {@code at} on that is no digit. */
    static int digitsEnd(CharSequence s, int at) {
        int i = at;
        while (i < s.length() && isDigit(s.charAt(i))) {
            i++;
        }
        return i;
    }

    /** The place before {@code end} behind the last character that is no white space, not before {@code from}. */
    static int trimEnd(CharSequence s, int from, int end) {
        int i = end;
        while (i > from && isSpace(s.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    /** The first place from {@code at} on that holds one of {@code stops}; the length where there is none. */
    static int indexOfAny(CharSequence s, int at, String stops) {
        int i = at;
        while (i < s.length() && stops.indexOf(s.charAt(i)) < 0) {
            i++;
        }
        return i;
    }

    /** Without white space around it. */
    static String trim(String s) {
        int from = skipSpace(s, 0);
        return s.substring(from, trimEnd(s, from, s.length()));
    }

    /** With its first run of white space, if any, made one space. */
    static String squeezeFirst(String s) {
        for (int i = 0; i < s.length(); i++) {
            if (isSpace(s.charAt(i))) {
                return s.substring(0, i) + ' ' + s.substring(skipSpace(s, i));
            }
        }
        return s;
    }

    /** With every run of at least {@code least} white space characters made one space. */
    static String squeeze(String s, int least) {
        StringBuilder out = new StringBuilder(s.length());
        for (int i = 0; i < s.length(); ) {
            int end = skipSpace(s, i);
            if (end - i >= least && end > i) {
                out.append(' ');
                i = end;
            } else if (end > i) {
                out.append(s, i, end);
                i = end;
            } else {
                out.append(s.charAt(i++));
            }
        }
        return out.toString();
    }

    /** Without closed block comments; one that is not closed stays. */
    static String withoutComments(String s) {
        int open = s.indexOf("/*");
        if (open < 0) {
            return s;
        }
        StringBuilder out = new StringBuilder(s.length());
        int from = 0;
        while (open >= 0) {
            int close = s.indexOf("*/", open + 2);
            if (close < 0) {
                break;
            }
            out.append(s, from, open);
            from = close + 2;
            open = s.indexOf("/*", from);
        }
        return out.append(s, from, s.length()).toString();
    }
}
