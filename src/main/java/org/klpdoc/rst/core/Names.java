// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.core;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** Reference names and ids as docutils spells them. */
public final class Names {
    /** Letters that have no decomposition into an ASCII letter and a mark, and their spelling. */
    private static final Map<Character, String> SPELLED = Map.ofEntries(
            Map.entry('\u00df', "sz"),
            Map.entry('\u00e6', "ae"),
            Map.entry('\u0153', "oe"),
            Map.entry('\u0238', "db"),
            Map.entry('\u0239', "qp"),
            Map.entry('\u00f8', "o"),
            Map.entry('\u0111', "d"),
            Map.entry('\u0127', "h"),
            Map.entry('\u0131', "i"),
            Map.entry('\u0142', "l"),
            Map.entry('\u0167', "t"),
            Map.entry('\u0180', "b"),
            Map.entry('\u0183', "b"),
            Map.entry('\u0188', "c"),
            Map.entry('\u018c', "d"),
            Map.entry('\u0192', "f"),
            Map.entry('\u0199', "k"),
            Map.entry('\u019a', "l"),
            Map.entry('\u019e', "n"),
            Map.entry('\u01a5', "p"),
            Map.entry('\u01ab', "t"),
            Map.entry('\u01ad', "t"),
            Map.entry('\u01b4', "y"),
            Map.entry('\u01b6', "z"),
            Map.entry('\u01e5', "g"),
            Map.entry('\u0225', "z"),
            Map.entry('\u0234', "l"),
            Map.entry('\u0235', "n"),
            Map.entry('\u0236', "t"),
            Map.entry('\u0237', "j"),
            Map.entry('\u023c', "c"),
            Map.entry('\u023f', "s"),
            Map.entry('\u0240', "z"),
            Map.entry('\u0247', "e"),
            Map.entry('\u0249', "j"),
            Map.entry('\u024b', "q"),
            Map.entry('\u024d', "r"),
            Map.entry('\u024f', "y"));

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
        StringBuilder spelled = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String letters = c < 128 ? "" : SPELLED.getOrDefault(c, "");
            if (letters.isEmpty()) {
                spelled.append(c);
            } else {
                spelled.append(letters);
            }
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
