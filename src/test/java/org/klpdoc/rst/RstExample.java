// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An example of the data files under {@code src/test/resources/rst/core}: a title, then an input, a tree and the
 * diagnostics, each behind a line of its own.
 *
 * <pre>
 * ######## title
 * the input
 * #### tree
 * the tree, without the document's line
 * #### diagnostics
 * line:column severity code
 * </pre>
 */
record RstExample(String file, String title, String input, String tree, String diagnostics) {
    private static final Path FOLDER = Path.of("src/test/resources/rst/core");
    private static final String TITLE = "######## ";
    private static final String TREE = "#### tree\n";
    private static final String DIAGNOSTICS = "#### diagnostics\n";

    /** All examples of all files. */
    static List<RstExample> all() {
        List<RstExample> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.sorted().toList()) {
                read(file, found);
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return found;
    }

    private static void read(Path file, List<RstExample> found) throws IOException {
        String text = "\n" + Files.readString(file, StandardCharsets.UTF_8);
        for (String part : text.split("\n" + TITLE)) {
            int tree = part.indexOf("\n" + TREE);
            int diagnostics = part.indexOf("\n" + DIAGNOSTICS);
            if (tree >= 0 && diagnostics > tree) {
                int titleEnd = part.indexOf('\n');
                found.add(new RstExample(
                        file.getFileName().toString(),
                        part.substring(0, titleEnd),
                        part.substring(titleEnd + 1, tree + 1),
                        part.substring(tree + 1 + TREE.length(), diagnostics + 1),
                        part.substring(diagnostics + 1 + DIAGNOSTICS.length()).strip()));
            }
        }
    }

    @Override
    public String toString() {
        return file + ": " + title;
    }
}
