// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.inline;

/**
 * Simple reference names: letters and digits with single {@code - . _ + :} between them.
 *
 * @see <a href="https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#simple-reference-names">simple
 *     reference names</a>
 */
public final class SimpleNames {
    private static final byte WORD = 1;
    private static final byte JOINT = 2;
    private static final byte[] ASCII = ascii();

    private SimpleNames() {}

    /** The end of the longest simple name that begins at {@code from}; {@code from} where none does. */
    public static int end(String text, int from, int limit) {
        int at = words(text, from, limit);
        if (at == from) {
            return from;
        }
        while (at + 1 < limit && isJoint(text.charAt(at))) {
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

    /** Whether a character may be part of a name's words; of a pair of surrogates only {@link #words} can tell. */
    static boolean isWord(char c) {
        if (c < 128) {
            return ASCII[c] == WORD;
        }
        return isLetterOrNumber(c) || Character.isSurrogate(c);
    }

    /** Whether a character may be part of a name, within a word or between two. */
    static boolean isPart(char c) {
        return isWord(c) || isJoint(c);
    }

    /** Whether a character may stand between two words of a name. */
    private static boolean isJoint(char c) {
        return c < 128 && ASCII[c] == JOINT;
    }

    private static byte[] ascii() {
        byte[] table = new byte[128];
        for (char c = 0; c < 128; c++) {
            boolean word = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            table[c] = word ? WORD : "-._+:".indexOf(c) >= 0 ? JOINT : 0;
        }
        return table;
    }

    private static boolean isLetterOrNumber(int codePoint) {
        int type = Character.getType(codePoint);
        return Character.isLetterOrDigit(codePoint)
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    /** The end of the letters and digits that stand at {@code from}. */
    static int words(String text, int from, int limit) {
        int at = from;
        while (at < limit) {
            char c = text.charAt(at);
            boolean pair = Character.isHighSurrogate(c) && at + 1 < limit;
            if (!(pair ? isLetterOrNumber(text.codePointAt(at)) : isWord(c) && !Character.isSurrogate(c))) {
                break;
            }
            at += pair ? 2 : 1;
        }
        return at;
    }
}
