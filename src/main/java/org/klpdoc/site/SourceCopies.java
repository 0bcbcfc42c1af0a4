// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import java.util.Optional;
import org.klpdoc.source.SourceFile;

/** The pages' sources as they were read, beside the site: {@code _sources/livepatch/api.rst.txt}, as Sphinx names them. */
final class SourceCopies {
    private static final String FOLDER = "_sources/";
    private static final String ENDING = ".txt";

    private SourceCopies() {}

    /** Where the source of a page is; none for a page of the site's own making. */
    static Optional<String> path(ParsedPage page) {
        return page.file().map(file -> {
            boolean text = file.suffix().equals(ENDING);
            return FOLDER + file.page() + (text ? ENDING : file.suffix() + ENDING);
        });
    }

    /** Writes the copy of a page's source; one that cannot be read was reported when the page was. */
    static void write(ParsedPage page, Output output) {
        byte[] bytes =
                page.file().flatMap(file -> file.read()).map(SourceFile::bytes).orElse(new byte[0]);
        path(page).ifPresent(path -> output.put(path, bytes));
    }
}
