// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.core;

import org.klpdoc.text.Lines;

/** Reads one kind of table: knows its first line and reads the table that begins there. Stateless. */
public interface TableReader {
    /** Whether line {@code line} of the window can be the top border of a table of this kind. */
    boolean starts(Lines lines, int line);

    /** Reads the table whose top border is line {@code line}; a table that is not well formed is reported. */
    TableResult read(Lines lines, int line, BlockState state);
}
