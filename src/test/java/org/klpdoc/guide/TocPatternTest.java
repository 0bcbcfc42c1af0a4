// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.guide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TocPatternTest {
    @ParameterizedTest
    @CsvSource({
        "api/*, api/basic, true",
        "api/*, api/deep/er, false",
        "api/**, api/deep/er, true",
        "*, index, true",
        "?aq, faq, true",
        "?aq, /aq, false",
        "[a-f]aq, faq, true",
        "[!a-f]aq, faq, false",
        "part[, part[, true",
        "faq, faqs, false",
        "**/**/**, a/b/c/d, true",
    })
    void patternsFollowSphinx(String pattern, String name, boolean expected) {
        assertThat(new TocPattern(pattern).matches(name)).isEqualTo(expected);
    }
}
