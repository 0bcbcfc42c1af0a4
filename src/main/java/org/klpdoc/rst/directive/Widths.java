// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.List;

/**
 * The value of {@code :widths:}.
 *
 * @param word {@code auto} or {@code grid}, or ""
 * @param columns the columns' widths, empty where a word was given
 */
record Widths(String word, List<Integer> columns) {
    Widths {
        columns = List.copyOf(columns);
    }

    /** Nothing was said. */
    static final Widths NONE = new Widths("", List.of());
}
