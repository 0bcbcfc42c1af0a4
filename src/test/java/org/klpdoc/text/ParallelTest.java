// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParallelTest {
    private static final List<Integer> NUMBERS = IntStream.range(0, 500).boxed().toList();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void resultsComeInTheOrderOfTheItems(int jobs) {
        try (Parallel parallel = new Parallel(jobs)) {
            assertThat(parallel.map(NUMBERS, n -> n * 2))
                    .isEqualTo(NUMBERS.stream().map(n -> n * 2).toList());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void theFirstFailureInOrderIsThrown(int jobs) {
        try (Parallel parallel = new Parallel(jobs)) {
            assertThatThrownBy(() -> parallel.map(NUMBERS, n -> {
                        if (n % 100 == 7) {
                            throw new IllegalStateException("item " + n);
                        }
                        return n;
                    }))
                    .hasMessage("item 7");
        }
    }
}
