// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.table;

/** A drawn table is not well drawn; caught where its report is made. */
final class MalformedTable extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;
    private final String code;

    /**
     * With what is wrong.
     *
     * @param message the detail, in docutils' words where it reports the same
     * @param line the line within the table, from 0, that the report names
     */
    MalformedTable(String message, int line) {
        this(message, line, 0);
    }

    /** The same, with the display column, from 0, of what is wrong in that line. */
    MalformedTable(String message, int line, int column) {
        this(message, line, column, "rst.malformed-table");
    }

    MalformedTable(String message, int line, int column, String code) {
        super(message, null, false, false);
        this.line = line;
        this.column = column;
        this.code = code;
    }

    /** The line within the table, from 0. */
    int line() {
        return line;
    }

    /** The display column within that line, from 0. */
    int column() {
        return column;
    }

    /** The diagnostic's code. */
    String code() {
        return code;
    }
}
