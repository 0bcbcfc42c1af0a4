// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check.prose;

import org.klpdoc.text.Pos;

/**
 * Finds where in a file a word of a block's text stands. The tree knows where a block begins; its words stand in the
 * file as they do in the text, in their order, with markup between them.
 */
final class Locator {
    private static final int FARTHEST = 1 << 20;
    private static final int BEFORE = 300;

    private Locator() {}

    /** How often a word stands in a text before a place. */
    static int count(String text, String word, int before) {
        int count = 0;
        for (int at = next(text, word, 0, before); at >= 0; at = next(text, word, at + 1, before)) {
            count++;
        }
        return count;
    }

    /** The place of a word of a block, of which {@code skipped} stand before it; the block's where it is not found. */
    static Pos find(Pos block, String word, int skipped) {
        if (block.offset() < 0) {
            return block;
        }
        String text = block.source().text();
        int limit = Math.min(text.length(), block.offset() + FARTHEST);
        int at = next(text, word, block.offset(), limit);
        for (int i = 0; i < skipped && at >= 0; i++) {
            at = next(text, word, at + 1, limit);
        }
        if (at < 0) {
            // A title's place is that of the line below it.
            at = next(text, word, Math.max(0, block.offset() - BEFORE), block.offset());
        }
        return at < 0 ? block : new Pos(block.source(), at);
    }

    private static int next(String text, String word, int from, int end) {
        for (int i = text.indexOf(word, from); i >= 0 && i < end; i = text.indexOf(word, i + 1)) {
            boolean whole = (i == 0 || !isWord(text.charAt(i - 1)))
                    && (i + word.length() >= text.length() || !isWord(text.charAt(i + word.length())));
            if (whole) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isWord(char c) {
        return c == '_' || c < 128 && Character.isLetterOrDigit(c);
    }
}
