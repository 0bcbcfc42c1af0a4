// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check.tree;

import java.nio.charset.StandardCharsets;

/**
 * The classes of the bytes of C sources, and steps over runs of them. A kernel's gigabyte goes through these loops with
 * the JVM's first compiler, which does as it is told: a byte is loaded once, and compared as seldom as can be.
 */
final class Bytes {
    static final int OTHER = 0;
    static final int WORD = 1;
    static final int DIGIT = 2;
    /** A sign that means nothing to whoever looks for names. */
    static final int PLAIN = 4;

    static final int SPACE = 8;
    static final int LINE_END = 16;

    private static final int IN_WORD = WORD | DIGIT;
    private static final int BLANK = SPACE | LINE_END;
    private static final String PLAIN_SIGNS = "=,-.><&+?:~^%[]*$`\\";
    private static final byte[] IF = bytes("if");
    private static final byte[] IFDEF = bytes("ifdef");
    private static final byte[] IFNDEF = bytes("ifndef");
    private static final byte[] ELSE = bytes("else");
    private static final byte[] ENDIF = bytes("endif");
    private static final byte[] ENUM = bytes("enum");
    private static final byte[] UNION = bytes("union");
    private static final byte[] STRUCT = bytes("struct");

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
            } else if (PLAIN_SIGNS.indexOf(c) >= 0) {
                kinds[c] = PLAIN;
            }
        }
        return kinds;
    }

    /** The bytes of an ASCII text. */
    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static int kind(byte c) {
        return KINDS[c & 0xff];
    }

    /** A letter, a digit or an underscore. */
    static boolean isWord(byte c) {
        return (KINDS[c & 0xff] & IN_WORD) != 0;
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
        while (end < text.length && isBlank(text[end])) {
            end++;
        }
        return end;
    }

    private static boolean isBlank(byte c) {
        return (KINDS[c & 0xff] & BLANK) != 0;
    }

    /** The first place from {@code at} on that holds no blank. */
    static int skipSpaces(byte[] text, int at) {
        int end = at;
        while (end < text.length && KINDS[text[end] & 0xff] == SPACE) {
            end++;
        }
        return end;
    }

    /** The place behind the end of a comment, {@code at} being within it. */
    static int commentEnd(byte[] text, int at) {
        int last = text.length - 1;
        for (int i = at; i < last; i++) {
            if (text[i] == '*' && text[i + 1] == '/') {
                return i + 2;
            }
        }
        return text.length;
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
        while (end < text.length) {
            byte c = text[end];
            if (c > '\\' || c > '/' && c != '\\') {
                end++;
            } else if (c == '\n') {
                return end;
            } else if (c == '\\') {
                end++;
                end += end + 1 < text.length && text[end] == '\r' ? 2 : 1;
            } else if (c == '/' && end + 1 < text.length && text[end + 1] == '*') {
                end = commentEnd(text, end + 2);
            } else {
                end++;
            }
        }
        return text.length;
    }

    /** Whether {@code sign} stands before a place, blanks and line ends apart. */
    static boolean isBehind(byte[] text, int at, char sign) {
        int before = at - 1;
        while (before >= 0 && isBlank(text[before])) {
            before--;
        }
        return before >= 0 && text[before] == sign;
    }

    /** Whether the bytes are {@code word}. */
    static boolean is(byte[] text, int start, int end, byte[] word) {
        if (end - start != word.length) {
            return false;
        }
        for (int i = 0; i < word.length; i++) {
            if (text[start + i] != word[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether the word may have a tag behind it. */
    static boolean isTagWord(byte[] text, int start, int end) {
        return switch (end - start) {
            case 4 -> text[start] == 'e' && is(text, start, end, ENUM);
            case 5 -> text[start] == 'u' && is(text, start, end, UNION);
            case 6 -> text[start] == 's' && is(text, start, end, STRUCT);
            default -> false;
        };
    }

    /** Whether {@code part} stands between two places. */
    static boolean contains(byte[] text, int start, int end, byte[] part) {
        byte first = part[0];
        int last = end - part.length;
        for (int i = start; i <= last; i++) {
            if (text[i] == first && is(text, i, i + part.length, part)) {
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
                if (is(text, name, stop, IF) || is(text, name, stop, IFDEF) || is(text, name, stop, IFNDEF)) {
                    nested++;
                } else if (nested == 0 && (is(text, name, stop, ELSE) || is(text, name, stop, ENDIF))) {
                    return end;
                } else if (is(text, name, stop, ENDIF)) {
                    nested--;
                }
            }
            at = end + 1;
        }
        return text.length;
    }
}
