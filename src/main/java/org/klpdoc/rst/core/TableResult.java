// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.core;

import java.util.List;

/**
 * What reading a table gives.
 *
 * @param nodes the table, or the system messages that stand in its place, in order
 * @param lines how many lines of the window the table took, blank lines behind it left out
 * @param blankFinish whether a blank line, or the window's end, follows; the caller reports where none does
 */
public record TableResult(List<Draft> nodes, int lines, boolean blankFinish) {
    /** Copies the list. */
    public TableResult {
        nodes = List.copyOf(nodes);
    }
}
