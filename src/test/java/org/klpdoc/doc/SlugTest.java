// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.doc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class SlugTest {
    static List<Arguments> ids() {
        return ExampleLines.read("/doc/slug-id.txt");
    }

    static List<Arguments> sphinxIds() {
        return ExampleLines.read("/doc/slug-sphinx.txt");
    }

    static List<Arguments> githubIds() {
        return ExampleLines.read("/doc/slug-github.txt");
    }

    static List<Arguments> names() {
        return ExampleLines.read("/doc/slug-name.txt");
    }

    @ParameterizedTest
    @MethodSource("ids")
    void makesTheIdsOfDocutils(String text, String expected) {
        assertThat(Slug.id(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("sphinxIds")
    void makesTheIdsOfSphinx(String text, String expected) {
        assertThat(Slug.sphinxId(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("githubIds")
    void makesTheIdsOfGithub(String text, String expected) {
        assertThat(Slug.github(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("names")
    void normalisesReferenceNames(String text, String expected) {
        assertThat(Slug.name(text)).isEqualTo(expected);
    }

    @Test
    void numbersEqualHeadings() {
        HeadingIds ids = new HeadingIds();
        assertThat(List.of(ids.next("Usage"), ids.next("usage"), ids.next("Usage 1"), ids.next("Usage!")))
                .containsExactly("usage", "usage-1", "usage-1-1", "usage-2");
    }

    @Test
    void leavesReservedIdsAlone() {
        HeadingIds ids = new HeadingIds();
        assertThat(ids.reserve("usage")).isTrue();
        assertThat(ids.reserve("usage")).isFalse();
        assertThat(ids.next("Usage")).isEqualTo("usage-1");
        assertThat(ids.isTaken("usage-1")).isTrue();
    }
}
