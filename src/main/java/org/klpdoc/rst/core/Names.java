// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.core;

import java.text.Normalizer;
import java.util.Locale;

/** Reference names and ids as docutils spells them. */
public final class Names {
    /** Letters that have no decomposition into an ASCII letter and a mark, each followed by its spelling. */
    private static final String[][] SPELLED = {
        {"\u00df", "sz"},
        {"\u00e6", "ae"},
        {"\u0153", "oe"},
        {"\u0238", "db"},
        {"\u0239", "qp"},
        {"\u00f8", "o"},
        {"\u0111", "d"},
        {"\u0127", "h"},
        {"\u0131", "i"},
        {"\u0142", "l"},
        {"\u0167", "t"},
        {"\u0180", "b"},
        {"\u0183", "b"},
        {"\u0188", "c"},
        {"\u018c", "d"},
        {"\u0192", "f"},
        {"\u0199", "k"},
        {"\u019a", "l"},
        {"\u019e", "n"},
        {"\u01a5", "p"},
        {"\u01ab", "t"},
        {"\u01ad", "t"},
        {"\u01b4", "y"},
        {"\u01b6", "z"},
        {"\u01e5", "g"},
        {"\u0225", "z"},
        {"\u0234", "l"},
        {"\u0235", "n"},
        {"\u0236", "t"},
        {"\u0237", "j"},
        {"\u023c", "c"},
        {"\u023f", "s"},
        {"\u0240", "z"},
        {"\u0247", "e"},
        {"\u0249", "j"},
        {"\u024b", "q"},
        {"\u024d", "r"},
        {"\u024f", "y"},
    };

    private Names() {}

    /** A name with each run of white space as one space and none around it ({@code whitespace_normalize_name}). */
    public static String oneSpaced(String name) {
        int length = name.length();
        boolean clean = length == 0 || !(isSpace(name.charAt(0)) || isSpace(name.charAt(length - 1)));
        for (int i = 0; clean && i + 1 < length; i++) {
            char c = name.charAt(i);
            clean = !isSpace(c) || c == ' ' && !isSpace(name.charAt(i + 1));
        }
        if (clean) {
            return name;
        }
        StringBuilder out = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            char c = name.charAt(i);
            if (!isSpace(c)) {
                if (out.length() > 0 && isSpace(name.charAt(i - 1))) {
                    out.append(' ');
                }
                out.append(c);
            }
        }
        return out.toString();
    }

    /** A name for look-up: lower case, one-spaced ({@code fully_normalize_name}). */
    public static String normal(String name) {
        return oneSpaced(name.toLowerCase(Locale.ROOT));
    }

    /** The id that follows from a text ({@code make_id}); "" where nothing of it can be part of an id. */
    public static String id(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        String plain = isAscii(lower) ? lower : ascii(lower);
        StringBuilder out = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean letter = c >= 'a' && c <= 'z';
            boolean digit = c >= '0' && c <= '9';
            if (letter || digit && out.length() > 0) {
                out.append(c);
            } else if (!letter && !digit && out.length() > 0 && out.charAt(out.length() - 1) != '-') {
                out.append('-');
            }
        }
        while (out.length() > 0 && out.charAt(out.length() - 1) == '-') {
            out.setLength(out.length() - 1);
        }
        return out.toString();
    }

    /** Whether a character is white space to docutils (that is, to Python). */
    public static boolean isSpace(char c) {
        return c <= ' '
                ? c == ' ' || c >= '\t' && c <= '\r' || c >= '\u001c' && c <= '\u001f'
                : c >= '\u0085' && (c == '\u0085' || Character.isSpaceChar(c));
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    private static String ascii(String text) {
        String spelled = text;
        for (String[] one : SPELLED) {
            spelled = spelled.replace(one[0], one[1]);
        }
        String split = Normalizer.normalize(spelled, Normalizer.Form.NFKD);
        StringBuilder out = new StringBuilder(split.length());
        for (int i = 0; i < split.length(); i++) {
            if (split.charAt(i) < 128) {
                out.append(split.charAt(i));
            }
        }
        return out.toString();
    }
}
