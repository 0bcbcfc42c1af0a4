// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.klpdoc.text.Diagnostic;

/** Reads the data of a table of architectures. */
final class ArchitecturesReader {
    private static final List<String> KEYS = List.of("columns", "architectures");
    private static final List<String> COLUMN_KEYS = List.of("id", "title", "meaning");
    private static final List<String> ARCHITECTURE_KEYS = List.of("name", "rows", "sources");
    private static final List<String> CELL_KEYS = List.of("since", "note");

    private final DataFields data;

    ArchitecturesReader(List<Diagnostic> diagnostics) {
        this.data = new DataFields(diagnostics);
    }

    Architectures read(YamlNode.Mapping node) {
        Fields fields = data.of(node, KEYS);
        List<Architectures.Column> columns = new ArrayList<>();
        for (YamlNode.Mapping item : fields.neededMappings("columns")) {
            Fields one = data.of(item, COLUMN_KEYS);
            columns.add(new Architectures.Column(data.id(one, "id"), one.plain("title"), one.markup("meaning")));
        }
        List<String> ids = columns.stream().map(column -> column.id().text()).toList();
        List<Architectures.Architecture> architectures = new ArrayList<>();
        for (YamlNode.Mapping item : fields.neededMappings("architectures")) {
            Fields one = data.of(item, ARCHITECTURE_KEYS);
            architectures.add(new Architectures.Architecture(
                    one.plain("name"), cells(one, ids), data.sources(one, "sources", true)));
        }
        return new Architectures(columns, architectures);
    }

    /** A cell for each column. */
    private List<Architectures.Cell> cells(Fields architecture, List<String> columns) {
        List<Architectures.Cell> out = new ArrayList<>();
        Optional<Fields> rows = architecture.nested("rows").map(node -> data.of(node, columns));
        if (rows.isEmpty()) {
            architecture.bad("guide.missing-key", architecture.pos(), "the key 'rows' is missing");
        }
        for (String column : rows.isPresent() ? columns : List.<String>of()) {
            Fields row = rows.get();
            if (!row.has(column)) {
                row.bad("guide.missing-key", row.pos(), "the key '" + column + "' is missing");
            }
            out.add(row.nested(column)
                    .map(node -> cell(data.of(node, CELL_KEYS)))
                    .orElse(new Architectures.Cell(Optional.empty(), "", Optional.empty())));
        }
        return out;
    }

    private Architectures.Cell cell(Fields fields) {
        boolean none = fields.plain("since").text().equals(DataFields.NONE);
        Optional<Datum> since = none ? Optional.empty() : data.version(fields, "since");
        return new Architectures.Cell(since, DataFields.release(since), fields.markupIfAny("note"));
    }
}
