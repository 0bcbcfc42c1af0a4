// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.klpdoc.guide.Gathered;
import org.klpdoc.guide.Gatherer;
import org.klpdoc.guide.Profiles;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Parallel;

/** A small kernel tree, and checks of it or of copies of it. */
final class Trees {
    static final Path DEMO = Path.of("src/test/resources/check/tree");

    private Trees() {}

    static Gathered gathered(Path tree) {
        Path top = tree.toAbsolutePath();
        return Gatherer.gather(new Gatherer.Request("Documentation", Map.of(), "", top), Profiles.bundled());
    }

    static CheckReport check(Path tree) {
        try (Parallel parallel = new Parallel(2)) {
            return Check.of(gathered(tree), CheckOptions.of(tree.resolve("Documentation")), parallel);
        }
    }

    /** A finding as a line: {@code Documentation/index.rst:3:1: warning: what is wrong; a hint [code]}. */
    static String line(Diagnostic found) {
        String hint = found.hint().isEmpty() ? "" : "; " + found.hint();
        return found.pos().place() + ": " + found.severity().word() + ": " + found.message() + hint + " ["
                + found.code() + "]";
    }

    static List<String> lines(CheckReport report) {
        return report.findings().stream().map(Trees::line).toList();
    }

    /** Copies the tree. */
    static void copy(Path to) throws IOException {
        try (Stream<Path> files = Files.walk(DEMO)) {
            files.forEach(file -> {
                try {
                    Path copy = to.resolve(DEMO.relativize(file).toString());
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(copy);
                    } else {
                        Files.copy(file, copy);
                    }
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            });
        }
    }
}
