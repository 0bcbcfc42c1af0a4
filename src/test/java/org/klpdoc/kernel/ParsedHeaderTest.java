// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.klpdoc.source.ExampleRoot;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Source;

/** What whole headers look like is in {@code sites/kernel-tree}. */
class ParsedHeaderTest {
    private static KernelText parsed(String header, Optional<String> exceptions) {
        ExampleRoot root = new ExampleRoot(Map.of("uapi/x.h", header, "x.exceptions", exceptions.orElse("")));
        return ParsedHeader.of(
                root.read("uapi/x.h").orElseThrow(), exceptions.flatMap(any -> root.read("x.exceptions")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "#define X_A 1 | \\#define \\ :ref:`X_A <x-a>` 1",
                "#define X_A _IO('x', 1) | \\#define \\ :ref:`X_A <x_a>` \\_IO('x', 1)",
                "#define X_A(y) y | \\#define X\\_A(y) y",
                "#define A 1 | \\#define A 1",
                "struct x_s { | struct x_s \\{",
                "enum x_e { | enum :c:type:`x_e` \\{",
                "typedef struct x_s x_t; | typedef struct x\\_s \\ :c:type:`x_t <x_s>`\\ ;",
                "typedef int x_t; | typedef int x\\_t;",
                "/* struct x_s { */ | \\/\\* struct x\\_s \\{ \\*\\/",
                "a | a"
            })
    void namesBecomeReferences(String line, String expected) {
        Source made = parsed(line + "\n", Optional.empty()).parts().get(0);
        assertThat(made.text()).isEqualTo("x.h\n===\n\n.. parsed-literal::\n\n    " + expected + "\n");
    }

    @Test
    void linesStandForLinesOfTheHeader() {
        Source made = parsed("a\n\n\n\nb\n", Optional.empty()).parts().get(0);
        assertThat(made.text()).endsWith("    a\n\n    b\n");
        assertThat(made.place(made.text().indexOf("    b")).line()).isEqualTo(5);
    }

    @Test
    void enumeratorsEndWithTheirEnumeration() {
        Source made = parsed("enum x_e {\n\tX_A,\n};\nX_B,\nX_A,\n", Optional.empty())
                .parts()
                .get(0);
        assertThat(made.text()).contains("        \\ :ref:`X_A <x-a>`\\ ,\n", "    X\\_B,\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ignore define X_A | X\\_A",
                "replace define X_A y | :ref:`X_A <y>`",
                "replace define X_A :c:func:`y` | :c:func:`X_A <y>`",
                "replace define X_A :ref:`y` | :ref:`X_A <y>`",
                "replace symbol X_A y | \\ :ref:`X_A <x-a>`"
            })
    void exceptionsWin(String exception, String expected) {
        Source made = parsed("#define X_A 1\n", Optional.of("# why\n\n" + exception + "\n"))
                .parts()
                .get(0);
        assertThat(made.text()).endsWith("\\#define " + expected + " 1\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"forget define X", "ignore define", "replace define X", "ignore defin X"})
    void exceptionsThatAreNoneAreReported(String exception) {
        assertThat(parsed("int a;\n", Optional.of(exception + "\n")).findings())
                .extracting(Diagnostic::code)
                .containsExactly("headers.exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "typedef ",
                "typedef struct x {\n",
                "struct a\n",
                "/*",
                "enum ",
                "{",
                "} a ",
                "#define AA",
                " ",
                "\\ ",
                "typedef a b"
            })
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    void staysLinearWhateverRepeats(String unit) {
        assertThat(parsed(unit.repeat(100_000), Optional.empty()).parts()).hasSize(1);
    }
}
