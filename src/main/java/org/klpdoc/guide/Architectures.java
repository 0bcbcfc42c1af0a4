// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.guide;

import java.util.List;
import java.util.Optional;

/**
 * What each architecture has of what livepatching needs: a table.
 *
 * @param columns what is needed
 * @param architectures the lines of the table
 */
public record Architectures(List<Column> columns, List<Architecture> architectures) implements ViewData {
    /** Copies the lists. */
    public Architectures {
        columns = List.copyOf(columns);
        architectures = List.copyOf(architectures);
    }

    /** Something needed: its id in the file, the table's heading, and what is meant. */
    public record Column(Datum id, Datum title, Datum meaning) {}

    /** An architecture: a cell for each column, in their order, and what they rest on. */
    public record Architecture(Datum name, List<Cell> cells, List<Quotation> sources) {
        /** Copies the lists. */
        public Architecture {
            cells = List.copyOf(cells);
            sources = List.copyOf(sources);
        }
    }

    /** Since which release it is there, as it is spoken of, or "" where it is not; and what there is to say of it. */
    public record Cell(Optional<Datum> since, String release, Optional<Datum> note) {}
}
