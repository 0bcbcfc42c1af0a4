// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AlignmentTest {
    private static int[] words(Random random, int length, int different) {
        return random.ints(length, 0, different).toArray();
    }

    /** The length of the longest common subsequence, by the book. */
    private static int longest(int[] x, int[] y) {
        int[][] table = new int[x.length + 1][y.length + 1];
        for (int i = 1; i <= x.length; i++) {
            for (int j = 1; j <= y.length; j++) {
                table[i][j] =
                        x[i - 1] == y[j - 1] ? table[i - 1][j - 1] + 1 : Math.max(table[i - 1][j], table[i][j - 1]);
            }
        }
        return table[x.length][y.length];
    }

    private static long paired(int[] partners) {
        return Arrays.stream(partners).filter(at -> at != Alignment.NONE).count();
    }

    @Test
    void isACommonSubsequenceAndTheLongest() {
        Random random = new Random(1);
        for (int round = 0; round < 300; round++) {
            int[] x = words(random, random.nextInt(200), 2 + random.nextInt(40));
            int[] y = words(random, random.nextInt(200), 2 + random.nextInt(40));
            int[] partners = Alignment.of(x, y);
            int last = -1;
            for (int i = 0; i < x.length; i++) {
                if (partners[i] != Alignment.NONE) {
                    assertThat(partners[i]).isGreaterThan(last);
                    assertThat(y[partners[i]]).isEqualTo(x[i]);
                    last = partners[i];
                }
            }
            assertThat(paired(partners)).isEqualTo(longest(x, y));
        }
    }

    @Test
    void textsThatAreTooLongForATableAreCutWhereTheyAgree() {
        Random random = new Random(2);
        int[] x = words(random, 60_000, 1 << 20);
        int[] y = x.clone();
        for (int i = 0; i < y.length; i += 50) {
            y[i] = -i - 1;
        }
        assertThat(paired(Alignment.of(x, y))).isEqualTo(60_000 - 60_000 / 50);
    }
}
