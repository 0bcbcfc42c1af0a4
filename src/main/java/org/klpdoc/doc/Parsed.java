// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.doc;

import java.util.List;
import org.klpdoc.text.Diagnostic;

/**
 * What a parser makes of one file.
 *
 * @param document the tree
 * @param inputs the other files that it was made from (included files, C sources), as {@code root:path}, sorted
 * @param diagnostics what is wrong with the file, in the order of discovery
 */
public record Parsed(Document document, List<String> inputs, List<Diagnostic> diagnostics) {
    /** Copies the lists. */
    public Parsed {
        inputs = List.copyOf(inputs);
        diagnostics = List.copyOf(diagnostics);
    }
}
