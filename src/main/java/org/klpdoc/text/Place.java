// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.text;

/**
 * A place for people: a file as the user knows it, a line and a column, both counted from 1; 0 where unknown.
 *
 * @param path the file's path as reports print it, {@code ""} where there is none
 * @param line the line, from 1, or 0 for the file as a whole
 * @param column the column in characters (a tab is one), from 1, or 0 for the line as a whole
 */
public record Place(String path, int line, int column) implements Comparable<Place> {
    /** No place at all. */
    public static final Place NONE = new Place("", 0, 0);

    @Override
    public int compareTo(Place other) {
        int byPath = path.compareTo(other.path);
        if (byPath != 0) {
            return byPath;
        }
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    /** {@code path:line:col}, shortened where line or column is unknown. */
    @Override
    public String toString() {
        if (line == 0) {
            return path;
        }
        return column == 0 ? path + ":" + line : path + ":" + line + ":" + column;
    }
}
