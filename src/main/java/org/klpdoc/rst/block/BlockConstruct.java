// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.block;

import org.klpdoc.text.Lines;

/** One construct family: the test of its first line, and its reading. Stateless. */
interface BlockConstruct {
    /** Whether line {@code line}, which is neither blank nor indented, has the form of the construct's first line. */
    boolean starts(Lines lines, int line);

    /**
     * Reads what begins at the run's line and moves the run behind it.
     *
     * @return false where it is plain text after all; the run has not moved then
     */
    boolean read(BlockRun run);
}
