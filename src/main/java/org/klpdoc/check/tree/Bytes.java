// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check.tree;

/** The classes of the bytes of C sources, and steps over runs of them. */
final class Bytes {
    static final int OTHER = 0;
    static final int WORD = 1;
    static final int DIGIT = 2;
    static final int SPACE = 3;
    static final int LINE_END = 4;

    private static final byte[] KINDS = kinds();

    private Bytes() {}

    private static byte[] kinds() {
        byte[] kinds = new byte[256];
        for (int c = 0; c < 128; c++) {
            if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_') {
                kinds[c] = WORD;
            } else if (c >= '0' && c <= '9') {
                kinds[c] = DIGIT;
            } else if (c == '\n') {
                kinds[c] = LINE_END;
            } else if (c <= ' ') {
                kinds[c] = SPACE;
            }
        }
        return kinds;
    }

    static int kind(byte c) {
        return KINDS[c & 0xff];
    }

    /** A letter, a digit or an underscore. */
    static boolean isWord(byte c) {
        int kind = KINDS[c & 0xff];
        return kind == WORD || kind == DIGIT;
    }

    /** What names of parameters and attributes are made of. */
    static boolean isNamePart(byte c) {
        return isWord(c) || c == '-' || c == '.';
    }

    /** The first place from {@code at} on that is no part of a word. */
    static int wordEnd(byte[] text, int at) {
        int end = at;
        while (end < text.length && isWord(text[end])) {
            end++;
        }
        return end;
    }

    /** The first place from {@code at} on that holds neither a blank nor a line end. */
    static int skipBlanks(byte[] text, int at) {
        int end = at;
        while (end < text.length && kind(text[end]) >= SPACE) {
            end++;
        }
        return end;
    }

    /** Where the line of {@code at} ends. */
    static int lineEnd(byte[] text, int at) {
        int end = at;
        while (end < text.length && text[end] != '\n') {
            end++;
        }
        return end;
    }

    /** Where it ends if a backslash takes the next line in; also where a comment goes over the line's end. */
    static int logicalEnd(byte[] text, int at) {
        int end = at;
        while (end < text.length && text[end] != '\n') {
            if (text[end] == '\\') {
                end++;
                end += end + 1 < text.length && text[end] == '\r' ? 1 : 0;
            } else if (text[end] == '/' && end + 1 < text.length && text[end + 1] == '*') {
                end += 2;
                while (end + 1 < text.length && !(text[end] == '*' && text[end + 1] == '/')) {
                    end++;
                }
                end++;
            }
            end++;
        }
        return Math.min(end, text.length);
    }

    /** Whether {@code sign} stands before a place, blanks and line ends apart. */
    static boolean isBehind(byte[] text, int at, char sign) {
        int before = at - 1;
        while (before >= 0 && kind(text[before]) >= SPACE) {
            before--;
        }
        return before >= 0 && text[before] == sign;
    }

    /** Whether the bytes are {@code word}. */
    static boolean is(byte[] text, int start, int end, String word) {
        if (end - start != word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (text[start + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the word may have a tag behind it. */
    static boolean isTagWord(byte[] text, int start, int end) {
        return switch (end - start) {
            case 4 -> text[start] == 'e' && is(text, start, end, "enum");
            case 5 -> text[start] == 'u' && is(text, start, end, "union");
            case 6 -> text[start] == 's' && is(text, start, end, "struct");
            default -> false;
        };
    }

    /** Whether {@code part} stands between two places. */
    static boolean contains(byte[] text, int start, int end, String part) {
        char first = part.charAt(0);
        int last = end - part.length();
        for (int i = start; i <= last; i++) {
            if (text[i] == first && is(text, i, i + part.length(), part)) {
                return true;
            }
        }
        return false;
    }

    /** The place behind the line that ends what an {@code #if 0} begins; {@code from} is behind that. */
    static int behindDeadCode(byte[] text, int from) {
        int nested = 0;
        int at = from;
        while (at < text.length) {
            int sign = skipBlanks(text, at);
            int end = lineEnd(text, sign);
            if (sign < text.length && text[sign] == '#') {
                int name = skipBlanks(text, sign + 1);
                int stop = wordEnd(text, name);
                if (is(text, name, stop, "if") || is(text, name, stop, "ifdef") || is(text, name, stop, "ifndef")) {
                    nested++;
                } else if (nested == 0 && (is(text, name, stop, "else") || is(text, name, stop, "endif"))) {
                    return end;
                } else if (is(text, name, stop, "endif")) {
                    nested--;
                }
            }
            at = end + 1;
        }
        return text.length;
    }
}
