// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * What a comparison keeps of a text: its words as numbers, and one number for the whole.
 *
 * @param words the words in order, each as a hash of its lower-case letters; what is no letter, digit or underscore parts
 *     words, and a sign of a script that is written without spaces is a word
 * @param digest a hash of the text as readers see it, white space apart; two texts that look the same have the same
 * @param shown the same hash without the names of pages that readers see the titles of: lines of toctrees, {@code :doc:}
 * @param pages those pages, in order
 */
public record SectionText(int[] words, long digest, long shown, List<String> pages) {
    /** Copies the list. */
    public SectionText {
        pages = List.copyOf(pages);
    }

    /**
     * Whether readers see the same, but that pages which have moved are named by their new names.
     *
     * @param went whether text of the first page is on the second one now
     */
    boolean followsTo(SectionText other, BiPredicate<String, String> went) {
        boolean same = shown == other.shown && pages.size() == other.pages.size();
        for (int i = 0; same && i < pages.size(); i++) {
            same = pages.get(i).equals(other.pages.get(i)) || went.test(pages.get(i), other.pages.get(i));
        }
        return same;
    }

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
