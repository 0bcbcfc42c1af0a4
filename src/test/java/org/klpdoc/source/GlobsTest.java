// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*.rst | a.rst | true",
                "*.rst | a/b.rst | false",
                "**.rst | a/b.rst | true",
                "**/*.rst | b.rst | true",
                "**/*.rst | x/y/b.rst | true",
                "**/b.rst | xb.rst | false",
                "a/**/b.rst | a/b.rst | true",
                "a/**/b.rst | a/x/y/b.rst | true",
                "a/**/b.rst | axb.rst | false",
                "a/**/b.rst | a/xb.rst | false",
                "a/** | a/x/y | true",
                "a/** | a | false",
                "a?c.md | abc.md | true",
                "a?c.md | a/c.md | false",
                "[a-c]x | bx | true",
                "[!a-c]x | bx | false",
                "[^a-c]x | dx | true",
                "[]x]y | ]y | true",
                "[a-]y | -y | true",
                "[ab | [ab | true",
                "*.{rst,md} | x.md | true",
                "{a,b{c,d}}/x | bd/x | true",
                "{a,b{c,d}}/x | b/x | false",
                "a{b | a{b | true",
                "x* | x | true",
                "*a*b*c | xaxbxc | true",
                "*a*b*c | xaxbx | false",
            })
    void matches(String pattern, String path, boolean expected) {
        assertThat(Globs.of(List.of(pattern)).matches(path)).isEqualTo(expected);
    }

    @Test
    void excludingAFolderCoversWhatIsInIt() {
        Globs globs = Globs.of(List.of("output", "**/_build"));
        assertThat(globs.covers("output/x/y.rst")).isTrue();
        assertThat(globs.covers("a/_build/y.rst")).isTrue();
        assertThat(globs.covers("a/output/y.rst")).isFalse();
        assertThat(Globs.NONE.covers("a")).isFalse();
    }

    @Test
    void knowsTheFoldersToList() {
        assertThat(Globs.of(List.of("livepatch/*.rst", "README.md")).folders()).containsExactly("");
        assertThat(Globs.of(List.of("livepatch/*.rst", "livepatch/x/a.rst", "a/b/c?"))
                        .folders())
                .containsExactly("a/b", "livepatch");
    }

    @Test
    void saysWhatIsWrongWithAPattern() {
        assertThat(Globs.problem("")).isNotEmpty();
        assertThat(Globs.problem("/a")).contains("slash");
        assertThat(Globs.problem("../a")).contains("..");
        assertThat(Globs.problem("a\\b")).contains("backslash");
        assertThat(Globs.problem("{a,b}".repeat(20))).contains("braces");
        assertThat(Globs.problem("a".repeat(1001))).contains("longer");
        assertThat(Globs.problem("a/**/b.{rst,md}")).isEmpty();
    }

    @Test
    void starsDoNotMultiplyTheWork() {
        // With backtracking this would take longer than the universe is old.
        Globs globs = Globs.of(List.of("*a".repeat(30) + "**a".repeat(30) + "b"));
        assertThat(globs.matches("a".repeat(4000))).isFalse();
    }
}
