// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code ifconfig} makes of its expressions, Python being the judge. */
final class ConfigExpressionTest {
    private static final Map<String, Object> SETTINGS = Map.of(
            "release",
            "1.2.3",
            "level",
            "beta",
            "many",
            7L,
            "on",
            true,
            "off",
            false,
            "all",
            List.of("a", "b"),
            "none",
            Optional.empty());

    private static Optional<Boolean> holds(String text) {
        return ConfigExpression.holds(text, SETTINGS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "level in ('alpha', 'beta')",
                "level == \"beta\" and many > 5",
                "not off",
                "not not on",
                "off or all",
                "1 < many <= 7",
                "'a' in all and 'c' not in all",
                "all == ['a', 'b']",
                "len(all) == 2",
                "release.startswith(('2', '1.'))",
                "release.endswith('.3')",
                "release >= '1.1'",
                "none is None",
                "level is not None",
                "('beta') == level",
                "'et' in level",
                "(on and (off or many))",
            })
    void isTrue(String text) {
        assertThat(holds(text)).contains(true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "level in ('alpha',)",
                "level",
                "off",
                "none",
                "()",
                "''",
                "0",
                "not many",
                "many != 7",
                "on and off",
                "7 > many",
                "level == 7",
            })
    void isFalseOrSo(String text) {
        assertThat(holds(text)).contains(text.equals("level"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "unknown",
                "unknown or on",
                "(level",
                "level)",
                "level ==",
                "== level",
                "level < many",
                "many + 1",
                "all[0]",
                "release.upper()",
                "len(many)",
                "'a",
                "level in many",
                "lambda: 1",
                "on off",
                "in",
                "a.b",
                "len",
                "f'x'",
                "level = 'beta'",
            })
    void hasNoAnswer(String text) {
        assertThat(holds(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "not ", "[", "on and (", "on == "})
    void endsWithHowLongSoever(String part) {
        assertThat(holds(part.repeat(20_000))).isEmpty();
    }
}
