// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Severity;

/** Renames what a reference leads to, one thing at a time: each is found, at its file and line. */
class BreakagesTest {
    private static final Path ROWS = Path.of("src/test/resources/check/breakages.txt");
    private static final List<String> BEFORE = places(Trees.check(Trees.DEMO));

    @TempDir
    private Path temp;

    /** A row: the file that is changed, the word that is renamed in it ("" for the file itself), the finding. */
    private record Row(String file, String word, String place, String code) {}

    static Stream<Row> rows() throws IOException {
        return Files.readAllLines(ROWS).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\\|"))
                .map(cells -> new Row(cells[0].strip(), cells[1].strip(), cells[2].strip(), cells[3].strip()));
    }

    @Test
    void thereAreFortyOfThem() throws IOException {
        assertThat(rows()).hasSize(40);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aBreakageIsFoundAtItsPlace(Row row) throws IOException {
        Path tree = temp.resolve("tree");
        Trees.copy(tree);
        if (row.word().isEmpty()) {
            Path file = tree.resolve(row.file());
            Files.move(file, file.resolveSibling("renamed-" + file.getFileName()));
        } else {
            rename(tree, row);
        }
        String wanted = row.place() + " " + row.code();
        long before = BEFORE.stream().filter(wanted::equals).count();
        List<String> after = places(Trees.check(tree));
        assertThat(after.stream().filter(wanted::equals).count())
                .as("%s in %s", wanted, after)
                .isGreaterThan(before);
    }

    private static void rename(Path tree, Row row) throws IOException {
        Pattern word = Pattern.compile("(?<!\\w)" + Pattern.quote(row.word()) + "(?!\\w)");
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = tree.relativize(file).toString().replace('\\', '/');
                boolean wanted = row.file().equals("*")
                        ? !path.startsWith("Documentation/")
                        : row.file().equals(path);
                if (wanted) {
                    // The definition comes first in a document; references to it stay.
                    String text = Files.readString(file);
                    String gone = "renamed" + row.word().replaceAll("[^A-Za-z_]", "");
                    boolean document = path.startsWith("Documentation/");
                    Files.writeString(
                            file,
                            document
                                    ? word.matcher(text).replaceFirst(gone)
                                    : word.matcher(text).replaceAll(gone));
                }
            }
        }
    }

    private static List<String> places(CheckReport report) {
        return report.findings().stream()
                .flatMap(found -> found.severity() == Severity.NOTE
                        ? Stream.of(place(found))
                        : Stream.of(place(found), place(found) + "!"))
                .toList();
    }

    private static String place(Diagnostic found) {
        return found.pos().place().path() + ":" + found.pos().place().line() + " " + found.code();
    }
}
