// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.ArrayList;
import java.util.List;
import org.klpdoc.text.Lines;
import org.klpdoc.text.Pos;
import org.klpdoc.text.Source;

/**
 * Reads comma-separated values: rows of cells, each a window on the text, so that what stands in a cell keeps its place.
 * Only cells with doubled or escaped characters are texts of their own.
 */
final class CsvReader {
    /**
     * How values are written.
     *
     * @param delimiter what stands between cells
     * @param quote what may stand around a cell
     * @param escape what takes its meaning from the next character; NUL for none: then a quote is doubled
     * @param keepSpace whether white space behind a delimiter belongs to the cell
     */
    record Dialect(char delimiter, char quote, char escape, boolean keepSpace) {}

    /** The data are not well written; the message is for the author. */
    static final class BadCsv extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Pos pos;

        BadCsv(String message, Pos pos) {
            super(message, null, false, false);
            this.pos = pos;
        }

        /** Where in the data. */
        Pos pos() {
            return pos;
        }
    }

    private final Lines lines;
    private final Dialect dialect;
    private int line;
    private int column;

    private CsvReader(Lines lines, Dialect dialect) {
        this.lines = lines;
        this.dialect = dialect;
    }

    /** All rows; a blank line is a row without cells. */
    static List<List<Lines>> read(Lines lines, Dialect dialect) throws BadCsv {
        CsvReader reader = new CsvReader(lines, dialect);
        List<List<Lines>> rows = new ArrayList<>();
        while (reader.line < lines.size()) {
            rows.add(reader.row());
        }
        return rows;
    }

    private boolean atEnd() {
        return column >= lines.length(line);
    }

    private char here() {
        return lines.charAt(line, column);
    }

    private List<Lines> row() throws BadCsv {
        List<Lines> cells = new ArrayList<>();
        boolean more = lines.length(line) > 0;
        while (more) {
            cells.add(cell());
            more = !atEnd();
            if (more) {
                column++; // the delimiter
                if (atEnd()) {
                    cells.add(lines.slice(0, 0));
                    more = false;
                }
            }
        }
        line++;
        column = 0;
        return cells;
    }

    private Lines cell() throws BadCsv {
        while (!dialect.keepSpace() && !atEnd() && here() == ' ') {
            column++;
        }
        boolean quoted = !atEnd() && here() == dialect.quote();
        if (quoted) {
            column++;
        }
        Cell cell = new Cell(line, column);
        return quoted ? quoted(cell) : plain(cell);
    }

    private Lines plain(Cell cell) throws BadCsv {
        while (!atEnd() && here() != dialect.delimiter()) {
            if (here() == dialect.escape() && dialect.escape() != '\0') {
                cell.skip();
            }
            column++;
        }
        return cell.end();
    }

    private Lines quoted(Cell cell) throws BadCsv {
        while (true) {
            if (atEnd()) {
                if (++line >= lines.size()) {
                    throw new BadCsv("unexpected end of data", cell.opening());
                }
                column = 0;
            } else if (here() == dialect.escape() && dialect.escape() != '\0') {
                cell.skip();
                column++;
            } else if (here() != dialect.quote()) {
                column++;
            } else if (dialect.escape() == '\0' && lines.charAt(line, column + 1) == dialect.quote()) {
                cell.skip();
                column++;
            } else {
                return closed(cell);
            }
        }
    }

    private Lines closed(Cell cell) throws BadCsv {
        Lines found = cell.end();
        column++;
        if (!atEnd() && here() != dialect.delimiter()) {
            throw new BadCsv(
                    "'" + dialect.delimiter() + "' expected after '" + dialect.quote() + "'", lines.pos(line, column));
        }
        return found;
    }

    /** A cell being read: where it began and which characters of it do not count. */
    private final class Cell {
        private final int firstLine;
        private final int firstColumn;
        private final List<int[]> skipped = new ArrayList<>();

        Cell(int firstLine, int firstColumn) {
            this.firstLine = firstLine;
            this.firstColumn = firstColumn;
        }

        /** The quote that the cell begins with. */
        Pos opening() {
            return lines.pos(firstLine, firstColumn - 1);
        }

        /** Leaves out the character here and takes the next one as it is. */
        void skip() {
            skipped.add(new int[] {line, column});
            column++;
        }

        Lines end() {
            Lines window = lines.slice(firstLine, line + 1);
            int[] begins = new int[window.size()];
            int[] ends = new int[window.size()];
            java.util.Arrays.fill(ends, Integer.MAX_VALUE / 2);
            begins[0] = firstColumn;
            ends[ends.length - 1] = column;
            Lines cut = window.cut(begins, ends);
            return skipped.isEmpty() ? cut : rewritten(cut);
        }

        private Lines rewritten(Lines cut) {
            StringBuilder text = new StringBuilder();
            int[] origins = new int[cut.size()];
            int next = 0;
            for (int i = 0; i < cut.size(); i++) {
                int from = i == 0 ? firstColumn : 0;
                for (int k = 0; k < cut.length(i); k++) {
                    boolean skip = next < skipped.size()
                            && skipped.get(next)[0] == firstLine + i
                            && skipped.get(next)[1] == from + k;
                    next += skip ? 1 : 0;
                    text.append(skip ? "" : String.valueOf(cut.charAt(i, k)));
                }
                text.append(i + 1 < cut.size() ? "\n" : "");
                origins[i] = lines.source().lineAt(Math.max(0, cut.pos(i).offset()));
            }
            return Source.derived(text.toString(), lines.source(), origins).lines();
        }
    }
}
