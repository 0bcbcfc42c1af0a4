// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.search;

import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * The stems of English words, after Snowball's English stemmer (Porter 2); {@code search.js} has the same in the browser,
 * and a test holds the two to each other. Not for several threads at once.
 */
final class Stems {
    private final EnglishStemmer stemmer = new EnglishStemmer();
    private char[] word = new char[1 << 6];

    /**
     * The stem of a word of lower-case ASCII letters.
     *
     * @param out takes its letters, never more than the word has
     * @return how many there are
     */
    int of(byte[] text, int from, int to, byte[] out) {
        int length = to - from;
        word = length < word.length ? word : new char[length * 2];
        for (int i = 0; i < length; i++) {
            word[i] = (char) text[from + i];
        }
        stemmer.setCurrent(word, length);
        stemmer.stem();
        char[] stem = stemmer.getCurrentBuffer();
        int end = stemmer.getCurrentBufferLength();
        for (int i = 0; i < end; i++) {
            out[i] = (byte) stem[i];
        }
        return end;
    }
}
