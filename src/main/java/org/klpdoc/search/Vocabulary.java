// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words that one thread has met, and the terms of the index that each stands for. Words and terms are numbers of one
 * {@link Lexicon}; a word is thought about once.
 */
final class Vocabulary {
    /** Words that say nothing about what a text is about. They are not in the index, and a query may do without them. */
    static final Set<String> STOP = Set.of(
            "a", "an", "and", "are", "as", "at", "be", "been", "but", "by", "can", "for", "from", "has", "have", "if",
            "in", "into", "is", "it", "its", "may", "not", "of", "on", "or", "so", "such", "that", "the", "their",
            "then", "there", "these", "they", "this", "to", "was", "which", "will", "with");

    /** What is longer is no word that anybody types; in signs. */
    private static final int LONGEST = 48;

    /** Longer numbers are addresses, sums and dates. */
    private static final int LONGEST_NUMBER = 5;

    /** What a word means: nobody asked yet, nothing, a term's number and two more, or, below zero, a place in the lists. */
    private static final int UNKNOWN = 0;

    private static final int NOTHING = 1;
    private static final int A_TERM = 2;

    private static final int FIRST_SIZE = 1 << 13;

    private final Lexicon lexicon = new Lexicon();
    private final Stems stems = new Stems();
    private int[] meanings = new int[FIRST_SIZE];
    private int[] uses = new int[FIRST_SIZE];
    /** Lists of terms, each behind its length. */
    private int[] lists = new int[FIRST_SIZE];

    private int listsEnd = 1;
    private final byte[] scratch = new byte[LONGEST];

    Vocabulary() {
        for (String word : STOP) {
            know(term(word), NOTHING);
        }
    }

    /** The texts that words and terms are numbers of. */
    Lexicon lexicon() {
        return lexicon;
    }

    /** The number of a term. */
    int term(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return lexicon.number(bytes, 0, bytes.length);
    }

    /** The number of the word that stands at that place, with its {@link Lexicon#hash}; counts it as used. */
    int word(byte[] text, int from, int to, int hash) {
        int word = lexicon.number(text, from, to, hash);
        if (word >= uses.length) {
            uses = Arrays.copyOf(uses, Math.max(word + 1, uses.length * 2));
        }
        uses[word]++;
        return word;
    }

    /** A word that stands in a name is spelt as it should be. */
    void trust(int word) {
        uses[word] += WordLists.RARE;
    }

    /** How often a word was met. */
    int uses(int word) {
        return word < uses.length ? uses[word] : 0;
    }

    /** How many terms a word stands for: the one that it is itself, then those of its parts; none if it is not indexed. */
    int count(int word) {
        int meaning = meaning(word);
        return meaning < 0 ? lists[-meaning] : meaning - NOTHING > 0 ? 1 : 0;
    }

    /** One of the terms of a word. */
    int term(int word, int i) {
        int meaning = meanings[word];
        return meaning < 0 ? lists[1 + i - meaning] : meaning - A_TERM;
    }

    private int meaning(int word) {
        int known = word < meanings.length ? meanings[word] : UNKNOWN;
        return known == UNKNOWN ? know(word, meant(word)) : known;
    }

    private int know(int word, int meaning) {
        if (word >= meanings.length) {
            meanings = Arrays.copyOf(meanings, Math.max(word + 1, meanings.length * 2));
        }
        meanings[word] = meaning;
        return meaning;
    }

    private int meant(int word) {
        byte[] bytes = lexicon.bytes();
        int from = lexicon.start(word);
        int to = lexicon.end(word);
        boolean ascii = true;
        boolean small = true;
        boolean whole = true;
        boolean letters = true;
        for (int i = from; i < to; i++) {
            byte c = bytes[i];
            boolean capital = c >= 'A' && c <= 'Z';
            ascii &= c >= 0;
            small &= !capital;
            whole &= c != '_' && !(capital && i > from && bytes[i - 1] >= 'a' && bytes[i - 1] <= 'z');
            letters &= c >= 'a' && c <= 'z';
        }
        if (!ascii || to - from > LONGEST) {
            return meantByString(word);
        } else if (!small || !whole) {
            return meantByParts(word, whole);
        } else if (to - from == 1 || isLongNumber(bytes, from, to)) {
            return NOTHING;
        }
        return A_TERM + (letters ? stem(from, to) : word);
    }

    private int stem(int from, int to) {
        int length = stems.of(lexicon.bytes(), from, to, scratch);
        return lexicon.number(scratch, 0, length);
    }

