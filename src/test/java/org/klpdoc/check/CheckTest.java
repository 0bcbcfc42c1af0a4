// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.klpdoc.text.Parallel;

/** What a check finds in a small tree that has something of everything; with -Dgolden=update the list is written anew. */
class CheckTest {
    private static final Path EXPECTED = Path.of("src/test/resources/check/findings.txt");

    @Test
    void findsWhatIsGoneAndNothingElse() throws IOException {
        CheckReport report = Trees.check(Trees.DEMO);
        if (System.getProperty("golden", "").equals("update")) {
            Files.writeString(EXPECTED, String.join("\n", Trees.lines(report)) + "\n");
        }
        assertThat(Trees.lines(report)).containsExactlyElementsOf(Files.readAllLines(EXPECTED));
        assertThat(report.accepted()).isEqualTo(2);
    }

    @Test
    void countsWhatItLookedAt() {
        Map<String, Integer> counts = Trees.check(Trees.DEMO).counts();
        assertThat(counts.keySet())
                .containsExactly(
                        "page", "link", "image", "C name", "option", "parameter", "sysfs file", "path", "source file");
        assertThat(counts.values()).allMatch(number -> number > 0);
    }

    @Test
    void saysWhatThereWasNoTimeFor() {
        try (Parallel parallel = new Parallel(1)) {
            CheckOptions options = new CheckOptions(Trees.DEMO, Duration.ZERO, java.util.Optional.empty());
            CheckReport report = Check.of(Trees.gathered(Trees.DEMO), options, parallel);
            assertThat(Trees.lines(report)).anyMatch(line -> line.contains("[check.time]"));
            assertThat(report.counts()).containsOnlyKeys("page", "link", "image");
        }
    }
}
