// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.MergeCommand;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.klpdoc.guide.Gathered;
import org.klpdoc.guide.Gatherer;
import org.klpdoc.guide.Profiles;
import org.klpdoc.text.Parallel;

/** What pages say of their age: the day of their last change, and that they are out of date. */
class ChangeDatesTest {
    @TempDir
    Path temp;

    private Path top;
    private Path kept;
    private List<String> findings = List.of();

    @BeforeEach
    void makeFolders() throws IOException {
        top = Files.createDirectories(temp.resolve("project/docs")).getParent();
        kept = temp.resolve("dates");
        write("docs/guide.yaml", "title: Notes\ndates: true\n");
        write("docs/index.rst", "Start\n=====\n");
    }

    private void write(String name, String text) throws IOException {
        Path file = top.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void commit(Git git, String day) throws GitAPIException {
        PersonIdent who =
                new PersonIdent("A. Writer", "writer@example.org", Instant.parse(day + "T23:30:00Z"), ZoneOffset.UTC);
        git.add().addFilepattern(".").call();
        git.commit()
                .setMessage("change")
                .setAuthor(who)
                .setCommitter(who)
                .setSign(false)
                .call();
    }

    private Document page(String name) throws IOException {
        return page(name, Optional.empty());
    }

    private Document page(String name, Optional<Boolean> dated) throws IOException {
        Path dir = top.resolve("docs");
        Gathered gathered =
                Gatherer.gather(new Gatherer.Request(dir.toString(), Map.of(), "", temp), Profiles.bundled());
        MemoryOutput output = new MemoryOutput();
        try (Parallel parallel = new Parallel(2)) {
            BuildOptions options = new BuildOptions(
                    dir,
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    dated,
                    Optional.of(kept),
                    Optional.empty());
            findings = new Site(gathered, options, parallel, Timings.ofWall())
                    .write(output).diagnostics().stream()
                            .map(one -> one.code() + " " + one.message() + " " + one.hint())
                            .toList();
        }
        byte[] html = output.file(name + ".html").orElseThrow();
        return Jsoup.parse(new String(html, StandardCharsets.UTF_8));
    }

    private String changed(String name) throws IOException {
        return page(name).select(".edit .changed time").attr("datetime");
    }

    @Test
    void aPageSaysWhenItsFileLastChanged() throws Exception {
        try (Git git = Git.init().setDirectory(top.toFile()).call()) {
            write("docs/one.rst", ":orphan:\n\nOne\n===\n");
            write("docs/two.rst", ":orphan:\n\nTwo\n===\n");
            commit(git, "2019-09-11");
            write("docs/two.rst", ":orphan:\n\nTwo\n===\n\nMore.\n");
            commit(git, "2020-07-21");
            write("elsewhere.c", "int x;\n");
            commit(git, "2021-01-01");
            assertThat(changed("one")).isEqualTo("2019-09-11");
            assertThat(changed("two")).isEqualTo("2020-07-21");
        }
    }

    @Test
    void whatWasFoundIsKeptAndNewCommitsAreAdded() throws Exception {
        try (Git git = Git.init().setDirectory(top.toFile()).call()) {
            write("docs/one.rst", ":orphan:\n\nOne\n===\n");
            write("docs/two.rst", ":orphan:\n\nTwo\n===\n");
            commit(git, "2019-09-11");
            assertThat(changed("one")).isEqualTo("2019-09-11");
            // Whoever changes what was kept sees that it is used, and that a new commit still counts.
            Files.writeString(kept, Files.readString(kept).replace("one.rst\t2019-09-11", "one.rst\t2001-01-01"));
            write("docs/two.rst", ":orphan:\n\nTwo\n===\n\nMore.\n");
            commit(git, "2020-07-21");
            assertThat(changed("one")).isEqualTo("2001-01-01");
            assertThat(changed("two")).isEqualTo("2020-07-21");
            write("docs/three.rst", ":orphan:\n\nThree\n=====\n");
            assertThat(changed("three")).isEmpty();
            Files.writeString(kept, "something else\n");
            assertThat(changed("one")).isEqualTo("2019-09-11");
        }
    }

    @Test
    void aMergeChangesNothingItself() throws Exception {
        try (Git git =
                Git.init().setDirectory(top.toFile()).setInitialBranch("main").call()) {
            write("docs/one.rst", ":orphan:\n\nOne\n===\n");
            commit(git, "2019-09-11");
            git.checkout().setCreateBranch(true).setName("side").call();
            write("docs/two.rst", ":orphan:\n\nTwo\n===\n");
            commit(git, "2020-01-01");
            git.checkout().setName("main").call();
            write("elsewhere.c", "int x;\n");
            commit(git, "2020-02-02");
            git.merge()
                    .include(git.getRepository().resolve("side"))
                    .setFastForward(MergeCommand.FastForwardMode.NO_FF)
                    .setMessage("merge")
                    .call();
            assertThat(changed("two")).isEqualTo("2020-01-01");
        }
    }

    @Test
    void nothingIsSaidWhereNobodyAsksOrThereIsNoHistory() throws Exception {
        assertThat(changed("index")).isEmpty();
        assertThat(findings).isEmpty();
        try (Git git = Git.init().setDirectory(top.toFile()).call()) {
            assertThat(changed("index")).isEmpty();
            commit(git, "2019-09-11");
            assertThat(changed("index")).isEqualTo("2019-09-11");
            assertThat(page("index", Optional.of(false)).select(".changed")).isEmpty();
            write("docs/guide.yaml", "title: Notes\n");
            assertThat(page("index").select(".changed")).isEmpty();
            assertThat(page("index", Optional.of(true)).select(".changed")).hasSize(1);
        }
    }

    @Test
    void aBrokenRepositoryIsReportedAndTheSiteIsThere() throws Exception {
        try (Git git = Git.init().setDirectory(top.toFile()).call()) {
            Files.writeString(git.getRepository().getDirectory().toPath().resolve("HEAD"), "1".repeat(40) + "\n");
        }
        assertThat(changed("index")).isEmpty();
        assertThat(findings)
                .singleElement()
                .asString()
                .startsWith("source.no-history the history of the guide's files");
    }

    @Test
    void pagesAreOutOfDateByWhatTheySayOrTheGuide() throws Exception {
        write("docs/guide.yaml", """
                title: Notes
                exclude: [other]
                sources:
                  - name: other
                    place: other
                    mount: other
                    files: "https://example.org/tree/{path}"
                    edit: "https://example.org/edit/{path}"
                    outdated:
                      patch: Written for <5.1>.
                      pach: No such page.
                """);
        write("docs/own.rst", ":orphan:\n:outdated: Nobody *uses* it.\n\nOwn\n===\n");
        write("docs/mine.md", "---\norphan: true\noutdated: Long ago.\n---\n\n# Mine\n");
        write("docs/other/patch.rst", ":orphan:\n:outdated: what it says itself\n\nPatch\n=====\n");
        assertThat(page("own").select("h1 + .outdated").text()).isEqualTo("Out of date Nobody uses it.");
        assertThat(page("mine").select(".outdated").text()).endsWith("Long ago.");
        Document gathered = page("other/patch");
        assertThat(gathered.select(".outdated").text()).endsWith("Written for <5.1>.");
        assertThat(gathered.select(".origin a").attr("href")).isEqualTo("https://example.org/tree/patch.rst");
        assertThat(gathered.select(".edit a[href^=http]").attr("href")).isEqualTo("https://example.org/edit/patch.rst");
        assertThat(page("index").select(".outdated")).isEmpty();
        assertThat(findings)
                .singleElement()
                .asString()
                .startsWith("guide.unknown-page the source 'other' has no page 'pach'")
                .contains("patch");
    }
}
