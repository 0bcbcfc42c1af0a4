// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst;

import static org.klpdoc.rst.Hard.docutils;
import static org.klpdoc.rst.Hard.each;
import static org.klpdoc.rst.Hard.side;
import static org.klpdoc.rst.Hard.sphinx;

import java.util.ArrayList;
import java.util.List;

/** Hard inputs: tables of all kinds. */
final class HardTables {
    private HardTables() {}

    static List<Hard> all() {
        List<Hard> found = new ArrayList<>();
        found.addAll(grids());
        found.addAll(simple());
        found.addAll(directives());
        return found;
    }

    private static List<Hard> grids() {
        return List.of(
                docutils("rows of a grid", n -> "+---+\n" + "| a |\n+---+\n".repeat(n)),
                docutils("rows of a grid, borders too short", n -> "+--+\n" + "| a |\n+--+\n".repeat(n)),
                docutils(
                        "columns of a grid",
                        n -> "+---".repeat(n) + "+\n" + "| a ".repeat(n) + "|\n" + "+---".repeat(n) + "+\n"),
                docutils("border of a grid alone", n -> "+--".repeat(n) + "+\n"),
                docutils("rows and columns of a grid", n -> square(side(n))),
                docutils("grids", n -> "+---+\n| a |\n+---+\n\n".repeat(n)),
                docutils("grids in grids", n -> grids(side(n) / 4 + 1)),
                docutils("grids without an end", n -> "+---+\n| a |\n\n".repeat(n)),
                docutils("one grid without an end", n -> "+---+\n" + "| a |\n".repeat(n)),
                docutils("one line of a grid's cell", n -> "+---+\n" + "| a |\n".repeat(n) + "+---+\n"),
                docutils("grid with an unclosed corner", n -> unclosed(side(n), " ")),
                docutils("grid with a corner too many", n -> unclosed(side(n), "-")),
                docutils(
                        "grid with a last line too short",
                        n -> "+---+---+\n" + "| a | b |\n+---+---+\n".repeat(n) + "+---+"),
                docutils("grid with a line too long", n -> "+---+\n" + "| a |\n+---+\n".repeat(n) + "| aa |\n+---+\n"),
                docutils("grid whose columns stop", n -> "+---+---+\n" + "| a | b |\n".repeat(n) + "+---+   +\n"),
                docutils(
                        "grid with spans",
                        n -> "+---+---+\n" + "| a | b |\n+---+---+\n| c     |\n+---+---+\n".repeat(n)),
                docutils(
                        "grid with a cell of all rows",
                        n -> "+---+---+\n" + "| a | b |\n|   +---+\n".repeat(n) + "| a | b |\n+---+---+\n"),
                docutils("grid with stairs", n -> gridStairs(side(n))),
                docutils("grid of corners", n -> ("+" + "-+".repeat(side(n)) + "\n").repeat(side(n))),
                docutils(
                        "grid of corners and bars",
                        n -> ("+" + "-+".repeat(side(n)) + "\n|" + " |".repeat(side(n)) + "\n").repeat(side(n))),
                docutils("heads of a grid", n -> "+---+\n" + "| a |\n+===+\n".repeat(n)),
                docutils("wide letters in a grid", n -> "+------+\n" + "| \u4e2d |\n+------+\n".repeat(n)));
    }

    private static List<Hard> simple() {
        return List.of(
                docutils("rows of a simple table", n -> "== ==\n" + "a  b\n".repeat(n) + "== ==\n"),
                docutils(
                        "columns of a simple table",
                        n -> "= ".repeat(n) + "\n" + "a ".repeat(n) + "\n" + "= ".repeat(n) + "\n"),
                docutils("border of a simple table alone", n -> "= ".repeat(n)),
                docutils("rows and columns of a simple table", n -> {
                    String border = "= ".repeat(side(n)) + "\n";
                    return border + ("a ".repeat(side(n)) + "\n").repeat(side(n)) + border;
                }),
                docutils("simple tables", n -> "== ==\na  b\n== ==\n\n".repeat(n)),
                docutils("simple tables without an end", n -> "== ==\na  b\n\n".repeat(n)),
                docutils("one simple table without an end", n -> "== ==\n" + "a  b\n".repeat(n)),
                docutils("simple table with blank lines", n -> "== ==\n" + "a  b\n\n\n".repeat(n) + "== ==\n"),
                docutils("simple table with rows of many lines", n -> "== ==\na  b\n" + "   c\n".repeat(n) + "== ==\n"),
                docutils("simple table with spans", n -> "== ==\n" + "a  b\n-----\n".repeat(n) + "== ==\n"),
                docutils("simple table with spans of columns", n -> {
                    String border = "= ".repeat(n) + "\n";
                    return border + "a ".repeat(n) + "\n" + "--- ".repeat(n / 2) + "\n" + border;
                }),
                docutils("simple table with text in margins", n -> "== ==\n" + "abc d\n".repeat(n) + "== ==\n"),
                docutils(
                        "simple table with spans that are none",
                        n -> "== == ==\n" + "a  b  c\n---- --\n".repeat(n) + "== == ==\n"),
                docutils("heads of simple tables", n -> "== ==\na  b\n== ==\n" + "c  d\n== ==\n".repeat(n)));
    }

