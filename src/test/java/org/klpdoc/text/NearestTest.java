// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final List<String> NAMES = List.of("toctree", "topic", "note", "literalinclude");

    @Test
    void aSlipOfTheFingersIsForgiven() {
        assertThat(Nearest.of("toctre", NAMES)).contains("toctree");
        assertThat(Nearest.of("literalincldue", NAMES)).contains("literalinclude");
        assertThat(Nearest.hint("noet", NAMES)).isEqualTo("did you mean 'note'?");
        assertThat(Nearest.hint("notes", NAMES)).isEqualTo("did you mean 'note'?");
    }

    @Test
    void whatIsFarAwayIsNotSuggested() {
        assertThat(Nearest.of("mermaid", NAMES)).isEmpty();
        assertThat(Nearest.of("", NAMES)).isEmpty();
        assertThat(Nearest.hintOrAll("mermaid", NAMES)).startsWith("known: toctree, topic");
    }
}
