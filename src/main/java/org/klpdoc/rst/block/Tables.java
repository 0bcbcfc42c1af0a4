// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.block;

import java.util.List;
import org.klpdoc.rst.core.TableReader;
import org.klpdoc.rst.core.TableResult;
import org.klpdoc.text.Lines;

/** Grid tables and simple tables: finds the reader that knows the top border. */
final class Tables implements BlockConstruct {
    private final List<TableReader> readers;

    Tables(List<TableReader> readers) {
        this.readers = List.copyOf(readers);
    }

    @Override
    public boolean starts(Lines lines, int line) {
        return readers.stream().anyMatch(reader -> reader.starts(lines, line));
    }

    @Override
    public boolean read(BlockRun run) {
        for (TableReader reader : readers) {
            if (reader.starts(run.lines(), run.line())) {
                TableResult result = reader.read(run.lines(), run.line(), run);
                run.moveTo(run.line() + Math.max(1, result.lines()));
                run.addAll(result.nodes());
                if (!result.blankFinish()) {
                    int indent = run.atEnd() ? 0 : run.lines().indent(run.line());
                    run.add(run.report(
                            2,
                            "rst.table-blank-line",
                            run.lines().pos(run.line(), indent),
                            run.number(run.line()),
                            "Blank line required after table."));
                }
                return true;
            }
        }
        return false;
    }
}
