// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.doc;

import java.text.Normalizer;
import java.util.Locale;

/** Identifiers and reference names made of text, after the rules of docutils, Sphinx and GitHub. */
public final class Slug {
    /** Letters that Unicode does not take apart, and the ASCII letters that docutils writes for them. */
    private static final String[] LETTERS = {
        "\u00df", "sz", "\u00e6", "ae", "\u00f8", "o", "\u0111", "d", "\u0127", "h", "\u0131", "i", "\u0142", "l",
        "\u0153", "oe", "\u0167", "t", "\u0180", "b", "\u0183", "b", "\u0188", "c", "\u018c", "d", "\u0192", "f",
        "\u0199", "k", "\u019a", "l", "\u019e", "n", "\u01a5", "p", "\u01ab", "t", "\u01ad", "t", "\u01b4", "y",
        "\u01b6", "z", "\u01e5", "g", "\u0225", "z", "\u0234", "l", "\u0235", "n", "\u0236", "t", "\u0237", "j",
        "\u0238", "db", "\u0239", "qp", "\u023c", "c", "\u023f", "s", "\u0240", "z", "\u0247", "e", "\u0249", "j",
        "\u024b", "q", "\u024d", "r", "\u024f", "y",
    };

    private Slug() {}

    /**
     * The identifier of a reference name: lower-case ASCII letters and digits in groups joined by single hyphens,
     * beginning with a letter ({@code [a-z](-?[a-z0-9]+)*}). May be "" where nothing is left.
     *
     * @see <a href="https://docutils.sourceforge.io/docs/ref/rst/directives.html#identifier-normalization">docutils,
     *     identifier normalization</a>
     */
    public static String id(String name) {
        String plain = ascii(name.toLowerCase(Locale.ROOT));
        StringBuilder out = new StringBuilder(plain.length());
        boolean gap = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9' && out.length() > 0) {
                hyphen(out, gap);
                out.append(c);
                gap = false;
            } else if (c < 128) {
                gap = true;
            }
        }
        return out.toString();
    }

    /**
     * Sphinx's identifier of a term, an option and the like: as {@link #id}, but case, dots and underscores stay. The
     * name is given with its prefix ({@code term-Klp object} becomes {@code term-Klp-object}). May be "".
     */
    public static String sphinxId(String name) {
        String plain = ascii(name);
        StringBuilder out = new StringBuilder(plain.length());
        boolean gap = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean inner = c >= '0' && c <= '9' || c == '.' || c == '_';
            if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || inner && out.length() > 0) {
                hyphen(out, gap);
                out.append(c);
                gap = false;
            } else if (c < 128) {
                gap = true;
            }
        }
        return out.toString();
    }

    private static void hyphen(StringBuilder out, boolean gap) {
        if (gap && out.length() > 0) {
            out.append('-');
        }
    }

    /**
     * The identifier that GitHub gives a heading, before duplicates are told apart (see {@link HeadingIds}): lower case,
     * spaces become hyphens, and what is neither a letter, a digit, a hyphen nor an underscore goes.
     */
    public static String github(String heading) {
        String text = heading.strip().toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == ' ' || c == '\n') {
                out.append('-');
            } else if (c == '-' || isGithubWord(c)) {
                out.appendCodePoint(c);
            }
        }
        return out.toString();
    }

    /** A reference name as docutils compares it: lower case, runs of white space are single spaces, none at the ends. */
    public static String name(String text) {
        return spaced(text).toLowerCase(Locale.ROOT);
    }

    /** The same text with every run of white space a single space and none at the ends. */
    public static String spaced(String text) {
        int length = text.length();
        boolean clean = length == 0 || !isSpace(text.charAt(0)) && !isSpace(text.charAt(length - 1));
        for (int i = 1; clean && i < length; i++) {
            char c = text.charAt(i);
            clean = !isSpace(c) || c == ' ' && text.charAt(i - 1) != ' ';
        }
        if (clean) {
            return text;
        }
        StringBuilder out = new StringBuilder(length);
        boolean gap = false;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                gap = true;
                continue;
            }
            if (gap && out.length() > 0) {
                out.append(' ');
            }
            out.append(c);
            gap = false;
        }
        return out.toString();
    }

    /** White space as Python's {@code str.split} sees it: Unicode's, no-break spaces and separators included. */
    private static boolean isSpace(char c) {
        return c == ' '
                || c >= 0x09 && c <= 0x0d
                || c >= 0x1c && c <= 0x1f
                || c == 0x85
                || c > 0x85 && Character.isSpaceChar(c);
    }

    private static boolean isGithubWord(int c) {
        if (c < 128) {
            return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_';
        }
        int type = Character.getType(c);
        return Character.isLetter(c)
                || type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.CONNECTOR_PUNCTUATION
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** The letters without their marks; what is not ASCII even then is left in place, for the caller to skip. */
    private static String ascii(String text) {
        boolean ascii = true;
        for (int i = 0; ascii && i < text.length(); i++) {
            ascii = text.charAt(i) < 128;
        }
        if (ascii) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String instead = c < 128 ? "" : replacement(c);
            if (instead.isEmpty()) {
                out.append(c);
            } else {
                out.append(instead);
            }
        }
        return Normalizer.normalize(out, Normalizer.Form.NFKD);
    }

    private static String replacement(char c) {
        for (int i = 0; i < LETTERS.length; i += 2) {
            if (LETTERS[i].charAt(0) == c) {
                return LETTERS[i + 1];
            }
        }
        return "";
    }
}
