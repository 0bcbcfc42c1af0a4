// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code klpdoc check --external} as a user runs it: where links stand, what is printed of them, what options refuse. */
class ExternalCheckTest {
    private static final List<String> FORMATS = List.of("json", "sarif", "github", "junit", "html");

    @TempDir
    private Path temp;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int check(String... more) {
        String[] words = new String[more.length + 3];
        words[0] = "check";
        words[1] = temp.toString();
        words[2] = "--notes";
        System.arraycopy(more, 0, words, 3, more.length);
        return Main.run(new PrintWriter(out), new PrintWriter(err), words);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(temp.resolve(file), text);
    }

    @Test
    void linksOfAllFormatsAreFoundWhereTheyStand() throws IOException {
        try (ExampleServer server = new ExampleServer()) {
            String gone = "http://" + server.address() + "/gone.html";
            write(
                    "index.rst",
                    "Start\n=====\n\nSee `it <" + gone + ">`_ and more_.\n\n.. _more: " + gone + "?2\n\n.. image:: "
                            + gone + "?3\n   :alt: x\n\n.. toctree::\n\n   page\n\nhttp://www.example.org/none\n");
            write(
                    "page.md",
                    "# Page\n\n[it](" + gone + "?4) and <a href=\"" + gone + "?5\">x</a>\n\n<" + gone + "?6>\n");
            assertThat(check("--external", "--allow-host", "localhost")).isEqualTo(ExitStatus.FINDINGS);
            assertThat(err.toString().lines().filter(line -> line.endsWith("[web.broken]")))
                    .hasSize(6)
                    .anyMatch(line -> line.contains("index.rst:4:10: error: '" + gone + "' is broken"))
                    .anyMatch(line -> line.contains("index.rst:8:12"))
                    .anyMatch(line -> line.contains("page.md:3:6"))
                    .anyMatch(line -> line.contains("page.md:5:"));
            assertThat(err.toString()).contains("6 web links, 1 example link, 0 unasked links");
        }
    }

    @Test
    void noFormatPrintsASecretOrALineOfItsOwn() throws IOException {
        write(
                "index.rst",
                "Start\n=====\n\na_\n\n.. _a: http://user:hunter2@10.0.0.1/?api_key=hidden1&q=::error::]]><b>x</b>\n");
        for (String format : FORMATS) {
            Path file = temp.resolve("report." + format);
            check("--external", "--format", format + "=" + file);
            assertThat(Files.readString(file))
                    .as(format)
                    .contains("web.blocked")
                    .doesNotContain("hunter2")
                    .doesNotContain("hidden1")
                    .doesNotContainPattern("(?m)^::error::]]");
            boolean markup = format.equals("html") || format.equals("junit");
            assertThat(markup && Files.readString(file).contains("<b>x")).isFalse();
        }
    }

    @Test
    void theTimeIsHeld() throws IOException {
        try (ExampleServer server = new ExampleServer()) {
            write("index.rst", "Start\n=====\n\nhttp://" + server.address() + "/slow.html\n");
            assertThat(check("--external", "--allow-host", "localhost", "--max-time", "1"))
                    .isEqualTo(ExitStatus.CLEAN);
            assertThat(err.toString())
                    .contains("not all links to the web were asked for")
                    .contains("[check.time]");
        }
    }

    @Test
    void linksThatAnEarlierRevisionHasAreKnown() throws Exception {
        try (ExampleServer server = new ExampleServer();
                Git git = Git.init().setDirectory(temp.toFile()).call()) {
            String gone = "http://" + server.address() + "/gone.html";
            write("index.rst", "Start\n=====\n\n" + gone + "\n");
            git.add().addFilepattern(".").call();
            git.commit()
                    .setMessage("all")
                    .setAuthor("A", "a@example.org")
                    .setCommitter("A", "a@example.org")
                    .setSign(false)
                    .call();
            assertThat(check("--external", "--allow-host", "localhost", "--since", "HEAD"))
                    .isEqualTo(ExitStatus.CLEAN);
            write("index.rst", "Start\n=====\n\n" + gone + "\n\n" + gone + "?new\n");
            assertThat(check("--external", "--allow-host", "localhost", "--since", "HEAD"))
                    .isEqualTo(ExitStatus.FINDINGS);
            assertThat(err.toString()).contains("index.rst:6:1: error").doesNotContain("index.rst:4:1: error");
        }
    }

    @Test
    void whatIsKnownIsNotAskedForAgain() throws IOException {
        Path memory = temp.resolve("links.txt");
        try (ExampleServer server = new ExampleServer()) {
            write("index.rst", "Start\n=====\n\nhttp://" + server.address() + "/page.html\n");
            String[] options = {"--external", "--allow-host", "localhost", "--link-cache", memory.toString()};
            assertThat(check(options)).isEqualTo(ExitStatus.CLEAN);
        }
        assertThat(check("--external", "--offline", "--link-cache", memory.toString()))
                .isEqualTo(ExitStatus.CLEAN);
        assertThat(err.toString().lines().reduce((first, last) -> last).orElse(""))
                .contains("1 web link,");
    }

    @Test
    void optionsWithoutASenseAreRefused() throws IOException {
        write("index.rst", "Start\n=====\n");
        assertThat(check("--offline")).isEqualTo(ExitStatus.USAGE);
        assertThat(check("--allow-host", "localhost")).isEqualTo(ExitStatus.USAGE);
        assertThat(check("--external", "--allow-host", "10.0.0.0/99")).isEqualTo(ExitStatus.USAGE);
        assertThat(check("--external", "--timeout", "0")).isEqualTo(ExitStatus.USAGE);
    }
}
