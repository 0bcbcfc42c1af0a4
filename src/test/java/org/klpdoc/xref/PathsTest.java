// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.xref;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathsTest {
    @ParameterizedTest
    @CsvSource({
        "api/, basic, api/basic",
        "api/, ../faq, faq",
        "api/, /history, history",
        "'', ./a//b/., a/b",
        "a/b/, ../../c, c",
    })
    void namesAreJoined(String folder, String written, String expected) {
        assertThat(Paths.join(folder, written)).contains(expected);
    }

    @Test
    void noNameLeadsOutOfTheRoot() {
        assertThat(Paths.join("api/", "../../etc/passwd")).isEmpty();
        assertThat(Paths.join("", "..")).isEmpty();
        assertThat(Paths.join("", "/../x")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "index, api/basic, '', api/basic.html",
        "api/basic, index, top, ../index.html#top",
        "api/basic, api/basic, x, #x",
        "api/basic, api/basic, '', basic.html",
        "a/b/c, a/d/e, '', ../d/e.html",
        "ab/c, a/c, '', ../a/c.html",
    })
    void linksAreRelative(String from, String to, String fragment, String expected) {
        assertThat(Paths.href(from, to, fragment)).isEqualTo(expected);
    }
}
