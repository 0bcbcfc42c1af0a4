// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LettersTest {
    @ParameterizedTest
    @CsvSource({
        "Shadow Variables, shadow variables",
        "klp_shadow_alloc(), klp_shadow_alloc",
        "struct klp_patch.mod, struct klp_patch mod",
        "1.2.3. Since v6.10, 1.2.3 since v6.10",
        "x86-64 / ARM64, x86 64 arm64",
        "\u5185\u6838\u70ed\u8865\u4e01 API, \u5185\u6838\u70ed\u8865\u4e01 api",
        "\u300c\u5185\u6838\u300d\u3002, \u5185\u6838",
        "\u00c9tude \u0416\u0443\u043a, \u00e9tude \u0436\u0443\u043a",
        "'...', ''",
    })
    void aKeyIsTheWordsInLowerCase(String name, String key) {
        assertThat(Letters.key(name)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({
        "klp_shadow_alloc, klp|shadow|alloc",
        "__klp__sched_, klp|sched",
        "listHead, list|head",
        "HTMLPage, htmlpage",
        "plain, plain",
        "___, ''",
    })
    void partsOfAnIdentifier(String identifier, String parts) {
        assertThat(String.join("|", Letters.parts(identifier))).isEqualTo(parts);
    }

    @Test
    void aWordIsWhatItIsAndItsParts() {
        Vocabulary vocabulary = new Vocabulary();
        assertThat(terms(vocabulary, "klp_shadow_allocating"))
                .containsExactly("klp_shadow_allocating", "klp", "shadow", "alloc");
        assertThat(terms(vocabulary, "Memories")).containsExactly("memori");
        assertThat(terms(vocabulary, "listHeads")).containsExactly("listheads", "list", "head");
        assertThat(terms(vocabulary, "__user_the_x")).containsExactly("__user_the_x", "user");
        assertThat(terms(vocabulary, "CONFIG_6LOWPAN")).containsExactly("config_6lowpan", "config", "6lowpan");
        assertThat(terms(vocabulary, "\u00c9tude")).containsExactly("\u00e9tude");
        assertThat(terms(vocabulary, "\u00c9tude_Aa")).containsExactly("\u00e9tude_aa", "\u00e9tude", "aa");
        assertThat(terms(vocabulary, "the")).isEmpty();
        assertThat(terms(vocabulary, "_")).isEmpty();
        assertThat(terms(vocabulary, "x")).isEmpty();
        assertThat(terms(vocabulary, "0xffffffff81000000")).isEmpty();
        assertThat(terms(vocabulary, "0x1f")).containsExactly("0x1f");
        assertThat(terms(vocabulary, "1234567")).isEmpty();
        assertThat(terms(vocabulary, "x".repeat(60))).isEmpty();
        assertThat(terms(vocabulary, "\u5185\u6838")).containsExactly("\u5185\u6838");
    }

    private static List<String> terms(Vocabulary vocabulary, String word) {
        int number = number(vocabulary, word);
        Lexicon lexicon = vocabulary.lexicon();
        return IntStream.range(0, vocabulary.count(number))
                .map(i -> vocabulary.term(number, i))
                .mapToObj(term -> new String(
                        lexicon.bytes(),
                        lexicon.start(term),
                        lexicon.end(term) - lexicon.start(term),
                        StandardCharsets.UTF_8))
                .toList();
    }

    /** The number of a word that stands in a text. */
    private static int number(Vocabulary vocabulary, String word) {
        byte[] bytes = ("<" + word + ">").getBytes(StandardCharsets.UTF_8);
        int hash = 0;
        for (int i = 1; i < bytes.length - 1; i++) {
            hash = Lexicon.hash(hash, bytes[i]);
        }
        return vocabulary.word(bytes, 1, bytes.length - 1, hash);
    }

    @Test
    void aWordHasOneNumberHoweverManyThereAre() {
        Vocabulary vocabulary = new Vocabulary();
        int first = number(vocabulary, "first");
        for (int i = 0; i < 40_000; i++) {
            number(vocabulary, "word" + i);
        }
        assertThat(number(vocabulary, "first")).isEqualTo(first);
        assertThat(number(vocabulary, "word777"))
                .isEqualTo(number(vocabulary, "word777"))
                .isNotEqualTo(first);
    }

    @Test
    void usesAreCountedWithoutCapitals() {
        Vocabulary vocabulary = new Vocabulary();
        List.of("Patch", "PATCH", "patch", "The").forEach(word -> number(vocabulary, word));
        vocabulary.trust(number(vocabulary, "patch"));
        vocabulary.foldUses();
        assertThat(vocabulary.uses(vocabulary.term("patch"))).isEqualTo(4 + WordLists.RARE);
        assertThat(vocabulary.uses(vocabulary.term("the"))).isZero();
        assertThat(vocabulary.uses(vocabulary.term("Patch"))).isZero();
    }

    @Test
    void textsAreSortedAsTheirSignsAre() {
        Random random = new Random(1);
        List<String> words = new ArrayList<>(
                List.of("a", "ab", "abcdefghij", "abcde", "abcdefghik", "\u00e9t\u00e9", "\u5185\u6838"));
        for (int i = 0; i < 3000; i++) {
            words.add(Integer.toString(random.nextInt(50_000), 5) + (i % 7 == 0 ? "\u6838" : ""));
        }
        Vocabulary vocabulary = new Vocabulary();
        int[] numbers = words.stream().mapToInt(vocabulary::term).distinct().toArray();
        vocabulary.lexicon().sort(numbers);
        List<Integer> sorted =
                words.stream().sorted().distinct().map(vocabulary::term).toList();
        assertThat(numbers).containsExactly(sorted.stream().mapToInt(i -> i).toArray());
    }
}
