// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
        int number = vocabulary.word("<" + word + ">", 1, word.length() + 1);
        return java.util.Arrays.stream(vocabulary.terms(number))
                .mapToObj(vocabulary.terms()::get)
                .toList();
    }

    @Test
    void aWordHasOneNumberHoweverManyThereAre() {
        Vocabulary vocabulary = new Vocabulary();
        int first = vocabulary.word("first", 0, 5);
        for (int i = 0; i < 40_000; i++) {
            String word = "word" + i;
            vocabulary.word(word, 0, word.length());
        }
        assertThat(vocabulary.word("first", 0, 5)).isEqualTo(first);
        assertThat(vocabulary.word("word777", 0, 7))
                .isEqualTo(vocabulary.word("word777", 0, 7))
                .isNotEqualTo(first);
    }
}
