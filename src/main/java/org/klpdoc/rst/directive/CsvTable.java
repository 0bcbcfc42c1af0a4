// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.ArrayList;
import java.util.List;
import org.klpdoc.rst.core.BlockState;
import org.klpdoc.rst.core.Directive;
import org.klpdoc.rst.core.DirectiveCall;
import org.klpdoc.rst.core.DirectiveSpec;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.OptionType;
import org.klpdoc.rst.core.OptionType.BadOption;
import org.klpdoc.rst.directive.TableOptions.NoTable;
import org.klpdoc.rst.table.TableBuilder;
import org.klpdoc.rst.table.TableModel;
import org.klpdoc.text.Lines;
import org.klpdoc.text.Pos;
import org.klpdoc.text.Source;

/**
 * A table made from comma-separated values, its own or those of a file.
 *
 * <pre>
 * .. csv-table::
 *    :header: Name, Meaning
 *
 *    klp, "kernel *live* patching"
 * </pre>
 */
final class CsvTable implements Directive {
    private static final int MOST_CELLS = 1_000_000;
    private static final DirectiveSpec SPEC = TableOptions.dataSpec()
            .option("header", OptionTypes.TEXT)
            .option("file", OptionTypes.PATH)
            .option("url", OptionTypes.PATH)
            .option("encoding", OptionTypes.ENCODING)
            .option("delim", delimiter())
            .flags("keepspace")
            .option("quote", CsvTable::character)
            .option("escape", CsvTable::character)
            .build();

    @Override
    public DirectiveSpec spec(String name) {
        return SPEC;
    }

    private static OptionType<Character> delimiter() {
        return text -> text.equals("tab") ? Character.valueOf('\t') : text.equals("space") ? ' ' : character(text);
    }

    private static Character character(String text) throws BadOption {
        String found = CharacterCodes.decode(text);
        if (found.length() != 1) {
            throw new BadOption(PythonNumbers.quoted(found) + " invalid; must be a single character or a Unicode code");
        }
        return found.charAt(0);
    }

    @Override
    public List<Draft> run(DirectiveCall call, BlockState state) {
        TableOptions options = new TableOptions(call, state);
        try {
            Lines data = data(call, state, options);
            List<List<Lines>> head = new ArrayList<>();
            if (call.has("header")) {
                head.addAll(CsvReader.read(call.optionText("header"), dialect(call)));
            }
            List<List<Lines>> rows = CsvReader.read(data, dialect(call));
            options.checkDimensions(rows.stream().map(List::size).toList());
            int columns = Math.max(most(head), most(rows));
            if ((long) columns * (rows.size() + head.size()) > MOST_CELLS) {
                throw options.error(call.contentPos(), "The table has more than " + MOST_CELLS + " cells.");
            }
            List<Integer> widths = options.columnWidths(columns);
            head.addAll(rows.subList(0, options.headerRows()));
            List<List<Lines>> body = rows.subList(options.headerRows(), rows.size());
            TableModel model = new TableModel(widths, cells(head, columns, data), cells(body, columns, data));
            return options.finish(new TableBuilder(state).build(model, call.pos(), options.stubColumns()));
        } catch (NoTable none) {
            return none.report();
        } catch (CsvReader.BadCsv bad) {
            String message = "Error with CSV data in \"" + call.name() + "\" directive:\n" + bad.getMessage();
            Pos place = bad.pos().source() == call.pos().source() ? bad.pos() : call.optionPos("file");
            return Answers.error(call, state, "rst.csv", place, message);
        }
    }

    private static Lines data(DirectiveCall call, BlockState state, TableOptions options) throws NoTable {
        if (call.has("url")) {
            throw options.error(
                    call.optionPos("url"),
                    "The \"url\" option of the \"" + call.name()
                            + "\" directive is not followed: nothing is read from the network.");
        }
        if (!call.content().isEmpty()) {
            if (call.has("file")) {
                throw options.error(
                        call.optionPos("file"),
                        "\"" + call.name() + "\" directive may not both specify an external file and have content.");
            }
            return call.content();
        }
        if (!call.has("file")) {
            String message = "The \"" + call.name() + "\" directive requires content; none supplied.";
            throw new NoTable(Answers.warning(call, state, "rst.no-content", message));
        }
        FileText file =
                FileText.read(Answers.text(call, "file"), call.optionPos("file"), Source.Tabs.KEEP, call, state);
        if (!file.found()) {
            throw new NoTable(file.problems());
        }
        return file.source().lines();
    }

    private static CsvReader.Dialect dialect(DirectiveCall call) {
        return new CsvReader.Dialect(
                call.option("delim", Character.class).orElse(','),
                call.option("quote", Character.class).orElse('"'),
                call.option("escape", Character.class).orElse('\0'),
                call.has("keepspace"));
    }

    private static int most(List<List<Lines>> rows) {
        return rows.stream().mapToInt(List::size).max().orElse(0);
    }

    private static List<List<TableModel.Cell>> cells(List<List<Lines>> rows, int columns, Lines data) {
        List<List<TableModel.Cell>> table = new ArrayList<>();
        for (List<Lines> row : rows) {
            List<TableModel.Cell> cells = new ArrayList<>();
            for (Lines cell : row) {
                cells.add(new TableModel.Cell(0, 0, cell));
            }
            while (cells.size() < columns) {
                cells.add(new TableModel.Cell(0, 0, data.slice(0, 0)));
            }
            table.add(cells);
        }
        return table;
    }
}
