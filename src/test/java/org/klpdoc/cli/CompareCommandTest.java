// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cli;

import static org.assertj.core.api.Assertions.assertThat;

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

class CompareCommandTest {
    private static final String KEPT = "Title\n=====\n\nKept\n----\n\nNobody has touched this sentence in years.\n";
    private static final String LOST = "\nGone\n----\n\nWhat stood here was of no use to anybody at all.\n";

    @TempDir
    private Path temp;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeTrees() throws IOException {
        page("old/docs/index.rst", KEPT + LOST);
        page("new/docs/index.rst", KEPT);
    }

    private void page(String path, String text) throws IOException {
        Files.createDirectories(temp.resolve(path).getParent());
        Files.writeString(temp.resolve(path), text);
    }

    private int compare(String... more) {
        String[] arguments = new String[more.length + 1];
        arguments[0] = "compare";
        System.arraycopy(more, 0, arguments, 1, more.length);
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private String at(String path) {
        return temp.resolve(path).toString();
    }

    @Test
    void theExitStatusSaysWhatIsLostOrBroken() throws IOException {
        assertThat(compare(at("old"), at("old"))).isEqualTo(0);
        assertThat(compare(at("old"), at("new"))).isEqualTo(1);
        assertThat(compare(at("old"), at("new"), "--fail-on", "never")).isEqualTo(0);
        page("new/docs/index.rst", KEPT.replace("Kept\n----", "Held\n----"));
        page("old/docs/index.rst", KEPT);
        assertThat(compare(at("old"), at("new"))).isEqualTo(0);
        assertThat(compare(at("old"), at("new"), "--fail-on", "broken")).isEqualTo(1);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aFolderWithinBothTreesIsNamedOnce() {
        assertThat(compare(at("old"), at("new"), "--dir", "docs")).isEqualTo(1);
        assertThat(out.toString()).contains("1 lost").contains("  index.html#gone");
    }

    @Test
    void formatsGoWhereTheyAreSent() throws IOException {
        String json = at("told.json");
        assertThat(compare(at("old"), at("new"), "--format", "json=" + json, "--format", "markdown"))
                .isEqualTo(1);
        assertThat(Path.of(json)).content().contains("\"sections\"", "\"change\": \"lost\"");
        assertThat(out.toString()).startsWith("**Documentation");
        assertThat(compare(at("old"), at("new"), "--format", "pdf")).isEqualTo(2);
        assertThat(err.toString()).contains("text, json, markdown", "not 'pdf'");
    }

    @Test
    void aSavedTreeTakesThePlaceOfTheOldOne() throws IOException {
        String saved = at("saved.json.gz");
        assertThat(compare(at("new"), at("old"), "--save", saved)).isEqualTo(0);
        assertThat(compare(saved, at("new"))).isEqualTo(1);
        assertThat(out.toString()).contains("1 lost");
        page("broken.json", "{\"sections\": []}");
        assertThat(compare(at("broken.json"), at("new"))).isEqualTo(2);
        page("later.json", "{\"klpdoc-compare-tree\": 99}");
        assertThat(compare(at("later.json"), at("new"))).isEqualTo(2);
        page("torn.json", "{\"klpdoc-compare-tree\": 1, \"sections\": [[1");
        assertThat(compare(at("torn.json"), at("new"))).isEqualTo(2);
        assertThat(err.toString())
                .contains("broken.json' is no tree that")
                .contains("version 99")
                .contains("torn.json' is no tree that")
                .doesNotContain("Exception");
    }

    @Test
    void aFileThatCannotBeWrittenIsAFaultOfTheMachine() {
        assertThat(compare(at("old"), at("new"), "--format", "json=" + at("no/folder")))
                .isEqualTo(3);
        assertThat(compare(at("old"), at("new"), "--save", at("no/tree.json"))).isEqualTo(3);
        assertThat(err.toString())
                .contains("cannot write '" + at("no/folder"))
                .contains("cannot write '" + at("no/tree.json"));
    }

    @Test
    void whatIsNotThereIsSaid() throws IOException {
        Files.createDirectories(temp.resolve("empty"));
        assertThat(compare(at("empty"), at("new"))).isEqualTo(2);
        assertThat(compare(at("old"), at("new"), "--dir", "nowhere")).isEqualTo(2);
        assertThat(compare(at("old"), at("new"), "--dir", "../old")).isEqualTo(2);
        assertThat(compare(at("old") + "@v1", at("new"))).isEqualTo(2);
        assertThat(err.toString())
                .contains("there are no documents in '" + at("empty"))
                .contains("has no folder 'nowhere'")
                .contains("is not a git repository")
                .doesNotContain("Exception");
    }

    @Test
    void revisionsAreReadFromTheRepository() throws IOException, GitAPIException {
        Path top = temp.resolve("repository");
        try (Git git =
                Git.init().setDirectory(top.toFile()).setInitialBranch("main").call()) {
            commit(git, KEPT + LOST, "first");
            git.branchCreate().setName("topic").call();
            commit(git, KEPT + LOST + "\nMore\n----\n\nOnly the main line has this further sentence.\n", "second");
            git.checkout().setName("topic").call();
            commit(git, KEPT, "third");
        }
        String repository = top.toString();
        assertThat(compare(repository + "@main~1", repository + "@main")).isEqualTo(0);
        assertThat(compare(repository + "@main...topic")).isEqualTo(1);
        assertThat(out.toString())
                .contains("1 new")
                .contains("main...topic -> topic")
                .doesNotContain("2 lost");
        // What is left out is HEAD, as git has it.
        assertThat(compare(repository + "@main...")).isEqualTo(1);
        assertThat(out.toString()).contains("main... -> HEAD");
        page("repository/docs/index.rst", KEPT + LOST);
        assertThat(compare(repository + "@topic")).isEqualTo(0);
        assertThat(out.toString()).contains("topic -> the working tree");
        assertThat(compare(repository + "@v9", repository + "@main")).isEqualTo(2);
        assertThat(compare(repository + "@main", repository + "@main", "--dir", "nowhere"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("has no revision 'v9'").contains("has no folder 'nowhere'");
    }

    @Test
    void aPatchIsComparedWithoutBeingApplied() throws IOException, GitAPIException {
        Path top = temp.resolve("repository");
        try (Git git =
                Git.init().setDirectory(top.toFile()).setInitialBranch("main").call()) {
            commit(git, KEPT + LOST, "first");
        }
        page("a.patch", """
                diff --git a/docs/index.rst b/docs/index.rst
                --- a/docs/index.rst
                +++ b/docs/index.rst
                @@ -6,7 +6,2 @@
                \s
                 Nobody has touched this sentence in years.
                -
                -Gone
                -----
                -
                -What stood here was of no use to anybody at all.
                """);
        assertThat(compare(top + "@main", "--patch", at("a.patch")))
                .as(err.toString())
                .isEqualTo(1);
        assertThat(out.toString())
                .contains("index.html#gone")
                .contains("1 lost")
                .contains(" with " + at("a.patch"));
        page("b.patch", Files.readString(temp.resolve("a.patch")).replace("-Gone", "-Went"));
        assertThat(compare(top + "@main", "--patch", at("b.patch"))).isEqualTo(2);
        assertThat(err.toString()).contains("b.patch: hunk 1 of 'docs/index.rst', at line 6, does not apply");
        assertThat(compare(top + "@main", at("new"), "--patch", at("a.patch"))).isEqualTo(2);
        assertThat(compare(top + "@main", "--patch", at("c.patch"))).isEqualTo(2);
        assertThat(compare(top + "@main", "--patch", at("a.patch"), "--write-redirects"))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("the one tree that it is for")
                .contains("there is no file '" + at("c.patch"))
                .contains("redirects are written to a folder")
                .doesNotContain("Exception");
    }

    private void commit(Git git, String text, String message) throws IOException, GitAPIException {
        page("repository/docs/index.rst", text);
        git.add().addFilepattern(".").call();
        git.commit()
                .setSign(false)
                .setMessage(message)
                .setAuthor("A", "a@example.org")
                .setCommitter("A", "a@example.org")
                .call();
    }
}
