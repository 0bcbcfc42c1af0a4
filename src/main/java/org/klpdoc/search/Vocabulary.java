// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words that one thread has met, and the terms of the index that each stands for. A word is thought about once, and
 * after that found by its signs without making a string of them. Terms are numbered in the order in which they came.
 */
final class Vocabulary {
    /** Words that say nothing about what a text is about. They are not in the index, and a query may do without them. */
    static final Set<String> STOP = Set.of(
            "a", "an", "and", "are", "as", "at", "be", "been", "but", "by", "can", "for", "from", "has", "have", "if",
            "in", "into", "is", "it", "its", "may", "not", "of", "on", "or", "so", "such", "that", "the", "their",
            "then", "there", "these", "they", "this", "to", "was", "which", "will", "with");

    /** What is longer is no word that anybody types. */
    private static final int LONGEST = 48;

    /** Longer numbers are addresses, sums and dates. */
    private static final int LONGEST_NUMBER = 5;

    private static final int FIRST_SIZE = 1 << 15;
    private static final int HASH_SHIFT = 32;
    private static final int[] NOTHING = {};

    private final Stems stems = new Stems();
    private final Map<String, Integer> terms = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    private String[] words = new String[FIRST_SIZE / 2];
    private int[][] expansions = new int[FIRST_SIZE / 2][];
    private int[] uses = new int[FIRST_SIZE / 2];
    private int[] hashes = new int[FIRST_SIZE / 2];
    /** A slot: the hash in the upper half, one more than the word's number in the lower; looked at before the word is. */
    private long[] table = new long[FIRST_SIZE];

    private int count;

    /** The terms in the order of their numbers. */
    List<String> terms() {
        return names;
    }

    /** The number of a term. */
    int term(String name) {
        Integer known = terms.putIfAbsent(name, names.size());
        if (known != null) {
            return known;
        }
        names.add(name);
        return names.size() - 1;
    }

    /** The number of the word that stands at that place; counts it as used. */
    int word(String text, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        hash ^= hash >>> 15;
        int mask = table.length - 1;
        for (int slot = hash & mask; ; slot = slot + 1 & mask) {
            long found = table[slot];
            if (found == 0) {
                return add(text.substring(from, to), hash, slot);
            }
            if ((int) (found >>> HASH_SHIFT) == hash) {
                int word = (int) found - 1;
                String known = words[word];
                if (known.length() == to - from && known.regionMatches(0, text, from, to - from)) {
                    uses[word]++;
                    return word;
                }
            }
        }
    }

    private static long slot(int hash, int word) {
        return (long) hash << HASH_SHIFT | word + 1;
    }

    /** A word that stands in a name is spelt as it should be. */
    void trust(int word) {
        uses[word] += WordLists.RARE;
    }

    private int add(String word, int hash, int slot) {
        if (count == words.length) {
            grow();
            return word(word, 0, word.length());
        }
        table[slot] = slot(hash, count);
        words[count] = word;
        hashes[count] = hash;
        uses[count] = 1;
        expansions[count] = expand(word);
        return count++;
    }

    private void grow() {
        int size = words.length * 2;
        words = Arrays.copyOf(words, size);
        expansions = Arrays.copyOf(expansions, size);
        uses = Arrays.copyOf(uses, size);
        hashes = Arrays.copyOf(hashes, size);
        table = new long[size * 2];
        int mask = table.length - 1;
        for (int word = 0; word < count; word++) {
            int slot = hashes[word] & mask;
            while (table[slot] != 0) {
                slot = slot + 1 & mask;
            }
            table[slot] = slot(hashes[word], word);
        }
    }

    /** The terms of a word: the one that it is itself, then those of its parts; none for one that is not indexed. */
    int[] terms(int word) {
        return expansions[word];
    }

    private int[] expand(String word) {
        String whole = word.toLowerCase(Locale.ROOT);
        if (word.length() > LONGEST || isBare(word) || isLongNumber(whole) || STOP.contains(whole)) {
            return NOTHING;
        }
        List<String> parts = Letters.parts(word);
        if (parts.size() == 1 && parts.get(0).equals(whole)) {
            return new int[] {term(stems.of(whole))};
        }
        int[] expanded = new int[parts.size() + 1];
        expanded[0] = term(whole);
        int size = 1;
        for (String part : parts) {
            if (part.length() > 1 && !isLongNumber(part) && !STOP.contains(part)) {
                expanded[size++] = term(stems.of(part));
            }
        }
        return Arrays.copyOf(expanded, size);
    }

    /** Nothing but underscores, or a single sign. */
    private static boolean isBare(String word) {
        return word.length() == 1 && !Letters.isCjk(word.charAt(0))
                || word.chars().allMatch(c -> c == '_');
    }

    private static boolean isLongNumber(String word) {
        boolean hex = word.startsWith("0x");
        int start = hex ? 2 : 0;
        if (word.length() - start <= LONGEST_NUMBER || !Letters.isDigit(word.charAt(0))) {
            return false;
        }
        for (int i = start; i < word.length(); i++) {
            char c = word.charAt(i);
            if (!Letters.isDigit(c) && !(hex && c >= 'a' && c <= 'f')) {
                return false;
            }
        }
        return true;
    }

    /** Adds how often each word was met to {@code sums}, by its lower case; words of one sign and numbers are left out. */
    void addUses(Map<String, Integer> sums) {
        for (int word = 0; word < count; word++) {
            if (expansions[word].length > 0 && !Letters.isDigit(words[word].charAt(0))) {
                sums.merge(words[word].toLowerCase(Locale.ROOT), uses[word], Integer::sum);
            }
        }
    }
}
