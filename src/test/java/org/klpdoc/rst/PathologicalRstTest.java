// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.klpdoc.doc.Parsed;
import org.klpdoc.doc.TreeDump;

/**
 * Input that would hang or overflow a careless parser is read, and four times as much of it does not take much more than
 * four times as long: time that grows with the square would be sixteen times as long. {@code RstGrowth}, among the
 * benchmarks, prints exact factors.
 */
class PathologicalRstTest {
    private static final int MANY = 400;
    private static final double MOST = 9;
    private static final long MEASURABLE = 15_000_000; // nanoseconds; less is no sign of anything
    private static final int TRIES = 6;
    private static final Duration HANG = Duration.ofSeconds(60);

    static List<Hard> inputs() {
        return Hard.all();
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void isReadInTimeThatGrowsWithItsLength(Hard hard) {
        Assertions.assertTimeoutPreemptively(HANG, () -> {
            if (hard.read(MANY).result() instanceof Parsed parsed) {
                assertThat(TreeDump.of(parsed.document())).startsWith("<document");
            }
            assertThat(factor(hard)).as("times longer for four times as much").isLessThan(MOST);
        });
    }

    /** How many times longer four times the input takes: the best of some tries, 1 where it is too short to be told. */
    private static double factor(Hard hard) {
        String one = hard.made().apply(MANY);
        String four = hard.made().apply(4 * MANY);
        double least = Double.MAX_VALUE;
        for (int i = 0; i < TRIES && least >= MOST; i++) {
            long nanos = hard.nanos(four);
            least = Math.min(least, nanos < MEASURABLE ? 1 : (double) nanos / hard.nanos(one));
        }
        return least;
    }
}
