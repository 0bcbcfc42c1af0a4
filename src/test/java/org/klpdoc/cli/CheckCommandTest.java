// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code klpdoc check} as a user runs it: what is new, where reports go, what it refuses. */
class CheckCommandTest {
    @TempDir
    private Path temp;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void aKernelTree() throws IOException {
        write("MAINTAINERS", "");
        write("Kbuild", "");
        write("Documentation/conf.py", "project = 'Demo'\n");
        write("Documentation/index.rst", "Demo\n====\n\nCall demo_old_one() and demo_new_one().\n");
        write("kernel/demo.c", "int demo_new_one(void)\n{\n\treturn 0;\n}\n");
    }

    private void write(String path, String text) throws IOException {
        Path file = temp.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private int check(String... more) {
        String[] words = new String[more.length + 2];
        words[0] = "check";
        words[1] = temp.resolve("Documentation").toString();
        System.arraycopy(more, 0, words, 2, more.length);
        return Main.run(new PrintWriter(out), new PrintWriter(err), words);
    }

    private void commit() throws GitAPIException {
        try (Git git = Git.init().setDirectory(temp.toFile()).call()) {
            git.add().addFilepattern(".").call();
            git.commit()
                    .setMessage("all")
                    .setAuthor("A", "a@example.org")
                    .setCommitter("A", "a@example.org")
                    .setSign(false)
                    .call();
        }
    }

    @Test
    void sinceARevisionOnlyWhatIsNew() throws Exception {
        commit();
        assertThat(check("--since", "HEAD", "--fail-on", "warning")).isEqualTo(ExitStatus.CLEAN);
        assertThat(err.toString()).contains("1 known finding").doesNotContain("demo_old_one");
        // Nobody touches the document; the code loses what it names.
        write("kernel/demo.c", "int demo_newer_one(void)\n{\n\treturn 0;\n}\n");
        assertThat(check("--since", "HEAD", "--fail-on", "warning")).isEqualTo(ExitStatus.FINDINGS);
        assertThat(err.toString())
                .contains("index.rst:4:25: warning: the tree has no function or macro 'demo_new_one'");
        assertThat(err.toString()).doesNotContain("'demo_old_one'");
    }

    @Test
    void ofAShallowCloneItSaysHowToDeepenIt() throws Exception {
        commit();
        assertThat(check("--since", "v1.0")).isEqualTo(ExitStatus.USAGE);
        assertThat(err.toString()).contains("no revision 'v1.0'").contains("[source.no-revision]");
        write(".git/shallow", "");
        assertThat(check("--since", "v1.0")).isEqualTo(ExitStatus.USAGE);
        assertThat(err.toString()).contains("git fetch --unshallow");
    }

    @Test
    void aBaselineIsWrittenAndHeldAgainst() throws Exception {
        String file = temp.resolve("known.txt").toString();
        assertThat(check("--baseline", file)).isEqualTo(ExitStatus.USAGE);
        assertThat(err.toString()).contains("[check.baseline]");
        assertThat(check("--baseline", file, "--update-baseline", "--fail-on", "warning"))
                .isEqualTo(ExitStatus.CLEAN);
        assertThat(Files.readAllLines(Path.of(file)))
                .containsExactly(
                        "# Findings that are known; klpdoc check --update-baseline writes this file.",
                        "drift.function\tDocumentation/index.rst\tthe tree has no function or macro 'demo_old_one'");
        write("Documentation/index.rst", "Demo\n====\n\nMore.\n\nCall demo_old_one() or demo_other().\n");
        assertThat(check("--baseline", file, "--fail-on", "warning")).isEqualTo(ExitStatus.FINDINGS);
        assertThat(err.toString())
                .contains("'demo_other'")
                .doesNotContain("warning: the tree has no function or macro 'demo_old_one'");
    }

    @Test
    void severalFormatsInOneRun() throws IOException {
        Path sarif = temp.resolve("out.sarif");
        Path html = temp.resolve("out.html");
        assertThat(check("--format", "json", "--format", "sarif=" + sarif, "--format", "html=" + html))
                .isEqualTo(ExitStatus.CLEAN);
        assertThat(JsonParser.parseString(out.toString()).getAsJsonObject().getAsJsonArray("findings"))
                .hasSize(1);
        assertThat(Files.readString(sarif)).contains("\"2.1.0\"");
        assertThat(Files.readString(html)).contains("demo_old_one");
        assertThat(err.toString().lines()).hasSize(1);
    }

    @Test
    void whatItDoesNotKnowItRefuses() {
        assertThat(check("--format", "pdf")).isEqualTo(ExitStatus.USAGE);
        assertThat(err.toString()).contains("not 'pdf'");
        assertThat(check("--update-baseline")).isEqualTo(ExitStatus.USAGE);
        assertThat(check("--jobs", "0")).isEqualTo(ExitStatus.USAGE);
    }

    @Test
    void aReportThatCannotBeWrittenIsAFault() {
        String file = temp.resolve("none/out.json").toString();
        assertThat(check("--format", "json=" + file)).isEqualTo(ExitStatus.FAULT);
        assertThat(err.toString()).contains("cannot write").doesNotContain("a fault of klpdoc");
    }
}
