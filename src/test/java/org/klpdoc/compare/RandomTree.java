// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Two trees of sections of random words, the second made of the first. */
final class RandomTree {
    private static final int WORDS = 400;

    private final Random random;
    private final List<Section> before = new ArrayList<>();
    private final List<Section> after = new ArrayList<>();

    RandomTree(Random random) {
        this.random = random;
        List<List<String>> texts = new ArrayList<>();
        int pages = 2 + random.nextInt(4);
        for (int page = 0; page < pages; page++) {
            int sections = 1 + random.nextInt(6);
            for (int i = 0; i < sections; i++) {
                List<String> text = words(random.nextInt(4) == 0 ? random.nextInt(6) : 10 + random.nextInt(80));
                texts.add(text);
                before.add(section("page" + page, i, text));
            }
        }
        int number = 0;
        for (List<String> text : texts) {
            for (List<String> one : changed(text)) {
                after.add(section("page" + number / 5, number % 5, one));
                number++;
            }
        }
    }

    List<Section> before() {
        return before;
    }

    List<Section> after() {
        return after;
    }

    private List<String> words(int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            // Some words are everywhere, most are rare.
            words.add("w" + (int) (WORDS * random.nextDouble() * random.nextDouble()));
        }
        return words;
    }

    private List<List<String>> changed(List<String> text) {
        int cut = text.size() / 2;
        return switch (random.nextInt(6)) {
            case 0 -> List.of();
            case 1 -> List.of(text.subList(0, cut), text.subList(cut, text.size()));
            case 2 -> List.of(edited(text));
            case 3 -> List.of(text, edited(text));
            default -> List.of(text);
        };
    }

    private List<String> edited(List<String> text) {
        List<String> out = new ArrayList<>(text);
        for (int i = 0; i < out.size(); i++) {
            if (random.nextInt(4) == 0) {
                out.set(i, words(1).get(0));
            }
        }
        return out;
    }

    private Section section(String page, int number, List<String> text) {
        String id = number == 0 ? "" : "s" + random.nextInt(3) + number;
        String title = "title " + random.nextInt(8);
        List<String> ids = id.isEmpty() ? List.of() : List.of(id);
        return new Section(page, id, title, Math.min(number, 2), number, ids, WordHashes.of(String.join(" ", text)));
    }
}
