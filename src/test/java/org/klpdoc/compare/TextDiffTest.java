// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.klpdoc.compare.SectionBody.Kind;
import org.klpdoc.compare.SectionBody.Passage;
import org.klpdoc.compare.SectionBody.Run;
import org.klpdoc.compare.SectionBody.Style;

/** What a diff of words may never do: lose a word, mark what is there, or take for ever over much text. */
class TextDiffTest {
    private static SectionBody body(List<String> passages) {
        return new SectionBody(passages.stream()
                .map(text -> new Passage(Kind.PARAGRAPH, 0, List.of(new Run(text, Style.PLAIN, ""))))
                .toList());
    }

    private static String shown(List<TextDiff.Marked> passages, boolean marks) {
        return passages.stream()
                .map(passage -> IntStream.range(0, passage.words().size())
                        .filter(i -> !marks || passage.changed().get(i))
                        .mapToObj(i -> passage.words().get(i).text())
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void aWordThatIsSetOtherwiseIsMarkedAlone() {
        SectionBody before = body(List.of("Same words here.", "One old word among these."));
        SectionBody after = body(List.of("Same words here.", "One fresh word among these."));
        TextDiff diff = TextDiff.of(before, after);
        assertThat(shown(diff.before(), true).strip()).isEqualTo("old");
        assertThat(shown(diff.after(), true).strip()).isEqualTo("fresh");
    }

    @Test
    void everyWordIsShown() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            List<String> one = texts(random);
            List<String> other = texts(random);
            TextDiff diff = TextDiff.of(body(one), body(other));
            assertThat(shown(diff.before(), false)).isEqualTo(String.join("\n", one));
            assertThat(shown(diff.after(), false)).isEqualTo(String.join("\n", other));
        }
    }

    private static List<String> texts(Random random) {
        return random.ints(random.nextInt(6), 1, 9)
                .mapToObj(words ->
                        random.ints(words, 0, 12).mapToObj(word -> "w" + word).collect(Collectors.joining(" ")))
                .toList();
    }

    @Test
    void muchTextIsMarkedAsAWhole() {
        List<String> one = IntStream.range(0, 30_000).mapToObj(i -> "a" + i).toList();
        List<String> other = IntStream.range(0, 30_000).mapToObj(i -> "b" + i).toList();
        String line = String.join(" ", one);
        String otherLine = String.join(" ", other);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            assertThat(shown(TextDiff.of(body(one), body(other)).after(), true)).isEqualTo(String.join("\n", other));
            TextDiff lines = TextDiff.of(body(List.of(line)), body(List.of(otherLine)));
            assertThat(shown(lines.before(), true)).isEqualTo(line);
        });
    }
}
