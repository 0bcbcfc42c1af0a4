// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Takes in a text piece by piece and makes its {@link SectionText}: a word may be in several pieces. */
final class WordHashes {
    private static final long FNV_START = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private int[] words = new int[16];
    private int count;
    private long digest = FNV_START;
    private long shown = FNV_START;
    private boolean gap;
    private boolean shownGap;
    private boolean aside;
    private final List<String> pages = new ArrayList<>();
    private boolean inWord;
    private int word;

    /** The words of a whole text. */
    static SectionText of(String text) {
        WordHashes hashes = new WordHashes();
        hashes.add(text);
        return hashes.text();
    }

    /** Takes in a piece of text, which goes on where the last one ended. */
    void add(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || c == '\u00a0') {
                part();
            } else {
                digest(c);
                letter(c);
            }
        }
    }

    /** Whether what comes now stands for a page, and readers see that page's title. */
    void aside(boolean stands) {
        aside = stands;
    }

    /** Takes in a page that the text shows by its title. */
    void page(String name) {
        pages.add(name);
    }

    /** Ends the word; a block ends here, or a part of one. */
    void part() {
        endWord();
        gap = true;
        shownGap = true;
    }

    /** What was taken in. */
    SectionText text() {
        endWord();
        return new SectionText(Arrays.copyOf(words, count), digest, shown, pages);
    }

    boolean isEmpty() {
        return digest == FNV_START;
    }

    private void digest(char c) {
        if (gap && digest != FNV_START) {
            digest = (digest ^ ' ') * FNV_PRIME;
        }
        gap = false;
        digest = (digest ^ c) * FNV_PRIME;
        if (!aside) {
            shown = shownGap && shown != FNV_START ? (shown ^ ' ') * FNV_PRIME : shown;
            shownGap = false;
            shown = (shown ^ c) * FNV_PRIME;
        }
    }

    private void letter(char c) {
        if (c == '_' || Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
            if (Character.isIdeographic(c) || c >= 0x3040 && c <= 0x30ff) {
                endWord();
                push(mixed(c));
            } else {
                word = 31 * word + Character.toLowerCase(c);
                inWord = true;
            }
        } else {
            endWord();
        }
    }

    private void endWord() {
        if (inWord) {
            push(mixed(word));
            inWord = false;
            word = 0;
        }
    }

    private void push(int hash) {
        if (count == words.length) {
            words = Arrays.copyOf(words, count * 2);
        }
        words[count++] = hash;
    }

    /** The bits of a hash spread over all places, so that sums of them are good hashes, too. */
    static int mixed(int hash) {
        int h = hash;
        h = (h ^ h >>> 16) * 0x85ebca6b;
        h = (h ^ h >>> 13) * 0xc2b2ae35;
        return h ^ h >>> 16;
    }
}
