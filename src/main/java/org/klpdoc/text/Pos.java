// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.text;

/**
 * A position: an offset into a source. Cheap to keep; line and column are worked out when a report asks for them.
 *
 * @param source the text that the offset counts in
 * @param offset UTF-16 units from the start of {@link Source#text()}, or -1 for the source as a whole
 */
public record Pos(Source source, int offset) {
    /** The position of what was not written by anybody. */
    public static final Pos NONE = new Pos(Source.EMPTY, -1);

    /** The file, line and column that a person would look at. */
    public Place place() {
        return offset < 0 ? new Place(source.path(), 0, 0) : source.place(offset);
    }

    /** The line a person would look at, from 1; 0 where unknown. */
    public int line() {
        return offset < 0 ? 0 : source.lineNumberAt(offset);
    }
}
