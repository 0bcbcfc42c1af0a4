// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.klpdoc.doc.TreeDump;
import org.klpdoc.rst.core.RstSettings;
import org.klpdoc.text.Source;

/**
 * The cases that docutils tests itself with, where they are at hand: the file that the property {@code rst.cases}
 * names, else {@code conformance/rst-cases.json} of the folder {@code KLPDOC_SHARED} (by default {@code ../shared}).
 */
final class DocutilsCases {
    private static final String SOURCE = "test data";

    private DocutilsCases() {}

    /** A case: its id, what it is about, the text, the pseudo-XML that docutils makes of it. */
    record Case(String id, String construct, String input, String expected) {}

    /** The file of cases; none where there is none. A file that was asked for has to be there. */
    static Optional<Path> file() {
        String asked = System.getProperty("rst.cases", "");
        if (!asked.isEmpty()) {
            return Optional.of(Path.of(asked));
        }
        String shared = Optional.ofNullable(System.getenv("KLPDOC_SHARED")).orElse("../shared");
        return Optional.of(Path.of(shared, "conformance", "rst-cases.json")).filter(Files::isRegularFile);
    }

    /** The cases of a file. */
    static List<Case> read(Path file) throws IOException {
        return List.of(new Gson().fromJson(Files.readString(file, StandardCharsets.UTF_8), Case[].class));
    }

    /** Our pseudo-XML of an input. */
    static String tree(String input) {
        Source source = Source.of(SOURCE, input, Source.Tabs.EXPAND);
        return TreeDump.of(new RstParser(RstSettings.ofDocutils()).parse(source).document(), SOURCE);
    }
}
