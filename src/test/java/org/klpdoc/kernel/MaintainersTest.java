// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.klpdoc.source.ExampleRoot;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Source;

/** What the whole page looks like is in {@code sites/kernel-tree}. */
class MaintainersTest {
    private static KernelText page(String text) {
        return Maintainers.of(
                new ExampleRoot(Map.of("MAINTAINERS", text)).read("MAINTAINERS").orElseThrow());
    }

    @Test
    void linesStandForLinesOfTheFile() {
        KernelText made = page("Maintainers\n----------\n\nA PART\nM:\tann@x.org\n\nM:\tbob@x.org\nX\n");
        Source text = made.parts().get(0);
        assertThat(text.text())
                .endsWith("\n\n\nA PART\n~~~~~~\n\n:M:\n        ann@x.org,\n        bob@x.org\n\n\nX\n~\n");
        assertThat(text.place(text.text().indexOf("bob@")).line()).isEqualTo(7);
        assertThat(made.findings()).isEmpty();
    }

    @Test
    void aFileWithoutSubsystemsIsReported() {
        for (String text : new String[] {"", "Maintainers\n", "Maintainers\n----------\n"}) {
            assertThat(page(text).findings()).extracting(Diagnostic::code).containsExactly("maintainers.no-subsystems");
        }
    }

    @Test
    void everyPageOfALineIsLinkedByItsOwnName() {
        assertThat(page("Documentation/a.rst, Documentation/b/*.rst Documentation/c.rst?\n")
                        .parts()
                        .get(0)
                        .text())
                .contains(":doc:`a </a>`, Documentation/b/*.rst :doc:`c </c>`?");
    }
}
