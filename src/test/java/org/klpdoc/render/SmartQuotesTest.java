// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Curly quotes are docutils' own. */
final class SmartQuotesTest {
    static Stream<String> examples() throws IOException {
        try (InputStream in = SmartQuotesTest.class.getResourceAsStream("/render/smart-quotes.txt")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void agreesWithDocutils(String example) {
        String[] sides = example.replace("\\t", "\t").split(" => ", 2);
        SmartQuotes quotes = new SmartQuotes();
        StringBuilder set = new StringBuilder();
        for (String piece : sides[0].split("\u00a6", -1)) {
            set.append(set.length() > 0 ? "\u00a6" : "");
            if (piece.startsWith("~")) {
                quotes.skip(piece.substring(1));
                set.append(piece.substring(1));
            } else {
                set.append(quotes.set(piece));
            }
        }
        assertThat(set.toString()).isEqualTo(sides[1]);
    }

    @Test
    void looksAtTheNameBehindItWhereThatIsPartOfTheText() {
        assertThat(new SmartQuotes().set("(\"", 'k')).isEqualTo("(\u201c");
        assertThat(new SmartQuotes().set("(\"")).isEqualTo("(\u201d");
    }

    @Test
    void forgetsTheContextWithTheBlock() {
        SmartQuotes quotes = new SmartQuotes();
        quotes.skip("x");
        quotes.reset();
        assertThat(quotes.set("\"y\"")).isEqualTo("\u201cy\u201d");
    }
}
