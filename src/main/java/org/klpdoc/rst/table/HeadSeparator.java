// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.table;

/** The line between heading and body rows of a drawn table. */
final class HeadSeparator {
    /** Whether a line separates heading from body. */
    @FunctionalInterface
    interface Test {
        /** Whether line {@code i} of the table does. */
        boolean matches(TableText text, int i);
    }

    private HeadSeparator() {}

    /** The separator's line within the table; -1 where there is none. */
    static int find(TableText text, Test test) throws MalformedTable {
        int found = -1;
        for (int i = 0; i < text.size(); i++) {
            if (!test.matches(text, i)) {
                continue;
            }
            if (found > 0) {
                throw new MalformedTable(
                        "Multiple head/body row separators (table lines " + (found + 1) + " and " + (i + 1)
                                + "); only one allowed.",
                        i);
            }
            found = i;
        }
        if (found == 0 || found == text.size() - 1) {
            throw new MalformedTable(
                    "The head/body row separator may not be the first or last line of the table.", text.size() - 1);
        }
        return found;
    }
}