    private static List<Hard> directives() {
        return List.of(
                docutils("rows of a list table", n -> ".. list-table::\n\n" + "   * - a\n     - b\n".repeat(n)),
                docutils("columns of a list table", n -> ".. list-table::\n\n   *\n" + "     - a\n".repeat(n)),
                docutils(
                        "list table of different rows",
                        n -> ".. list-table::\n\n" + "   * - a\n     - b\n   * - c\n".repeat(n)),
                docutils("list tables", n -> ".. list-table::\n\n   * - a\n\n".repeat(n)),
                docutils("rows of a csv table", n -> ".. csv-table::\n\n" + "   a,b\n".repeat(n)),
                docutils("columns of a csv table", n -> ".. csv-table::\n\n   a" + ",b".repeat(n)),
                docutils(
                        "csv table of growing rows",
                        n -> ".. csv-table::\n\n" + each(side(n), i -> "   a" + ",b".repeat(i) + "\n")),
                docutils(
                        "one long row of a csv table behind short ones",
                        n -> ".. csv-table::\n\n" + "   a\n".repeat(side(n)) + "   a" + ",b".repeat(side(n)) + "\n"),
                docutils("csv cell without an end", n -> ".. csv-table::\n\n   \"" + "a\n   ".repeat(n)),
                docutils("csv cells of quotes", n -> ".. csv-table::\n\n" + "   \"\"\"a\"\"\",\"b\"\n".repeat(n)),
                docutils("csv cell of many lines", n -> ".. csv-table::\n\n   \"" + "a\n   ".repeat(n) + "\",b\n"),
                docutils(
                        "csv table with a head",
                        n -> ".. csv-table::\n   :header: a" + ",b".repeat(n) + "\n\n   a" + ",b".repeat(n)),
                docutils("csv tables", n -> ".. csv-table::\n\n   a,b\n\n".repeat(n)),
                docutils(
                        "widths of a csv table",
                        n -> ".. csv-table::\n   :widths: 1" + ",1".repeat(n) + "\n\n   a" + ",b".repeat(n)),
                docutils(
                        "header rows of a csv table",
                        n -> ".. csv-table::\n   :header-rows: " + n + "\n\n" + "   a,b\n".repeat(n + 1)),
                sphinx("rows of a flat table", n -> ".. flat-table::\n\n" + "   * - a\n     - b\n".repeat(n)),
                sphinx("columns of a flat table", n -> ".. flat-table::\n\n   *\n" + "     - a\n".repeat(n)),
                sphinx(
                        "column spans of a flat table",
                        n -> ".. flat-table::\n\n" + "   * - :cspan:`3` a\n     - b\n".repeat(n)),
                sphinx(
                        "row spans of a flat table",
                        n -> ".. flat-table::\n\n" + "   * - :rspan:`3` a\n     - b\n".repeat(n)),
                sphinx(
                        "one row span of a flat table",
                        n -> ".. flat-table::\n\n   * - :rspan:`" + n + "` a\n" + "   * - b\n".repeat(n)),
                sphinx(
                        "one column span of a flat table",
                        n -> ".. flat-table::\n\n   * - :cspan:`" + n + "` a\n   * - b\n"),
                sphinx(
                        "different rows of a flat table",
                        n -> ".. flat-table::\n   :fill-cells:\n\n" + "   * - a\n     - b\n   * - c\n".repeat(n)),
                sphinx(
                        "growing rows of a flat table",
                        n -> ".. flat-table::\n   :fill-cells:\n\n"
                                + each(side(n), i -> "   * - a\n" + "     - b\n".repeat(i))),
                docutils("tables with titles", n -> ".. table:: a\n\n   == ==\n   a  b\n   == ==\n\n".repeat(n)));
    }

    private static String square(int side) {
        String border = "+---".repeat(side) + "+\n";
        return border + ("| a ".repeat(side) + "|\n" + border).repeat(side);
    }

    /** A grid in whose one cell there is a grid, and so on. */
    private static String grids(int depth) {
        List<String> lines = List.of("a");
        for (int i = 0; i < Math.min(depth, 90); i++) {
            int width = lines.get(0).length();
            List<String> next = new ArrayList<>();
            next.add("+" + "-".repeat(width + 2) + "+");
            lines.forEach(line -> next.add("| " + line + " ".repeat(width - line.length()) + " |"));
            next.add(next.get(0));
            lines = next;
        }
        return String.join("\n", lines);
    }

    /** A grid that is whole but for its last corner. */
    private static String unclosed(int side, String last) {
        String whole = square(side);
        return whole.substring(0, whole.length() - 2) + last + "\n";
    }

    /** Each cell one row lower and one column further right than the one before. */
    private static String gridStairs(int side) {
        StringBuilder out = new StringBuilder("+" + "-".repeat(4 * side - 1) + "+\n");
        for (int i = 1; i < side; i++) {
            String left = "|" + " ".repeat(4 * i - 1) + "|" + " ".repeat(4 * (side - i) - 1) + "|\n";
            String cut = "+" + "-".repeat(4 * i - 1) + "+" + "-".repeat(4 * (side - i) - 1) + "+\n";
            out.append(left).append(cut);
        }
        return out.toString();
    }
}
