// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.block;

import org.klpdoc.text.Lines;

/**
 * The marker of a field: {@code :name:}.
 *
 * @param nameEnd the column of the closing colon
 * @param end the column of the body
 */
record FieldMarker(int nameEnd, int end) {
    /** No marker. */
    static final FieldMarker NONE = new FieldMarker(-1, -1);

    /** The marker that a line begins with, or {@link #NONE}. */
    static FieldMarker at(Lines lines, int line) {
        char first = lines.charAt(line, 1);
        if (lines.charAt(line, 0) != ':' || first == ':' || first == ' ') {
            return NONE;
        }
        int length = lines.length(line);
        for (int at = 1; at < length; at++) {
            char c = lines.charAt(line, at);
            if (c == '\\') {
                at++;
            } else if (c == ':') {
                char next = lines.charAt(line, at + 1);
                boolean closes = next == ' ' || at + 1 == length;
                if (closes && lines.charAt(line, at - 1) != ' ') {
                    return new FieldMarker(at, ListItems.skipSpaces(lines, line, at + 1));
                }
                if (closes || next == '`') {
                    return NONE;
                }
            }
        }
        return NONE;
    }

    /** Whether there is one. */
    boolean found() {
        return nameEnd > 0;
    }
}
