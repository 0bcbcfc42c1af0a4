// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.klpdoc.site.StagedFolder;

class ExitStatusTest {
    @TempDir
    private Path temp;

    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeAPage() throws IOException {
        Files.createDirectory(temp.resolve("docs"));
        Files.writeString(temp.resolve("docs/index.rst"), "Title\n=====\n\nText with :ref:`nothing`.\n");
    }

    private int build(String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("build", temp.resolve("docs").toString(), "-o", "" + out()));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private int run(String... arguments) {
        return Main.run(new PrintWriter(new StringWriter()), new PrintWriter(err, true), arguments);
    }

    private Path out() {
        return temp.resolve("out/site");
    }

    @Test
    void warningsFailABuildOnlyWhereThatIsAskedFor() {
        assertThat(build()).isEqualTo(0);
        assertThat(build("--fail-on", "warning")).isEqualTo(1);
        assertThat(build("--fail-on", "never")).isEqualTo(0);
        assertThat(out().resolve("index.html")).exists();
    }

    @Test
    void notesArePrintedWhereTheyAreAskedFor() throws IOException {
        Files.writeString(temp.resolve("docs/index.rst"), "Title\n=====\n\n3. A list that begins late.\n");
        assertThat(build()).isEqualTo(0);
        assertThat(err.toString()).contains("1 note (shown with --notes)").doesNotContain("rst.list-start");
        assertThat(build("--notes", "--fail-on", "warning")).isEqualTo(0);
        assertThat(err.toString()).contains(": note: ", "[rst.list-start]");
    }

    @Test
    void errorsFailABuildThatIsPublishedAllTheSame() throws IOException {
        Files.writeString(temp.resolve("docs/index.rst"), "Title\n=====\n\nTo nowhere_.\n");
        assertThat(build()).isEqualTo(1);
        assertThat(out().resolve("index.html")).exists();
        assertThat(build("--fail-on", "never")).isEqualTo(0);
    }

    @Test
    void wrongUsageIsTold() {
        assertThat(build("--jbos", "2")).isEqualTo(2);
        assertThat(build("--jobs", "0")).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
        assertThat(out()).doesNotExist();
    }

    @Test
    void whatIsNotThereIsAFaultOfTheConfiguration() {
        assertThat(run("build", temp.resolve("nowhere").toString(), "-o", "" + out()))
                .isEqualTo(2);
        assertThat(run("build", temp.resolve("docs") + "@v6.1", "-o", "" + out()))
                .isEqualTo(2);
        assertThat(build("--kernel", temp.resolve("linux") + "@v6.1")).isEqualTo(2);
        assertThat(err.toString()).contains("linux").doesNotContain("Exception");
        assertThat(out()).doesNotExist();
    }

    @Test
    void aForeignFolderIsRefusedAndLeftAlone() throws IOException {
        Files.createDirectories(out());
        Files.writeString(out().resolve("letter.txt"), "x");
        assertThat(build()).isEqualTo(2);
        try (Stream<Path> left = Files.list(out())) {
            assertThat(left).hasSize(1);
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsAFaultOfTheMachine() throws IOException {
        Files.writeString(temp.resolve("out"), "a file where a folder should be");
        assertThat(build()).isEqualTo(3);
        assertThat(err.toString()).contains("cannot be written").doesNotContain("at org.klpdoc");
    }

    @Test
    void aBuildThatFailsLeavesTheSiteThatWasThere() throws IOException {
        assertThat(build()).isEqualTo(0);
        byte[] before = Files.readAllBytes(out().resolve("index.html"));
        Path templates = Files.createDirectory(temp.resolve("templates"));
        Files.writeString(templates.resolve("page.ftlh"), "${page.nothing}");
        assertThat(build("--templates", templates.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("page.ftlh:1:").contains("[site.template]");
        assertThat(Files.readAllBytes(out().resolve("index.html"))).isEqualTo(before);
    }

    @Test
    void aTemplateOfOnesOwnIsUsed() throws IOException {
        Path templates = Files.createDirectory(temp.resolve("templates"));
        Files.writeString(templates.resolve("page.ftlh"), "<p>${page.title}</p>");
        assertThat(build("--templates", templates.toString())).isEqualTo(0);
        assertThat(Files.readString(out().resolve("index.html"))).isEqualTo("<p>Title</p>");
    }

    @Test
    void aSecondProcessDoesNotWriteTheSameSite() throws Exception {
        StagedFolder held = StagedFolder.open(out());
        Process second = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "build",
                        temp.resolve("docs").toString(),
                        "-o",
                        "" + out())
                .redirectErrorStream(true)
                .start();
        String said = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(second.waitFor()).isEqualTo(3);
        assertThat(said).contains("another klpdoc is writing");
        held.close();
        assertThat(build()).isEqualTo(0);
    }

    @Test
    void everyCommandHasHelp() {
        assertThat(run("--help")).isEqualTo(0);
        assertThat(run("build", "--help")).isEqualTo(0);
        assertThat(run("tree", "--help")).isEqualTo(0);
    }
}
