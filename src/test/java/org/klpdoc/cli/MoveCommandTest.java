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
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code klpdoc mv}: small trees before and after, and all that it refuses. */
class MoveCommandTest {
    private static final Path CASES = Path.of("src/test/resources/move");
    private static final boolean UPDATE = "update".equals(System.getProperty("golden"));

    @TempDir
    private Path temp;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    static Stream<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }

    private int run(String... words) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
    }

    private int move(Path top, String... words) {
        List<String> all = new ArrayList<>(List.of("mv"));
        for (int i = 0; i < words.length; i++) {
            boolean path = words[i].equals("content")
                    || words[i].startsWith("content/")
                    || words[i].startsWith("Documentation");
            all.add(path ? top.resolve(words[i]) + (words[i].endsWith("/") ? "/" : "") : words[i]);
        }
        return run(all.toArray(String[]::new));
    }

    private static Map<String, String> texts(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.toString().contains("/.git/")) {
                    texts.put(folder.relativize(file).toString(), Files.readString(file));
                }
            }
        }
        return texts;
    }

    private static void write(Path folder, Map<String, String> texts) throws IOException {
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Path file = folder.resolve(text.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, text.getValue());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aTreeIsAsExpectedAfterwards(String name) throws IOException {
        Path before = CASES.resolve(name).resolve("before");
        Path after = CASES.resolve(name).resolve("after");
        write(temp, texts(before));
        String[] words =
                Files.readString(CASES.resolve(name).resolve("command")).strip().split(" ");
        assertThat(move(temp, words)).as(err.toString()).isZero();
        Map<String, String> now = texts(temp);
        if (UPDATE) {
            write(after, now);
        }
        assertThat(now).isEqualTo(texts(after));
        Path docs = temp.resolve(Files.exists(temp.resolve("content")) ? "content" : "Documentation");
        Path old = before.resolve(docs.getFileName());
        out.getBuffer().setLength(0);
        assertThat(run("compare", old.toString(), docs.toString(), "--check"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString())
                .containsPattern(" moved| renamed|Edited:")
                .doesNotContain("Lost:")
                .doesNotContain("lead nowhere now");
    }

    /** Substitutions that go along with a section are none of its text. */
    @Test
    void whatOnlyMovedIsNotEdited() throws IOException {
        write(temp, texts(CASES.resolve("section/before")));
        Path content = temp.resolve("content");
        assertThat(run("mv", "one#part", "api/two", "--dir", content.toString()))
                .isZero();
        assertThat(run("compare", CASES.resolve("section/before/content").toString(), content.toString()))
                .isZero();
        assertThat(out.toString()).contains(" moved").doesNotContain("edited");
    }

    @Test
    void aTrialChangesNothing() throws IOException {
        write(temp, texts(CASES.resolve("page/before")));
        assertThat(move(temp, "content/api/one.rst", "content/other/uno.rst", "--dry-run"))
                .isZero();
        assertThat(out.toString()).contains("would move ", "api/one -> other/uno", "paths rewritten");
        assertThat(texts(temp)).isEqualTo(texts(CASES.resolve("page/before")));
    }

    @Test
    void whatCannotBeIsRefusedAndNothingIsChanged() throws IOException {
        Map<String, String> tree = texts(CASES.resolve("section/before"));
        write(temp, tree);
        Files.createSymbolicLink(temp.resolve("content/away"), Files.createDirectories(temp.resolve("elsewhere")));
        List<List<String>> asked = List.of(
                List.of("content/none.rst", "content/x.rst", "there is no page"),
                List.of("content/one.rst", "content/index.rst", "already"),
                List.of("content/one.rst", "content/one.rst", "already"),
                List.of("content/one.rst", "content/../../x.rst", "not within the documents"),
                List.of("one", "../x", "can be no page"),
                List.of("one", "/x", "can be no page"),
                List.of("one", "away/x", "would be outside"),
                List.of("content/one.rst", "content/one.md", "not of one format"),
                List.of("one#nowhere", "api/two", "has no section 'nowhere'"),
                List.of("one#part", "api/two#nowhere", "has no section 'nowhere'"),
                List.of("one#part", "api/three#a", "there is no page 'api/three.rst' that could have"),
                List.of("one#part", "one#end", "has 'end' already"),
                List.of("one#part", "one#part", "would have the id 'part' then, too"),
                List.of("one#label", "one#a:b", "cannot be a label"),
                List.of("one#label", "one#second label", "there is a label 'second label' already"),
                List.of("one#one", "api/two", "is the whole page"),
                List.of("one", "x", "--tree", "no part of a project's tree"));
        for (List<String> one : asked) {
            List<String> words = new ArrayList<>(one.subList(0, one.size() - 1));
            words.addAll(List.of("--dir", temp.resolve("content").toString()));
            err.getBuffer().setLength(0);
            assertThat(move(temp, words.toArray(String[]::new)))
                    .as(one.toString())
                    .isEqualTo(2);
            assertThat(err.toString())
                    .as(one.toString())
                    .contains(one.get(one.size() - 1))
                    .doesNotContain("Exception");
            assertThat(texts(temp)).isEqualTo(tree);
        }
    }

    @Test
    void aSectionGetsTheTitleThatIsGiven() throws IOException {
        write(temp, texts(CASES.resolve("rename/before")));
        assertThat(move(temp, "content/one.rst#leaving", "content/one.rst#Going out, (slowly)"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("one#leaving -> one#going-out-slowly");
        assertThat(temp.resolve("content/one.rst"))
                .content()
                .contains("\nGoing out, (slowly)\n===================\n", "See `Going out, (slowly)`_");
        assertThat(temp.resolve("content/index.rst")).content().contains("one.html#going-out-slowly");
        assertThat(move(temp, "content/one.rst#going-out-slowly", "content/one.rst#One"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("has 'one' already");
    }

    @Test
    void aSectionThatNeedsItsPageStays() throws IOException {
        String page = "One\n===\n\nA\n-\n\nText [#note]_.\n\nB\n-\n\nText.\n\n.. [#note] A note.\n";
        Map<String, String> tree =
                Map.of("content/index.rst", page, "content/two.rst", ":orphan:\n\nTwo\n===\n\nText.\n");
        write(temp, tree);
        assertThat(move(temp, "content/index.rst#a", "content/two.rst")).isEqualTo(2);
        assertThat(err.toString())
                .contains("the section cannot go without its page")
                .contains("note");
        assertThat(texts(temp)).isEqualTo(new TreeMap<>(tree));
    }

    @Test
    void workThatGitHasNotIsNotTouched() throws IOException, GitAPIException {
        write(temp, texts(CASES.resolve("page/before")));
        try (Git git = Git.init().setDirectory(temp.toFile()).call()) {
            git.add().addFilepattern(".").call();
            git.commit()
                    .setSign(false)
                    .setMessage("All")
                    .setAuthor("A", "a@example.org")
                    .setCommitter("A", "a@example.org")
                    .call();
        }
        Path index = temp.resolve("content/index.rst");
        String text = Files.readString(index);
        Files.writeString(index, text + "\nMore.\n");
        assertThat(move(temp, "content/api/one.rst", "content/uno.rst")).isEqualTo(2);
        assertThat(err.toString())
                .contains("index.rst' has work that git has not")
                .contains("--force");
        assertThat(temp.resolve("content/uno.rst")).doesNotExist();
        Files.writeString(index, text);
        assertThat(move(temp, "content/api/one.rst", "content/uno.rst")).isZero();
        assertThat(move(temp, "content/uno.rst", "content/due.rst")).isEqualTo(2);
        assertThat(move(temp, "content/uno.rst", "content/due.rst", "--force")).isZero();
        assertThat(temp.resolve("content/redirects.yaml")).content().contains("from: api/one\n  to: due\n");
    }
}
