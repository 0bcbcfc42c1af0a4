// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Redirects that a comparison writes and asks for. */
class CompareRedirectsTest {
    private static final String START = "Start\n=====\n\n.. toctree::\n   :glob:\n\n   **\n";
    private static final String ENTER =
            "Entering\n--------\n\nEvery task calls the patched function as soon as its own state says so.\n\n";
    private static final String LEAVE =
            "Leaving\n-------\n\nNothing of the old code may be on the stack when a task goes over.\n\n";
    private static final String STATES = "States\n======\n\nHow one thing after the other becomes another one.\n\n";
    private static final String TASKS = "Tasks\n=====\n\nA list of whoever runs in the machine at a time.\n\n";

    @TempDir
    private Path temp;

    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeTrees() throws IOException {
        page("one/index.rst", START);
        page("one/states.rst", STATES + ENTER + LEAVE);
        page("one/tasks.rst", TASKS);
        page("two/index.rst", START);
        page("two/api/states.rst", STATES + ENTER);
        page("two/tasks.rst", TASKS + LEAVE);
        page("three/index.rst", START);
        page("three/states-of-tasks.rst", STATES + ENTER.replace("Entering\n--------", "Going in\n--------"));
        page("three/tasks.rst", TASKS);
    }

    private void page(String path, String text) throws IOException {
        Files.createDirectories(temp.resolve(path).getParent());
        Files.writeString(temp.resolve(path), text);
    }

    private int compare(String before, String after, String... more) {
        String[] arguments = new String[more.length + 3];
        arguments[0] = "compare";
        arguments[1] = temp.resolve(before).toString();
        arguments[2] = temp.resolve(after).toString();
        System.arraycopy(more, 0, arguments, 3, more.length);
        return Main.run(new PrintWriter(new StringWriter()), new PrintWriter(err, true), arguments);
    }

    private String written(String tree) throws IOException {
        return Files.readString(temp.resolve(tree).resolve("redirects.yaml"));
    }

    @Test
    void whatMovedGetsItsRedirectOnce() throws IOException {
        assertThat(compare("one", "two", "--check")).isEqualTo(1);
        assertThat(err.toString())
                .contains("states.html leads nowhere and has no redirect")
                .contains("states.html#leaving leads nowhere");
        assertThat(compare("one", "two", "--check", "--write-redirects")).isEqualTo(0);
        String wanted = """
                - from: states
                  to: api/states
                  anchors:
                    leaving: tasks#leaving
                """;
        assertThat(written("two")).isEqualTo(wanted);
        assertThat(err.toString()).contains("redirects.yaml: 1 page, 1 place added");
        assertThat(compare("one", "two", "--write-redirects")).isEqualTo(0);
        assertThat(err.toString()).contains("redirects.yaml: 0 pages, 0 places added");
        assertThat(written("two")).isEqualTo(wanted);
        assertThat(compare("one", "two", "--check")).isEqualTo(0);
    }

    @Test
    void aSecondMoveFoldsTheFirst() throws IOException {
        compare("one", "two", "--write-redirects");
        page("three/redirects.yaml", "# Mine.\n" + written("two"));
        assertThat(compare("two", "three", "--write-redirects", "--fail-on", "never"))
                .isEqualTo(0);
        assertThat(written("three")).isEqualTo("""
                # Mine.
                - from: states
                  to: states-of-tasks
                  anchors:
                    leaving: tasks#leaving
                    entering: going-in
                - from: api/states
                  to: states-of-tasks
                  anchors:
                    entering: going-in
                """);
        assertThat(compare("two", "three", "--check")).isEqualTo(1);
        assertThat(err.toString()).contains("tasks.html#leaving leads nowhere").doesNotContain("Exception");
    }

    @Test
    void aLossThatIsMeantIsSaidInTheFile() throws IOException {
        page("two/tasks.rst", TASKS);
        assertThat(compare("one", "two", "--check", "--write-redirects")).isEqualTo(1);
        page("two/redirects.yaml", written("two") + "  anchors: {leaving: }\n");
        assertThat(compare("one", "two", "--check")).isEqualTo(0);
        assertThat(compare("one", "two", "--check", "--fail-on", "lost")).isEqualTo(1);
    }

    @Test
    void anAddressThatARedirectPublishedMustNotBeForgotten() throws IOException {
        page("one/redirects.yaml", "- {from: older, to: tasks}\n");
        compare("one", "two", "--write-redirects");
        err.getBuffer().setLength(0);
        assertThat(compare("one", "two", "--check")).isEqualTo(1);
        assertThat(err.toString()).contains("older.html leads nowhere").doesNotContain("states.html");
    }

    @Test
    void whereNothingCanBeWrittenThatIsSaid() throws IOException {
        page("two/redirects.yaml", "[]\n");
        assertThat(compare("one", "two", "--write-redirects")).isEqualTo(2);
        assertThat(compare("one", "one", "--save", temp.resolve("tree.json").toString()))
                .isEqualTo(0);
        assertThat(compare("one", "tree.json", "--check")).isEqualTo(2);
        Files.delete(temp.resolve("two/redirects.yaml"));
        page("elsewhere", "");
        Files.createSymbolicLink(temp.resolve("two/redirects.yaml"), temp.resolve("elsewhere"));
        assertThat(compare("one", "two", "--write-redirects")).isEqualTo(2);
        assertThat(temp.resolve("elsewhere")).isEmptyFile();
        assertThat(err.toString())
                .contains("is no list of redirects")
                .contains("a saved tree has no redirects")
                .contains("is a link, and is not written through");
    }
}
