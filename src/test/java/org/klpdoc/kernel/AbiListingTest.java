// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.klpdoc.source.ExampleRoot;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Source;

/** What whole pages of interfaces look like is in {@code sites/kernel-tree}. */
class AbiListingTest {
    private static KernelText listing(Map<String, String> files) {
        return AbiListing.of(new ExampleRoot(files), "ABI/stable");
    }

    private static String text(KernelText made) {
        return made.parts().stream().map(Source::text).collect(Collectors.joining("----\n"));
    }

    private static String described(String line) {
        String more = "\n\nWhat: /sys/known\nDescription: x\nWhat: /proc/it(s)\nDescription: x\n";
        return text(listing(Map.of("ABI/stable/a", "What: /dev/a\nDescription:\n\t" + line + more)));
    }

    @Test
    void nothingComesOfNoFiles() {
        assertThat(listing(Map.of("ABI/testing/a", "What: a\n")).parts()).isEmpty();
    }

    @Test
    void linesStandForLinesOfTheirFiles() {
        KernelText made = listing(Map.of(
                "ABI/stable/a", "What: b\nDescription: first\n\n\t\tlater\n",
                "ABI/stable/c", "What: b\nDescription: second\n"));
        Source part = made.parts().get(0);
        assertThat(part.place(part.text().indexOf("later"))).hasToString("ABI/stable/a:4:4");
        assertThat(part.place(part.text().indexOf("second"))).hasToString("ABI/stable/c:2:1");
        assertThat(part.text()).contains("`a <abi_file_stable_a>`", "`c <abi_file_stable_c>`");
        assertThat(made.files()).containsExactly("ABI/stable/a", "ABI/stable/c");
        assertThat(made.findings()).extracting(Diagnostic::code).containsExactly("abi.duplicate");
    }

    @Test
    void eachFileIsAPartOfItsOwn() {
        KernelText made = listing(Map.of(
                "ABI/stable/a", "What: a\nDescription: x\nWhat: c\nDescription: x\n",
                "ABI/stable/b", "What: b\nDescription: x\n"));
        assertThat(made.parts())
                .extracting(Source::path)
                .containsExactly("ABI/stable/a", "ABI/stable/b", "ABI/stable/a", "ABI/stable/b");
    }

    @Test
    void labelsAreDifferentWhateverTheNames() {
        String text = text(listing(Map.of(
                "ABI/stable/a", "What: a-b\nDescription: x\nWhat: a.b\nDescription: x\nWhat: A_b\nDescription: x\n")));
        assertThat(text).contains(".. _abi_a_b:", ".. _abi_a_bx2:", ".. _abi_a_bx3:");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "see /sys/known, or | see :ref:`\\/sys\\/known <abi_sys_known>`, or",
                "(/sys/known) | (:ref:`\\/sys\\/known <abi_sys_known>`)",
                "x/sys/known /sys/unknown | x/sys/known /sys/unknown",
                "/sys/known /sys/known | :ref:`\\/sys\\/known <abi_sys_known>` :ref:`\\/sys\\/known <abi_sys_known>`",
                "/proc/it(s) | /proc/it(s)",
                "Documentation/a/b.rst. | :doc:`/a/b`.",
                "Documentation/devicetree/x.rst | Documentation/devicetree/x.rst",
                "Documentation/ABI/stable/a-b, | :ref:`stable/a-b <abi_file_stable_a_b>`,",
                "Documentation/ABI/stable/ | Documentation/ABI/stable/",
                "xDocumentation/ABI/stable/a | xDocumentation/ABI/stable/a"
            })
    void mentionsBecomeReferences(String line, String expected) {
        assertThat(described(line)).contains("\n" + expected + "\n");
    }

    @Test
    void literalBlocksAreLeftAlone() {
        assertThat(described("It is::\n\n\t  cat /sys/known\n\n\t/sys/known"))
                .contains("\n  cat /sys/known\n", "\n:ref:`\\/sys\\/known <abi_sys_known>`\n");
    }

    @ParameterizedTest
    @CsvSource({
        "/sys/bus/x/y, Symbols under /sys/bus",
        "/sys/<x>/y, Symbols under /sys",
        "proc/a, Symbols under proc/a",
        "module.x, module.x",
        ".../a, .../a"
    })
    void groupsAreTheFirstTwoFolders(String name, String group) {
        assertThat(text(listing(Map.of("ABI/stable/a", "What: " + name + "\nDescription: x\n"))))
                .startsWith(group + "\n" + "-".repeat(group.length()) + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sys/a ",
                "Documentation/",
                "Documentation/ABI/a ",
                ".rst",
                "(",
                "What: /sys/a\n",
                "a:\n",
                "\n---",
                "What: a\nDescription:\n",
                "\t"
            })
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    void staysLinearWhateverRepeats(String unit) {
        String text = "What: /sys/a\nDescription:\n" + unit.repeat(100_000) + "\n";
        assertThat(listing(Map.of("ABI/stable/a", text)).parts()).isNotEmpty();
    }
}
