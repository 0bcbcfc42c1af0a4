// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.klpdoc.browser.Chromium;
import org.klpdoc.browser.Tab;

/** What the index says of words and what {@code lookup.js} makes of a query's in a browser is the same. */
class BrowserWordsTest {
    private static final List<String> ENDINGS = List.of(
            "", "s", "es", "ed", "eed", "ing", "ingly", "edly", "eedly", "ly", "li", "y", "ies", "ied", "sses", "us",
            "ss", "e", "ee", "tional", "enci", "ence", "ency", "anci", "ancy", "abli", "ably", "ently", "izer",
            "ization", "ational", "ation", "ator", "alism", "ality", "ally", "fulness", "ously", "ousness", "iveness",
            "ivity", "bility", "bly", "ogy", "ogist", "fully", "lessly", "alize", "icate", "icity", "ical", "ful",
            "ness", "ative", "al", "ance", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ism", "ate",
            "ity", "ous", "ive", "ize", "ion", "sion", "tion", "ll", "lle", "atting", "bbing", "izing", "bled", "wed",
            "xed");
    private static final List<String> SPECIAL = List.of(
            "skis",
            "skies",
            "dying",
            "lying",
            "tying",
            "idly",
            "gently",
            "ugly",
            "early",
            "only",
            "singly",
            "sky",
            "news",
            "howe",
            "atlas",
            "cosmos",
            "bias",
            "andes",
            "inning",
            "innings",
            "outing",
            "canning",
            "herring",
            "earring",
            "proceed",
            "proceeds",
            "exceeding",
            "succeeded",
            "generate",
            "general",
            "generically",
            "communism",
            "commune",
            "arsenal",
            "arsenic",
            "yes",
            "say",
            "cry",
            "by",
            "sayer",
            "yyyy",
            "aed",
            "eing",
            "ties",
            "gas",
            "this",
            "kiwis");

    private static Chromium chromium;
    private static Tab tab;

    @BeforeAll
    static void start() throws IOException {
        chromium = Chromium.start();
        tab = chromium.tab();
        tab.page().evaluate("window.klpdoc = { base: '' }");
        String script = Files.readString(Path.of("templates/lookup.js"));
        tab.page().addScriptTag(new Page.AddScriptTagOptions().setContent(script));
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            tab.close();
            chromium.close();
        }
    }

    /** Words made of syllables with every ending that the stemmer knows, and all that stand in our own texts. */
    private static Set<String> words() throws IOException {
        Random random = new Random(20);
        String consonants = "bcdfghklmnprstvwxyz";
        Set<String> words = new TreeSet<>(SPECIAL);
        for (int i = 0; i < 700; i++) {
            StringBuilder start = new StringBuilder();
            for (int syllables = random.nextInt(4); syllables >= 0; syllables--) {
                start.append(random.nextInt(3) == 0 ? "" : String.valueOf(consonants.charAt(random.nextInt(19))));
                start.append("aeiouy".charAt(random.nextInt(6)));
                start.append(random.nextInt(3) == 0 ? "" : String.valueOf(consonants.charAt(random.nextInt(19))));
            }
            ENDINGS.forEach(ending -> words.add(start + ending));
        }
        try (Stream<Path> files = Files.walk(Path.of("content"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                words.addAll(List.of(text.toLowerCase(Locale.ROOT).split("[^a-z]+")));
            }
        }
        words.remove("");
        return words;
    }

    private static String stem(Stems stems, String word) {
        byte[] letters = word.getBytes(StandardCharsets.US_ASCII);
        return new String(letters, 0, stems.of(letters.clone(), 0, letters.length, letters), StandardCharsets.US_ASCII);
    }

    @Test
    void theStemsAreTheSame() throws IOException {
        List<String> words = new ArrayList<>(words());
        assertThat(words).hasSizeGreaterThan(40_000);
        Stems stems = new Stems();
        List<String> ours =
                words.stream().map(word -> word + " " + stem(stems, word)).toList();
        Object theirs = tab.page().evaluate("words => words.map(word => word + ' ' + klpdoc.lookup.stem(word))", words);
        List<String> different = new ArrayList<>(ours);
        different.removeAll(new java.util.HashSet<>((List<?>) theirs));
        assertThat(different).as("word and stem").isEmpty();
    }

    @Test
    void theWordsAndPartsAreTheSame() {
        List<String> texts = List.of(
                "klp_shadow_alloc(obj, 1.2.3, v6.1.) -- x86-64",
                "\u5185\u6838\u70ed\u8865\u4e01\uff1aAPI\u3001\u6587\u6863",
                "\ucee4\ub110 \ubb38\uc11c, \u30ab\u30fc\u30cd\u30eb\u30fb\u30c9",
                "\u00c9tude na\u00efve \u0416\u0443\u043a e\u0301 a\u0660b \ud83d\ude00",
                "__init listHead HTMLPage _ a");
        for (String text : texts) {
            Object cut = tab.page()
                    .evaluate("text => klpdoc.lookup.words(text).map(one => one.text.toLowerCase()).join(' ')", text);
            assertThat(cut).isEqualTo(Letters.key(text));
            for (String word : text.split("[^\\w]+")) {
                Object parts = tab.page().evaluate("word => klpdoc.lookup.parts(word).join(' ')", word);
                assertThat(parts).isEqualTo(String.join(" ", Letters.parts(word)));
            }
        }
    }
}
