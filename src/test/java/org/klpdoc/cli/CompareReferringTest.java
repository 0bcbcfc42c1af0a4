// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What else refers to documents that are compared: a guide, a kernel tree; {@code src/test/resources/referring}. */
class CompareReferringTest {
    private static final String CASE = "src/test/resources/referring";
    private static final String GUIDE = CASE + "/guide/content";

    @TempDir
    private Path temp;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int compare(String before, String after, String... more) {
        List<String> all = new ArrayList<>(List.of("compare", before, after, "--fail-on", "never"));
        all.addAll(List.of(more));
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "markdown", "html"})
    void isTold(String format) throws IOException {
        assertThat(compare(CASE + "/before", CASE + "/after", "--guide", "linux=" + GUIDE, "--format", format))
                .as(err.toString())
                .isZero();
        String told = out.toString();
        String text = format.equals("html") ? told.substring(told.indexOf("<main>"), told.indexOf("<script>")) : told;
        Path expected = Path.of(CASE, "expected." + format);
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(expected, text);
        }
        assertThat(text).isEqualTo(Files.readString(expected));
    }

    @Test
    void whatOnlyTheTreeSaysIsBroken() {
        assertThat(Main.run(
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        "compare",
                        CASE + "/before/Documentation",
                        CASE + "/before/Documentation",
                        "--fail-on",
                        "broken"))
                .isZero();
        assertThat(compare(CASE + "/before", CASE + "/after")).isZero();
        assertThat(out.toString()).contains("Paths in the tree").doesNotContain("References in the guide");
        out.getBuffer().setLength(0);
        assertThat(compare(CASE + "/before", CASE + "/after", "--no-tree")).isZero();
        assertThat(out.toString()).doesNotContain("Paths in the tree");
    }

    @Test
    void documentsElsewhereAreHeldToTheTreeThatIsNamed() throws IOException {
        for (String side : List.of("before", "after")) {
            copy(Path.of(CASE, side, "Documentation"), temp.resolve(side));
        }
        String before = temp.resolve("before").toString();
        String after = temp.resolve("after").toString();
        assertThat(compare(before, after)).isZero();
        assertThat(out.toString()).doesNotContain("Paths in the tree");
        assertThat(compare(before, after, "--kernel", CASE + "/after")).isZero();
        assertThat(out.toString())
                .contains("/after/kernel/Kconfig:4:14: Documentation/patching/states.rst"
                        + " -> Documentation/core/states.rst\n");
        String saved = temp.resolve("before.json").toString();
        assertThat(compare(before, before, "--save", saved)).isZero();
        out.getBuffer().setLength(0);
        assertThat(compare(saved, CASE + "/after")).isZero();
        assertThat(out.toString()).contains("/after/kernel/Kconfig:4:14: Documentation/patching/states.rst");
    }

    @Test
    void aRevisionHasItsTreeAroundIt() throws IOException, GitAPIException {
        Path top = temp.resolve("linux");
        try (Git git =
                Git.init().setDirectory(top.toFile()).setInitialBranch("main").call()) {
            copy(Path.of(CASE, "before"), top);
            commit(git, "before");
            git.rm().addFilepattern("Documentation").call();
            copy(Path.of(CASE, "after"), top);
            commit(git, "after");
        }
        assertThat(compare(top + "@main~1", top + "@main", "--dir", "Documentation"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("kernel/patch.c:3:21: Documentation/patching/states.rst -> ");
    }

    @Test
    void aGuideThatCannotBeUsedIsSaid() throws IOException {
        List<List<String>> asked = List.of(
                List.of("--guide", GUIDE, "say which source of '" + GUIDE + "' the documents are"),
                List.of("--guide", "kpatch=" + GUIDE, "linux, author"),
                List.of("--guide", CASE + "/before", "has no guide.yaml"),
                List.of("--guide", CASE + "/nowhere", "cannot be read"),
                List.of("--kernel", CASE + "/nowhere", "there is no folder"),
                List.of("--kernel", GUIDE, "is no kernel tree"));
        for (List<String> one : asked) {
            err.getBuffer().setLength(0);
            assertThat(compare(CASE + "/before", CASE + "/after", one.get(0), one.get(1)))
                    .as(one.toString())
                    .isEqualTo(2);
            assertThat(err.toString()).contains(one.get(2)).doesNotContain("Exception");
        }
        String linux = "linux=" + CASE + "/after";
        assertThat(compare(CASE + "/before", CASE + "/after", "--guide", GUIDE, "--source", linux))
                .as("the source that is at the same place")
                .isZero();
        assertThat(out.toString()).contains("index.rst:8:40: linux:patching/states -> core/states.html");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path there = to.resolve(from.relativize(file).toString());
                Files.createDirectories(there.getParent());
                Files.copy(file, there, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void commit(Git git, String message) throws GitAPIException {
        git.add().addFilepattern(".").call();
        git.commit()
                .setSign(false)
                .setMessage(message)
                .setAuthor("A", "a@example.org")
                .setCommitter("A", "a@example.org")
                .call();
    }
}
