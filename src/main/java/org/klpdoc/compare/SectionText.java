// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare;

import java.util.Arrays;

/**
 * What a comparison keeps of a text: its words as numbers, and one number for the whole.
 *
 * @param words the words in order, each as a hash of its lower-case letters; what is no letter, digit or underscore parts
 *     words, and a sign of a script that is written without spaces is a word
 * @param digest a hash of the text as readers see it, white space apart; two texts that look the same have the same
 */
public record SectionText(int[] words, long digest) {
    /** Whether readers see the same. */
    boolean sameAs(SectionText other) {
        return digest == other.digest && Arrays.equals(words, other.words);
    }

    boolean isEmpty() {
        return words.length == 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SectionText text && sameAs(text);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(digest);
    }
}
