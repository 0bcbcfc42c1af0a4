// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.table;

import java.util.ArrayList;
import java.util.List;
import org.klpdoc.text.Lines;

/**
 * A simple table: columns are where the borders are, rows begin where the first column has text.
 *
 * <pre>
 * =====  ======
 * head   head
 * =====  ======
 * a      b
 *        b goes on, and may run over the border
 * spans both
 * -------------
 * =====  ======
 * </pre>
 *
 * <p>Specification: reStructuredText, "Simple Tables".
 */
final class SimpleTable {
    /** The columns from {@code begin} up to and without {@code end}. */
    private record Span(int begin, int end) {}

    private final TableText text;
    private final int headLine;
    private final List<Span> columns;
    private final int borderEnd;
    private final List<List<TableModel.Cell>> rows = new ArrayList<>();
    private int headRows;

    private SimpleTable(TableText text) throws MalformedTable {
        this.text = text;
        this.headLine = HeadSeparator.find(text, SimpleTable::isHeadSeparator);
        this.columns = spans(0);
        this.borderEnd = columns.get(columns.size() - 1).end();
    }

    /** Reads a table whose first and last lines are borders. */
    static TableModel read(TableText text) throws MalformedTable {
        SimpleTable table = new SimpleTable(text);
        table.readRows();
        List<Integer> widths = new ArrayList<>();
        for (Span column : table.columns) {
            widths.add(column.end() - column.begin());
        }
        int head = table.headLine < 0 ? 0 : table.headRows;
        return new TableModel(widths, table.rows.subList(0, head), table.rows.subList(head, table.rows.size()));
    }

    // docutils: =[ =]*$, the borders having been made underlines before
    private static boolean isHeadSeparator(TableText text, int i) {
        return i > 0 && i < text.size() - 1 && consistsOf(text, i, '=');
    }

    /** Whether a line begins with {@code mark} and has nothing but that and spaces. */
    static boolean consistsOf(TableText text, int i, char mark) {
        if (text.width(i) == 0 || text.at(i, 0) != mark) {
            return false;
        }
        for (int column = 1; column < text.width(i); column++) {
            char c = text.at(i, column);
            if (c != mark && c != ' ') {
                return false;
            }
        }
        return true;
    }

    private boolean isRule(int i) {
        return i == 0 || i == text.size() - 1 || i == headLine || consistsOf(text, i, '-');
    }

    private List<Span> spans(int i) {
        List<Span> found = new ArrayList<>();
        int width = text.width(i);
        int column = 0;
        while (column < width) {
            int begin = column;
            while (column < width && text.at(i, column) != ' ') {
                column++;
            }
            if (column > begin) {
                found.add(new Span(begin, column));
            }
            column++;
        }
        return found;
    }

    private void readRows() throws MalformedTable {
        Span first = columns.get(0);
        int start = 1;
        boolean found = false;
        for (int i = 1; i < text.size(); i++) {
            if (isRule(i)) {
                readRow(start, i, i);
                start = i + 1;
                found = false;
            } else if (!text.isBlank(i, first.begin(), first.end())) {
                // The first column is not blank: a new row.
                if (found && i != start) {
                    readRow(start, i, -1);
                }
                start = i;
                found = true;
            } else if (!found) {
                start = i + 1;
            }
        }
    }

    /** Reads the row of the lines from {@code start}; {@code rule} is the line that underlines it, or -1. */
    private void readRow(int start, int end, int rule) throws MalformedTable {
        List<Span> wanted = rule < 0 ? new ArrayList<>(columns) : underlined(rule);
        checkMargins(start, end, wanted);
        List<TableModel.Cell> row = new ArrayList<>();
        int column = 0;
        for (Span span : wanted) {
            int morecols = spanned(span, column, start);
            Lines lines = text.cell(start, span.begin(), end, span.end());
            row.add(new TableModel.Cell(0, morecols, lines));
            column += morecols + 1;
        }
        rows.add(row);
        TableModel.checkSize(rows.size(), columns.size());
        if (start <= headLine) {
            headRows = rows.size();
        }
    }

    private List<Span> underlined(int rule) throws MalformedTable {
        List<Span> spans = spans(rule);
        Span last = spans.get(spans.size() - 1);
        if (last.end() != borderEnd) {
            throw new MalformedTable("Column span incomplete in table line " + (rule + 1) + ".", rule, last.end());
        }
        // The rightmost column has no bound.
        spans.set(
                spans.size() - 1,
                new Span(last.begin(), columns.get(columns.size() - 1).end()));
        return spans;
    }

    private int spanned(Span span, int column, int start) throws MalformedTable {
        int at = column;
        if (at < columns.size() && columns.get(at).begin() == span.begin()) {
            while (at < columns.size() && columns.get(at).end() != span.end()) {
                at++;
            }
            if (at < columns.size()) {
                return at - column;
            }
        }
        throw new MalformedTable(
                "Column span alignment problem in table line " + (start + 2) + ".", start + 1, span.begin());
    }

    private int firstText(int line, int from) {
        int column = from;
        while (Character.isWhitespace(text.at(line, column))) {
            column++;
        }
        return column;
    }

    /** Text between columns is an error; text beyond the last column widens it. */
    private void checkMargins(int start, int end, List<Span> wanted) throws MalformedTable {
        int last = wanted.size() - 1;
        for (int column = 0; column < last; column++) {
            for (int i = start; i < end; i++) {
                int next = wanted.get(column + 1).begin();
                int margin = wanted.get(column).end();
                if (!text.isBlank(i, margin, next)) {
                    throw new MalformedTable(
                            "Text in column margin in table line " + (i + 1) + ".", i, firstText(i, margin));
                }
            }
        }
        Span rightmost = wanted.get(last);
        for (int i = start; i < end; i++) {
            if (text.width(i) > rightmost.end()) {
                Span main = columns.get(columns.size() - 1);
                int wider = Math.max(main.end(), text.width(i));
                wanted.set(last, new Span(rightmost.begin(), wider));
                columns.set(columns.size() - 1, new Span(main.begin(), wider));
            }
        }
    }
}
