// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.search;

import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * The stems of English words, after Snowball's English stemmer (Porter 2); {@code search.js} has the same in the browser,
 * and a test holds the two to each other. Not for several threads at once.
 */
final class Stems {
    private final EnglishStemmer stemmer = new EnglishStemmer();

    /** The stem of a word of lower-case ASCII letters; any other word is its own stem. */
    String of(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < 'a' || word.charAt(i) > 'z') {
                return word;
            }
        }
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }
}
