// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.inline;

/**
 * Simple reference names: letters and digits with single {@code - . _ + :} between them.
 *
 * @see <a href="https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#simple-reference-names">simple
 *     reference names</a>
 */
public final class SimpleNames {
    private SimpleNames() {}

    /** The end of the longest simple name that begins at {@code from}; {@code from} where none does. */
    public static int end(String text, int from, int limit) {
        int at = words(text, from, limit);
        if (at == from) {
            return from;
        }
        while (at + 1 < limit && "-._+:".indexOf(text.charAt(at)) >= 0) {
            int more = words(text, at + 1, limit);
            if (more == at + 1) {
                return at;
            }
            at = more;
        }
        return at;
    }

    /** Whether all of {@code text} is one simple name. */
    public static boolean is(String text) {
        return !text.isEmpty() && end(text, 0, text.length()) == text.length();
    }

    /** Whether a character may be part of a name's words. */
    static boolean isWord(char c) {
        if (c < 128) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
        }
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || isNumber(c);
    }

    private static boolean isNumber(char c) {
        int type = Character.getType(c);
        return type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }

    private static int words(String text, int from, int limit) {
        int at = from;
        while (at < limit && isWord(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