    /** What a word of ASCII with capitals or underscores means. */
    private int meantByParts(int word, boolean whole) {
        byte[] own = Arrays.copyOfRange(lexicon.bytes(), lexicon.start(word), lexicon.end(word));
        byte[] small = own.clone();
        boolean bare = true;
        for (int i = 0; i < small.length; i++) {
            bare &= small[i] == '_';
            small[i] += small[i] >= 'A' && small[i] <= 'Z' ? 'a' - 'A' : 0;
        }
        if (bare || isLongNumber(small, 0, small.length)) {
            return NOTHING;
        }
        int term = lexicon.number(small, 0, small.length);
        if (whole) {
            return meaning(term);
        }
        int list = open(term);
        int start = 0;
        for (int at = 0; at <= own.length; at++) {
            boolean gap = at == own.length || own[at] == '_';
            if (gap || at > 0 && Letters.isHump((char) own[at - 1], (char) own[at])) {
                if (at > start) {
                    part(list, lexicon.number(small, start, at));
                }
                start = gap ? at + 1 : at;
            }
        }
        return -list;
    }

    /** What a word means that is long or has letters of other alphabets. */
    private int meantByString(int word) {
        int start = lexicon.start(word);
        String own = new String(lexicon.bytes(), start, lexicon.end(word) - start, StandardCharsets.UTF_8);
        if (own.length() > LONGEST || own.length() == 1 && !Letters.isCjk(own.charAt(0))) {
            return NOTHING;
        }
        String whole = own.toLowerCase(Locale.ROOT);
        List<String> parts = Letters.parts(own);
        int term = term(whole);
        if (parts.size() == 1 && parts.get(0).equals(whole)) {
            return A_TERM + term;
        }
        int list = open(term);
        for (String part : parts) {
            int number = term(part);
            if (part.length() < lexicon.end(number) - lexicon.start(number)) {
                lists[listsEnd++] = number;
                lists[list]++;
            } else {
                part(list, number);
            }
        }
        return -list;
    }

    /** Begins a list of terms; returns its place. */
    private int open(int term) {
        int list = listsEnd;
        if (list + LONGEST + 1 >= lists.length) {
            lists = Arrays.copyOf(lists, lists.length * 2);
        }
        lists[list] = 1;
        lists[list + 1] = term;
        listsEnd += 2;
        return list;
    }

    /** Adds what a part of an identifier means to the last list. */
    private void part(int list, int part) {
        int meaning = meaning(part);
        if (meaning > NOTHING) {
            lists[listsEnd++] = meaning - A_TERM;
            lists[list]++;
        }
    }

    private static boolean isLongNumber(byte[] word, int from, int to) {
        if (to - from <= LONGEST_NUMBER || !Letters.isDigit((char) word[from])) {
            return false;
        }
        boolean hex = word[from] == '0' && word[from + 1] == 'x';
        int start = hex ? from + 2 : from;
        for (int i = start; i < to; i++) {
            if (!Letters.isDigit((char) word[i]) && !(hex && word[i] >= 'a' && word[i] <= 'f')) {
                return false;
            }
        }
        return to - start > LONGEST_NUMBER;
    }

    /** Counts the uses of words with capitals as those of the same words without. */
    void foldUses() {
        int words = lexicon.size();
        uses = Arrays.copyOf(uses, Math.max(uses.length, words));
        for (int word = 0; word < words; word++) {
            int length = lexicon.end(word) - lexicon.start(word);
            if (uses[word] > 0 && length <= WordLists.LONGEST && count(word) > 0 && !isSmall(word)) {
                byte[] small = Arrays.copyOfRange(lexicon.bytes(), lexicon.start(word), lexicon.end(word));
                for (int i = 0; i < small.length; i++) {
                    small[i] += small[i] >= 'A' && small[i] <= 'Z' ? 'a' - 'A' : 0;
                }
                int other = lexicon.number(small, 0, small.length);
                uses = other < uses.length ? uses : Arrays.copyOf(uses, Math.max(other + 1, uses.length * 2));
                uses[other] += uses[word];
                uses[word] = 0;
            }
        }
    }

    private boolean isSmall(int word) {
        byte[] bytes = lexicon.bytes();
        for (int i = lexicon.start(word); i < lexicon.end(word); i++) {
            if (bytes[i] >= 'A' && bytes[i] <= 'Z') {
                return false;
            }
        }
        return true;
    }
}
