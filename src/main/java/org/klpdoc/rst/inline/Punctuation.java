// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.inline;

import org.klpdoc.rst.core.Names;

/**
 * The characters that may stand before and behind inline markup.
 *
 * @see <a href="https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#inline-markup-recognition-rules">
 *     inline markup recognition rules</a>
 */
final class Punctuation {
    private static final byte BEFORE = 1;
    private static final byte AFTER = 2;
    private static final byte[] ASCII = ascii();

    /** Closing quotes that other languages write for an opening one, beside its own. */
    private static final String[] QUOTES = {
        "\u00bb\u00bb\u00ab", "\u2018\u2019\u201a", "\u2019\u2018\u2019", "\u201a\u201b\u2018\u2019",
        "\u201c\u201d\u201e", "\u201e\u201f\u201c\u201d", "\u201d\u201c\u201d", "\u203a\u2039\u203a",
        "\u201b\u201a", "\u201f\u201e", "\u301d\u301e\u301f"
    };

    private Punctuation() {}

    /** Whether markup may begin behind {@code c}: white space, an opener or a delimiter. */
    static boolean mayPrecede(char c) {
        if (c < 128) {
            return (ASCII[c] & BEFORE) != 0;
        }
        return Names.isSpace(c)
                || switch (Character.getType(c)) {
                    case Character.START_PUNCTUATION,
                            Character.INITIAL_QUOTE_PUNCTUATION,
                            Character.FINAL_QUOTE_PUNCTUATION,
                            Character.DASH_PUNCTUATION -> true;
                    case Character.OTHER_PUNCTUATION -> isDelimiter(c);
                    default -> false;
                };
    }

    /** Whether markup may end before {@code c}: white space, an escape, a closer or a delimiter. */
    static boolean mayFollow(char c) {
        if (c < 128) {
            return (ASCII[c] & AFTER) != 0;
        }
        return Names.isSpace(c)
                || c == '\u201a'
                || c == '\u201e'
                || switch (Character.getType(c)) {
                    case Character.END_PUNCTUATION,
                            Character.INITIAL_QUOTE_PUNCTUATION,
                            Character.FINAL_QUOTE_PUNCTUATION,
                            Character.DASH_PUNCTUATION -> true;
                    case Character.OTHER_PUNCTUATION -> isDelimiter(c);
                    default -> false;
                };
    }

    /** Whether two characters are an opener and its closer, so that what they enclose is no start-string. */
    static boolean pair(char open, char close) {
        int ascii = "\"'(<[{".indexOf(open);
        if (ascii >= 0) {
            return "\"')>]}".charAt(ascii) == close;
        }
        if (open < 128) {
            return false;
        }
        for (String quotes : QUOTES) {
            if (quotes.charAt(0) == open) {
                return quotes.indexOf(close, 1) >= 0;
            }
        }
        return switch (Character.getType(open)) {
            case Character.START_PUNCTUATION -> close == matching(open);
            case Character.INITIAL_QUOTE_PUNCTUATION -> close == (open == '\u00ab' ? '\u00bb' : open + 1);
            case Character.FINAL_QUOTE_PUNCTUATION -> close == open - 1;
            default -> false;
        };
    }

    private static char matching(char open) {
        return (char) (open == '\uff3b' || open == '\uff5b' ? open + 2 : open + 1);
    }

    /** The section and paragraph signs are other punctuation to Unicode since 6.0, and were none to docutils. */
    private static boolean isDelimiter(char c) {
        return c != '\u00a7' && c != '\u00b6';
    }

    private static byte[] ascii() {
        byte[] table = new byte[128];
        for (char c = 0; c < 128; c++) {
            boolean space = Names.isSpace(c);
            boolean delimiter = "-/:".indexOf(c) >= 0;
            if (space || delimiter || "\"'(<[{".indexOf(c) >= 0) {
                table[c] |= BEFORE;
            }
            if (space || delimiter || c == 0 || "\"')>]}\\.,;!?".indexOf(c) >= 0) {
                table[c] |= AFTER;
            }
        }
        return table;
    }
}
