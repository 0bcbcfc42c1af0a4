// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.table;

import org.klpdoc.rst.core.TextWidth;
import org.klpdoc.text.Lines;
import org.klpdoc.text.Pos;

/**
 * The lines of a drawn table, addressed by display columns: a wide character takes two of them, a combining mark none.
 * Lines of plain ASCII cost nothing beyond their text.
 */
final class TableText {
    private static final int[] PLAIN = {};

    private final Lines lines;
    private final int[][] offsets; // by line, then by column: the offset in the line; PLAIN where both are one
    private final int[] widths;

    TableText(Lines lines) {
        this.lines = lines;
        this.offsets = new int[lines.size()][];
        this.widths = new int[lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            boolean plain = isPlain(i);
            offsets[i] = plain ? PLAIN : columnsOf(lines.line(i));
            widths[i] = plain ? lines.length(i) : offsets[i].length - 1;
        }
    }

    private boolean isPlain(int i) {
        for (int at = 0; at < lines.length(i); at++) {
            if (lines.charAt(i, at) >= 0x300) {
                return false;
            }
        }
        return true;
    }

    private static int[] columnsOf(String line) {
        int[] columns = new int[2 * line.length() + 1];
        int column = 0;
        for (int at = 0; at < line.length(); ) {
            int codePoint = line.codePointAt(at);
            int length = Character.charCount(codePoint);
            int width = TextWidth.of(codePoint);
            if (width > 0) {
                columns[column++] = at;
            }
            if (width > 1) {
                columns[column++] = at + length; // the second half belongs to what stands before it
            }
            at += length;
        }
        columns[column] = line.length();
        return java.util.Arrays.copyOf(columns, column + 1);
    }

    /** The lines as they are. */
    Lines lines() {
        return lines;
    }

    /** The number of lines. */
    int size() {
        return lines.size();
    }

    /** The display columns of line {@code i}. */
    int width(int i) {
        return widths[i];
    }

    /** The character at a column; a space behind the line's end, NUL for the second half of a wide character. */
    char at(int i, int column) {
        if (column >= widths[i]) {
            return ' ';
        }
        int[] map = offsets[i];
        if (map == PLAIN) {
            return lines.charAt(i, column);
        }
        boolean secondHalf = column > 0 && map[column] == map[column + 1];
        return secondHalf ? '\0' : lines.charAt(i, map[column]);
    }

    /** The place of a column. */
    Pos pos(int i, int column) {
        return lines.pos(i, Math.min(offset(i, column), lines.length(i)));
    }

    /** Whether nothing but white space stands in the columns from {@code begin} up to and without {@code end}. */
    boolean isBlank(int i, int begin, int end) {
        int stop = Math.min(end, widths[i]);
        for (int column = begin; column < stop; column++) {
            if (!Character.isWhitespace(at(i, column))) {
                return false;
            }
        }
        return true;
    }

    /** A rectangle of the text (ends excluded) as lines of its own, without the indent that all of them share. */
    Lines cell(int top, int left, int bottom, int right) {
        int size = bottom - top;
        int[] begins = new int[size];
        int[] ends = new int[size];
        for (int i = 0; i < size; i++) {
            begins[i] = offset(top + i, left);
            ends[i] = offset(top + i, right);
        }
        Lines cut = lines.slice(top, bottom).cut(begins, ends);
        return cut.dedent(cut.commonIndent());
    }

    private int offset(int i, int column) {
        int[] map = offsets[i];
        if (map == PLAIN) {
            return column;
        }
        return column >= map.length ? lines.length(i) : map[column];
    }
}
