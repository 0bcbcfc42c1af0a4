// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.klpdoc.highlight.TokenType;

/** The colours of code in the theme's style sheet: each class has one, and each can be read. */
final class CodeColoursTest {
    private static final Pattern COLOUR =
            Pattern.compile("--code-[a-z]+: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)");

    private final String css = read();

    @Test
    void canBeReadOnCodeAndOnMarkedLines() {
        List<MatchResult> colours = COLOUR.matcher(css).results().toList();
        assertThat(colours).hasSizeGreaterThan(5);
        for (MatchResult colour : colours) {
            assertThat(contrast(colour.group(1), values("code").get(0)))
                    .as(colour.group())
                    .isGreaterThan(7);
            assertThat(contrast(colour.group(2), values("code").get(1)))
                    .as(colour.group())
                    .isGreaterThan(7);
            assertThat(contrast(colour.group(1), values("hit").get(0)))
                    .as(colour.group())
                    .isGreaterThan(4.5);
            assertThat(contrast(colour.group(2), values("hit").get(1)))
                    .as(colour.group())
                    .isGreaterThan(4.5);
        }
    }

    @Test
    void everyClassHasALook() {
        Set<String> styled = new TreeSet<>();
        Matcher rules = Pattern.compile("(?m)^\\.highlight ([^{]*) \\{").matcher(css);
        while (rules.find()) {
            Matcher names = Pattern.compile("\\.([a-z]+)").matcher(rules.group(1));
            while (names.find()) {
                styled.add(names.group(1));
            }
        }
        assertThat(styled)
                .containsAll(Arrays.stream(TokenType.values())
                        .map(TokenType::css)
                        .filter(name -> !name.isEmpty())
                        .toList());
    }

    /** The values of a variable: light, then dark. */
    private List<String> values(String name) {
        Matcher matcher = Pattern.compile("--" + name + ": light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)")
                .matcher(css);
        assertThat(matcher.find()).as(name).isTrue();
        return List.of(matcher.group(1), matcher.group(2));
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weights[i] * (part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    private static String read() {
        try {
            return Files.readString(Path.of("templates/klpdoc.css"));
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }
}
