// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare;

import java.util.Arrays;

/** A list of numbers that grows; there are millions of them. */
final class LongList {
    private long[] numbers = new long[1024];
    private int size;

    void add(long number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        numbers[size++] = number;
    }

    long[] toArray() {
        return Arrays.copyOf(numbers, size);
    }
}
