// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.klpdoc.doc.Parsed;
import org.klpdoc.doc.TreeDump;
import org.klpdoc.rst.core.RstSettings;
import org.klpdoc.text.Source;

/** The examples of the data files: their trees, their diagnostics, and that no part of them is too much to read. */
class RstExamplesTest {
    private static final RstParser PARSER = new RstParser(RstSettings.ofDocutils());

    static List<RstExample> examples() {
        return RstExample.all();
    }

    @Test
    void thereAreExamples() {
        assertThat(examples()).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void treeAndDiagnostics(RstExample example) {
        Parsed parsed = parse(example.input());
        String tree = TreeDump.of(parsed.document());
        assertThat(tree.substring(tree.indexOf('\n') + 1)).isEqualTo(example.tree());
        String found = parsed.diagnostics().stream()
                .map(one -> one.pos().place().line() + ":" + one.pos().place().column() + " "
                        + one.severity().word() + " " + one.code())
                .collect(Collectors.joining("\n"));
        assertThat(found).isEqualTo(example.diagnostics());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void noBeginningAndNoEndIsTooMuch(RstExample example) {
        String input = example.input();
        for (int i = 0; i <= input.length(); i++) {
            String begin = input.substring(0, i);
            String end = input.substring(i);
            assertThatCode(() -> TreeDump.of(parse(begin).document())).doesNotThrowAnyException();
            assertThatCode(() -> TreeDump.of(parse(end).document())).doesNotThrowAnyException();
        }
    }

    private static Parsed parse(String input) {
        return PARSER.parse(Source.of("example.rst", input, Source.Tabs.EXPAND));
    }
}
