// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.text;

/**
 * A window on a source: some of its lines, each from a column of its own, so that the body of a list item, of a
 * directive or of a table cell is again a text that begins at column 0, and every character still knows its place.
 * Trailing white space is not part of a line. Immutable; windows share what they can.
 */
public final class Lines {
    private final Source source;
    private final int[] starts;
    private final int[] ends;
    private final int from;
    private final int size;

    private Lines(Source source, int[] starts, int[] ends, int from, int size) {
        this.source = source;
        this.starts = starts;
        this.ends = ends;
        this.from = from;
        this.size = size;
    }

    static Lines of(Source source) {
        int count = source.lineCount();
        int[] starts = new int[count];
        int[] ends = new int[count];
        for (int i = 0; i < count; i++) {
            starts[i] = source.lineStart(i);
            ends[i] = source.lineEnd(i);
        }
        return new Lines(source, starts, ends, 0, count);
    }

    /** The text that this window looks at. */
    public Source source() {
        return source;
    }

    /** The number of lines. */
    public int size() {
        return size;
    }

    /** Whether there is no line at all. */
    public boolean isEmpty() {
        return size == 0;
    }

    /** Whether line {@code i} has nothing but white space. */
    public boolean isBlank(int i) {
        return starts[from + i] >= ends[from + i];
    }

    /** The length of line {@code i} without trailing white space, in UTF-16 units. */
    public int length(int i) {
        return Math.max(0, ends[from + i] - starts[from + i]);
    }

    /**
     * The blanks before the first other character of line {@code i}; the line's length where there is none. A tab that
     * was not expanded is no blank, as for docutils.
     */
    public int indent(int i) {
        int start = starts[from + i];
        int end = ends[from + i];
        String text = source.text();
        int at = start;
        while (at < end && text.charAt(at) == ' ') {
            at++;
        }
        return Math.max(0, at - start);
    }

    /** The character of line {@code i} at column {@code column}, or {@code '\0'} behind the line's end. */
    public char charAt(int i, int column) {
        int at = starts[from + i] + column;
        return at < ends[from + i] ? source.text().charAt(at) : '\0';
    }

    /** Line {@code i} as text. */
    public String line(int i) {
        int start = starts[from + i];
        int end = ends[from + i];
        return start >= end ? "" : source.text().substring(start, end);
    }

    /** The position of column {@code column} of line {@code i}; {@code i} may be the size (the window's end). */
    public Pos pos(int i, int column) {
        if (size == 0) {
            return new Pos(source, starts.length == 0 ? -1 : starts[Math.min(from, starts.length - 1)]);
        }
        if (i >= size) {
            return new Pos(source, ends[from + size - 1]);
        }
        return new Pos(source, starts[from + i] + column);
    }

    /** The position of the first column of line {@code i}. */
    public Pos pos(int i) {
        return pos(i, 0);
    }

    /** The line of the author's file that line {@code i} is, counted from 1; {@code i} may go beyond the window. */
    public int lineNumber(int i) {
        if (starts.length == 0) {
            return source.lineNumber(0) + i;
        }
        int known = Math.max(0, Math.min(from + i, starts.length - 1));
        return source.lineNumber(source.lineAt(starts[known])) + (from + i - known);
    }

    /** The lines from {@code begin} up to and without {@code end}. */
    public Lines slice(int begin, int end) {
        if (begin < 0 || end > size || begin > end) {
            throw new IndexOutOfBoundsException(begin + ".." + end + " of " + size + " lines");
        }
        return new Lines(source, starts, ends, from + begin, end - begin);
    }

    /** This window with {@code columns} columns less at the left of each line. */
    public Lines dedent(int columns) {
        return dedent(columns, columns);
    }

    /** This window with {@code first} columns less at the left of its first line and {@code rest} of the others. */
    public Lines dedent(int first, int rest) {
        if (first == 0 && rest == 0) {
            return this;
        }
        int[] begins = new int[size];
        int[] stops = new int[size];
        for (int i = 0; i < size; i++) {
            stops[i] = ends[from + i];
            begins[i] = Math.min(starts[from + i] + (i == 0 ? first : rest), Math.max(stops[i], starts[from + i]));
        }
        return new Lines(source, begins, stops, 0, size);
    }

    /**
     * This window cut to a block of columns, as a table cell is.
     *
     * @param begin for each line the first column, in UTF-16 units of that line
     * @param end for each line the column after the last
     */
    public Lines cut(int[] begin, int[] end) {
        int[] begins = new int[size];
        int[] stops = new int[size];
        String text = source.text();
        for (int i = 0; i < size; i++) {
            int limit = Math.max(ends[from + i], starts[from + i]);
            begins[i] = Math.min(starts[from + i] + begin[i], limit);
            int stop = Math.min(starts[from + i] + end[i], limit);
            while (stop > begins[i] && Character.isWhitespace(text.charAt(stop - 1))) {
                stop--;
            }
            stops[i] = Math.max(stop, begins[i]);
        }
        return new Lines(source, begins, stops, 0, size);
    }

    /** The lines of this window and then those of another window on the same source. */
    public Lines followedBy(Lines other) {
        if (other.source != source) {
            throw new IllegalArgumentException("windows on two sources: " + source.path() + ", " + other.source.path());
        }
        int[] begins = new int[size + other.size];
        int[] stops = new int[size + other.size];
        System.arraycopy(starts, from, begins, 0, size);
        System.arraycopy(ends, from, stops, 0, size);
        System.arraycopy(other.starts, other.from, begins, size, other.size);
        System.arraycopy(other.ends, other.from, stops, size, other.size);
        return new Lines(source, begins, stops, 0, size + other.size);
    }

    /** This window without the blank lines at its start and end. */
    public Lines trimBlank() {
        int begin = 0;
        int end = size;
        while (begin < end && isBlank(begin)) {
            begin++;
        }
        while (end > begin && isBlank(end - 1)) {
            end--;
        }
        return slice(begin, end);
    }

    /** The least indent of the lines that are not blank; 0 where all are. */
    public int commonIndent() {
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < size; i++) {
            if (!isBlank(i)) {
                least = Math.min(least, indent(i));
            }
        }
        return least == Integer.MAX_VALUE ? 0 : least;
    }

    /** The lines as one text, joined by {@code \n}, without one at the end. */
    public String joined() {
        if (size == 1) {
            return line(0);
        }
        StringBuilder out = new StringBuilder(size == 0 ? 0 : ends[from + size - 1] - starts[from] + 1);
        for (int i = 0; i < size; i++) {
            if (i > 0) {
                out.append('\n');
            }
            if (starts[from + i] < ends[from + i]) {
                out.append(source.text(), starts[from + i], ends[from + i]);
            }
        }
        return out.toString();
    }

    /** The position of the character at {@code offset} of {@link #joined()}. */
    public Pos joinedPos(int offset) {
        int left = offset;
        for (int i = 0; i < size; i++) {
            if (left <= length(i)) {
                return pos(i, left);
            }
            left -= length(i) + 1;
        }
        return pos(size);
    }

    @Override
    public String toString() {
        return joined();
    }
}
