// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The examples of the data files: their trees, their HTML and their diagnostics. With {@code -Dgolden=update} the
 * files are written anew; read the difference before you keep it.
 */
class RstExamplesTest {
    @BeforeAll
    static void rewritten() throws IOException {
        if ("update".equals(System.getProperty("golden"))) {
            RstExample.rewrite();
        }
    }

    static List<RstExample> examples() {
        return RstExample.all();
    }

    @Test
    void eachFamilyShowsItsHtml() {
        Map<String, Long> shown = examples().stream()
                .filter(one -> one.html().isPresent())
                .collect(Collectors.groupingBy(RstExample::file, Collectors.counting()));
        assertThat(shown)
                .containsKeys(
                        "blocks.txt", "directives.txt", "inline.txt", "sections.txt", "tables.txt", "targets.txt");
        assertThat(shown.values().stream().mapToLong(Long::longValue).sum()).isGreaterThan(30);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void treeHtmlAndDiagnostics(RstExample example) {
        RstExample made = example.made();
        assertThat(made.tree()).isEqualTo(example.tree());
        assertThat(made.html()).isEqualTo(example.html());
        assertThat(made.diagnostics()).isEqualTo(example.diagnostics());
    }
}
