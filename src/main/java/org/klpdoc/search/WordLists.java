// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The words that a misspelt one may stand for, a file for each first letter: one after the other in order, each as how
 * many signs it shares with the one before, how often it is used (as a power of two), and its other signs.
 */
final class WordLists {
    /** What is rarer is a slip itself as often as not. */
    static final int RARE = 3;

    private static final int SHORTEST = 4;
    private static final int LONGEST = 30;
    private static final int MOST = 31;

    private WordLists() {}

    /** The lists by first letter, of words by how often they are used. */
    static Map<Character, String> of(List<Collector> collectors) {
        Map<String, Integer> uses = new HashMap<>();
        collectors.forEach(one -> one.vocabulary().addUses(uses));
        List<String> words = new ArrayList<>();
        uses.forEach((word, count) -> {
            if (count >= RARE && word.length() >= SHORTEST && word.length() <= LONGEST && isAscii(word)) {
                words.add(word);
            }
        });
        words.sort(null);
        Map<Character, StringBuilder> lists = new TreeMap<>();
        String before = "";
        for (String word : words) {
            StringBuilder list = lists.computeIfAbsent(word.charAt(0), letter -> new StringBuilder());
            int same = 0;
            int most = Math.min(before.length(), word.length());
            while (list.length() > 0 && same < most && before.charAt(same) == word.charAt(same)) {
                same++;
            }
            int power = MOST - Integer.numberOfLeadingZeros(uses.getOrDefault(word, 1));
            list.append(Digits.sign(same))
                    .append(Digits.sign(power))
                    .append(word, same, word.length())
                    .append('\n');
            before = word;
        }
        Map<Character, String> made = new TreeMap<>();
        lists.forEach((letter, list) -> made.put(letter, list.toString()));
        return made;
    }

    private static boolean isAscii(String word) {
        return word.charAt(0) >= 'a' && word.charAt(0) <= 'z' && word.chars().allMatch(c -> c < 128);
    }
}
