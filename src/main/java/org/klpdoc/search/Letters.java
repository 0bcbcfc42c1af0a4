// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a word is made of. A word is a run of letters, digits and underscores, with the points between digits ({@code
 * klp_patch}, {@code 6.1}); signs of Chinese, Japanese and Korean are runs of their own. {@code search.js} cuts a query
 * in the same way.
 */
final class Letters {
    private static final int ASCII = 128;
    private static final boolean[] WORD = new boolean[ASCII];

    static {
        for (char c = 0; c < ASCII; c++) {
            WORD[c] = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || isDigit(c) || c == '_';
        }
    }

    private Letters() {}

    /** Whether a sign is one of those that are written without spaces between words. */
    static boolean isCjk(char c) {
        return c >= 0x2e80
                && (c <= 0x9fff && !isCjkMark(c) || c >= 0xac00 && c <= 0xd7a3 || c >= 0xf900 && c <= 0xfaff);
    }

    /** Punctuation and spaces among them. */
    private static boolean isCjkMark(char c) {
        return c >= 0x3000 && c <= 0x3020 || c == 0x3030 || c == 0x30fb;
    }

    /** Whether a sign belongs to a word of letters. */
    static boolean isWord(char c) {
        if (c < ASCII) {
            return WORD[c];
        }
        return Character.isLetterOrDigit(c) && !isCjk(c);
    }

    /** Whether a sign of ASCII belongs to a word. */
    static boolean isAsciiWord(byte c) {
        return WORD[c];
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Where the word that begins at {@code from} ends. */
    static int end(String text, int from) {
        int length = text.length();
        int at = from + 1;
        while (at < length) {
            char c = text.charAt(at);
            boolean point = c == '.' && isDigit(text.charAt(at - 1)) && at + 1 < length && isDigit(text.charAt(at + 1));
            if (!point && !isWord(c)) {
                break;
            }
            at++;
        }
        return at;
    }

    /** Where the run of CJK signs that begins at {@code from} ends. */
    static int endOfCjk(String text, int from) {
        int at = from + 1;
        while (at < text.length() && isCjk(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The words of a name. */
    static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        for (int at = 0; at < name.length(); at++) {
            char c = name.charAt(at);
            int end = isCjk(c) ? endOfCjk(name, at) : isWord(c) ? end(name, at) : at;
            if (end > at) {
                words.add(name.substring(at, end));
                at = end - 1;
            }
        }
        return words;
    }

    /**
     * A name as it is looked up whole: its words in lower case, single spaces between ({@code Shadow Variables} is
     * {@code shadow variables}).
     */
    static String key(String name) {
        return String.join(" ", words(name)).toLowerCase(Locale.ROOT);
    }

    /** The parts of an identifier, {@code klp_shadowAlloc}: klp, shadow, alloc; the whole where it has none. */
    static List<String> parts(String identifier) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int at = 0; at <= identifier.length(); at++) {
            boolean gap = at < identifier.length() && identifier.charAt(at) == '_';
            if (gap
                    || at == identifier.length()
                    || at > 0 && isHump(identifier.charAt(at - 1), identifier.charAt(at))) {
                if (at > start) {
                    parts.add(identifier.substring(start, at).toLowerCase(Locale.ROOT));
                }
                start = gap ? at + 1 : at;
            }
        }
        return parts;
    }

    /** Whether a capital behind a small letter begins a part. */
    static boolean isHump(char before, char c) {
        return c >= 'A' && c <= 'Z' && before >= 'a' && before <= 'z';
    }
}
