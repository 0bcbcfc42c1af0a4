// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * docutils' own cases. Each passes by each of the three scores, or stands with a reason in {@code known-failures.txt};
 * one that stands there and passes is a failure, too.
 */
class DocutilsCasesTest {
    private static final Path KNOWN = Path.of("src/test/resources/rst/known-failures.txt");

    @Test
    void allButTheKnownFailuresPass() throws IOException {
        Optional<Path> file = DocutilsCases.file();
        if (file.isEmpty()) {
            System.out.println("!!! NOT CHECKED: docutils' cases: no -Drst.cases=FILE, no KLPDOC_SHARED, no ../shared");
        }
        assumeTrue(file.isPresent(), "no file of docutils' cases");
        Map<String, String> known = known();
        Map<String, Tally> tallies = new TreeMap<>();
        Tally whole = new Tally();
        List<String> wrong = new ArrayList<>();
        for (DocutilsCases.Case one : DocutilsCases.read(file.get())) {
            String tree = DocutilsCases.tree(one.input());
            Tally tally = tallies.computeIfAbsent(one.construct(), construct -> new Tally());
            for (TreeScore score : TreeScore.values()) {
                boolean passes = score.passes(tree, one.expected());
                tally.count(score, passes);
                whole.count(score, passes);
                boolean listed = known.remove(score.word() + " " + one.id()) != null;
                if (passes == listed) {
                    wrong.add(score.word() + " " + one.id() + (passes ? ": listed, but passes" : ": fails"));
                }
            }
        }
        tallies.forEach((construct, tally) -> System.out.println(tally.line(construct)));
        System.out.println(whole.line("all"));
        known.keySet().forEach(entry -> wrong.add(entry + ": listed, but no such case"));
        assertThat(wrong).isEmpty();
    }

    @Test
    void eachKnownFailureHasAReason() throws IOException {
        assertThat(known()).allSatisfy((entry, reason) -> assertThat(reason).hasSizeGreaterThan(20));
    }

    /** {@code SCORE CASE: reason} a line. */
    private static Map<String, String> known() throws IOException {
        Map<String, String> found = new LinkedHashMap<>();
        for (String line : Files.readAllLines(KNOWN, StandardCharsets.UTF_8)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                int end = line.indexOf(": ");
                assertThat(end).as("a reason in: " + line).isPositive();
                found.put(line.substring(0, end), line.substring(end + 2));
            }
        }
        return found;
    }

    /** How many passed, by each score. */
    private static final class Tally {
        private final Map<TreeScore, Integer> passed = new EnumMap<>(TreeScore.class);
        private int counted;

        void count(TreeScore score, boolean passes) {
            passed.merge(score, passes ? 1 : 0, Integer::sum);
            counted++;
        }

        String line(String construct) {
            StringBuilder out = new StringBuilder(
                    "docutils' cases, " + construct + ", of " + counted / TreeScore.values().length + ":");
            passed.forEach((score, count) ->
                    out.append(' ').append(score.word()).append(' ').append(count));
            return out.toString();
        }
    }
}
