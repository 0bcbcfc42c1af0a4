// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.klpdoc.text.Diagnostic;

/** What findings say, beside their places and codes, which the examples show. */
class RstFindingsTest {
    @Test
    void anUnknownRoleIsLookedForAmongThePagesOwn() {
        List<Diagnostic> found = RstExample.parse(".. role:: kconfig(literal)\n\n:kconfg:`x` :emphassis:`y`\n")
                .diagnostics();
        assertThat(found)
                .extracting(Diagnostic::hint)
                .containsExactly("did you mean \"kconfig\"?", "did you mean \"emphasis\"?");
    }

    @Test
    void aCircleOfSubstitutionsIsNamed() {
        List<Diagnostic> found = RstExample.parse(".. |a| replace:: |b|\n.. |b| replace:: |a|\n\n|a|\n")
                .diagnostics();
        assertThat(found).extracting(Diagnostic::message).contains("Circular substitution definition detected: \"a\"");
    }

    @Test
    void aMessageEndsWithoutAStop() {
        List<Diagnostic> found =
                RstExample.parse(".. image:: a.png\n   :width: wide\n").diagnostics();
        assertThat(found.get(0).message()).endsWith("is no valid measure");
    }
}
