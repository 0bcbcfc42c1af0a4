// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.inline;

/** The characters without which a text holds no inline markup but addresses; most texts have few of them. */
final class StartCharacters {
    private static final boolean[] TABLE = new boolean[128];

    static {
        for (char c : new char[] {'*', '|', '`', '_', '[', ':'}) {
            TABLE[c] = true;
        }
    }

    private StartCharacters() {}

    /** The index of the next such character at or behind {@code from}; the length where there is none. */
    static int next(String text, int from) {
        int at = from;
        int length = text.length();
        while (at < length) {
            char c = text.charAt(at);
            if (c < 128 && TABLE[c]) {
                return at;
            }
            at++;
        }
        return at;
    }

    /**
     * Where reading has to begin for what stands at {@code found}: there, or for an underscore, or a colon within a name,
     * at the beginning of the name before it, which an underscore makes a reference.
     */
    static int nameStart(String text, int from, int found) {
        int at = found;
        if (found < text.length() && (text.charAt(found) == '_' || joins(text, found))) {
            while (at > from && SimpleNames.isPart(text.charAt(at - 1))) {
                at--;
            }
        }
        return at;
    }

    private static boolean joins(String text, int found) {
        return text.charAt(found) == ':' && found + 1 < text.length() && SimpleNames.isWord(text.charAt(found + 1));
    }
}
