// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.klpdoc.source.ExampleRoot;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Source;

/** What whole tables look like is in {@code sites/kernel-tree}. */
class FeatureListingTest {
    private static FeatureListing read(String text) {
        return FeatureListing.read(new ExampleRoot(Map.of("f/core/x/arch-support.txt", text)), "f");
    }

    private static String file(String description) {
        return "# Feature name: x\n# Kconfig: X\n# description: " + description + "\n| x86: | ok |\n| arc: | .. |\n";
    }

    @Test
    void aWordThatFillsALineStaysWhole() {
        String word = "w".repeat(40);
        Source made = read(file(word + " " + word + " short")).matrix().parts().get(0);
        assertThat(made.text().lines().filter(line -> line.contains(word + "|")))
                .hasSize(2);
        assertThat(made.text()).contains("|short ");
        assertThat(made.text().lines().skip(7).map(String::length).distinct()).hasSize(1);
    }

    @Test
    void aLineOfArchitecturesIsFoldedBelowTheWidthOfTheLongest() {
        StringBuilder rows = new StringBuilder();
        for (String architecture : List.of("abc", "def", "ghi", "jkl")) {
            rows.append("| ").append(architecture).append(": | ok |\n");
        }
        String text = read("# Feature name: x\n# Kconfig: X\n# description: y\n" + rows)
                .matrix()
                .parts()
                .get(0)
                .text();
        assertThat(text).contains("|- **ok**: abc, def       |", "|  ghi, jkl               |");
    }

    @Test
    void architecturesAreThoseOfTheTables() {
        FeatureListing features = read(file("says x"));
        assertThat(features.architectures()).isEqualTo(List.of("arc", "x86"));
        assertThat(features.knows("arm")).isFalse();
        assertThat(features.of("arc").parts().get(0).text())
                .contains("\ncore       x        X        ---     says x\n");
    }

    @Test
    void whatAFileLacksIsReported() {
        FeatureListing features = read("# Feature name: x\n| x86 | ok |\n");
        assertThat(features.isEmpty()).isFalse();
        assertThat(features.of("x86").parts()).isEmpty();
        assertThat(features.matrix().findings())
                .extracting(Diagnostic::code)
                .containsExactly("feat.line", "feat.incomplete");
        assertThat(read("").matrix().findings()).extracting(Diagnostic::code).containsExactly("feat.incomplete");
    }
}
