// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.klpdoc.guide.Gathered;
import org.klpdoc.guide.Gatherer;
import org.klpdoc.guide.Profiles;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Parallel;

/** A site that follows its files is what a build of them would be, and does no more for that than it has to. */
class LiveSiteTest {
    @TempDir
    private Path temp;

    private Path top;
    private Parallel parallel;

    @BeforeEach
    void start() throws IOException {
        top = Files.createDirectories(temp.toRealPath().resolve("docs"));
        parallel = new Parallel(2);
    }

    @AfterEach
    void stop() {
        parallel.close();
    }

    private Gathered gather() {
        return gather(top.toString());
    }

    private static Gathered gather(String place) {
        Gatherer.Request request =
                new Gatherer.Request(place, Map.of(), "", Path.of("").toAbsolutePath());
        return Gatherer.gather(request, Profiles.bundled());
    }

    private BuildOptions options() {
        return BuildOptions.of(top);
    }

    private LiveSite live() {
        LiveSite site = new LiveSite(this::gather, options(), parallel);
        assertThat(site.update(Set.of(), true).built()).isTrue();
        return site;
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(top.resolve(path).getParent());
        Files.writeString(top.resolve(path), text);
    }

    private LiveSite.Update edited(LiveSite site, String path, String text) throws IOException {
        write(path, text);
        return site.update(Set.of(top.resolve(path)), false);
    }

    private static Map<String, String> content(LiveSite site) {
        Map<String, String> all = new TreeMap<>();
        site.paths().forEach(path -> all.put(path, text(site.file(path).orElseThrow())));
        return all;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private Map<String, String> built() {
        MemoryOutput output = new MemoryOutput();
        new Site(gather(), options(), parallel, Timings.ofWall()).write(output);
        Map<String, String> all = new TreeMap<>();
        output.all().forEach((path, bytes) -> all.put(path, text(bytes)));
        return all;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void afterRandomEditsItIsWhatABuildWrites(long seed) throws IOException {
        EditedTree tree = new EditedTree(top, seed);
        LiveSite site = live();
        assertThat(content(site)).isEqualTo(built());
        for (int i = 0; i < 40; i++) {
            EditedTree.Edit edit = tree.edit();
            LiveSite.Update update = site.update(edit.touched(), false);
            assertThat(content(site))
                    .as("edit %d of seed %d: %s", i, seed, edit)
                    .isEqualTo(built());
            assertThat(update.report().diagnostics().stream().map(LiveSiteTest::said))
                    .as("what is said after edit %d of seed %d: %s", i, seed, edit)
                    .isEqualTo(new Site(gather(), options(), parallel, Timings.ofWall())
                            .write(new MemoryOutput()).diagnostics().stream()
                                    .map(LiveSiteTest::said)
                                    .toList());
        }
    }

    private static String said(Diagnostic one) {
        return one.pos().place() + " " + one.severity() + " " + one.message() + " " + one.hint() + " " + one.code();
    }

    @Test
    void anEditOfTextWritesItsPageAlone() throws IOException {
        new EditedTree(top, 1);
        write("b/one.rst", "One\n===\n\n.. _here:\n\nPart\n----\n\nSome text.\n");
        write("b/two.rst", "Two\n===\n\nSee :ref:`here`.\n");
        LiveSite site = live();
        assertThat(edited(site, "b/one.rst", "One\n===\n\n.. _here:\n\nPart\n----\n\nOther text.\n")
                        .changed())
                .containsOnlyKeys("b/one.html", "_sources/b/one.rst.txt");
        // What a page refers to is said on the other one.
        assertThat(edited(site, "b/two.rst", "Two\n===\n\nSee :doc:`one` and :ref:`here`.\n")
                        .changed())
                .containsOnlyKeys("b/two.html", "_sources/b/two.rst.txt");
        assertThat(edited(site, "b/two.rst", "Two\n===\n\nNothing to see.\n").changed())
                .containsOnlyKeys("b/two.html", "b/one.html", "_sources/b/two.rst.txt");
    }

    @Test
    void aLabelThatMovesIsFollowedByWhoeverRefersToIt() throws IOException {
        new EditedTree(top, 1);
        write("b/one.rst", "One\n===\n\n.. _spot:\n\nPart\n----\n\nText.\n");
        write("b/two.rst", "Two\n===\n\nSee :ref:`spot`.\n");
        LiveSite site = live();
        assertThat(edited(site, "b/one.rst", "One\n===\n\n.. _spot:\n\nOther part\n----------\n\nText.\n")
                        .changed())
                .containsKeys("b/one.html", "b/two.html");
        assertThat(text(site.file("b/two.html").orElseThrow())).contains("Other part");
    }

    @Test
    void aTouchWithoutAChangeWritesNothing() throws IOException {
        new EditedTree(top, 1);
        LiveSite site = live();
        String text = Files.readString(top.resolve("b/one.rst"));
        assertThat(edited(site, "b/one.rst", text).changed()).isEmpty();
        assertThat(edited(site, "b/one.rst~", text).changed()).isEmpty();
        Files.delete(top.resolve("b/one.rst~"));
        assertThat(site.update(Set.of(top.resolve("b/one.rst~"), top.resolve("b/4913")), false)
                        .changed())
                .isEmpty();
    }

    @Test
    void settingsAndDataOfAGuideAreFollowed() throws IOException {
        write("guide.yaml", "title: First name\n");
        write("index.rst", "Start\n=====\n\n.. toctree::\n\n   other\n");
        write("other.rst", "Other\n=====\n\nText.\n");
        LiveSite site = live();
        assertThat(content(site)).isEqualTo(built());
        edited(site, "guide.yaml", "title: Second name\n");
        assertThat(text(site.file("other.html").orElseThrow())).contains("Second name");
        assertThat(content(site)).isEqualTo(built());
        LiveSite.Update broken = edited(site, "guide.yaml", "titel: x\n");
        assertThat(broken.built()).isFalse();
        assertThat(broken.report().diagnostics()).isNotEmpty();
        assertThat(text(site.file("other.html").orElseThrow())).contains("Second name");
        edited(site, "other.rst", "Other\n=====\n\nMore text.\n");
        edited(site, "guide.yaml", "title: Third name\n");
        assertThat(text(site.file("other.html").orElseThrow())).contains("Third name", "More text");
        assertThat(content(site)).isEqualTo(built());
    }

    @Test
    void theTopMayGoAndComeBack() throws IOException {
        write("index.rst", "Start\n=====\n\nText.\n");
        LiveSite site = live();
        Path away = temp.resolve("away");
        Files.move(top, away);
        assertThat(site.update(Set.of(top), false).built()).isFalse();
        assertThat(text(site.file("index.html").orElseThrow())).contains("Text.");
        Files.move(away, top);
        assertThat(edited(site, "index.rst", "Start\n=====\n\nAgain.\n").built())
                .isTrue();
        assertThat(content(site)).isEqualTo(built());
    }

    @Test
    void aRevisionThatMovesOnIsFollowed() throws Exception {
        try (Git git =
                Git.init().setInitialBranch("main").setDirectory(top.toFile()).call()) {
            write("index.rst", "Start\n=====\n\nCommitted.\n");
            commit(git);
            String place = top + "@main";
            LiveSite site = new LiveSite(() -> gather(place), options(), parallel);
            site.update(Set.of(), true);
            Path reference = top.resolve(".git/refs/heads/main");
            assertThat(site.watch().has(reference)).isTrue();
            write("index.rst", "Start\n=====\n\nCommitted later.\n");
            assertThat(site.update(Set.of(reference), false).changed()).isEmpty();
            commit(git);
            assertThat(site.update(Set.of(reference), false).changed()).containsKey("index.html");
            assertThat(text(site.file("index.html").orElseThrow())).contains("Committed later.");
        }
    }

    private static void commit(Git git) throws GitAPIException {
        PersonIdent who = new PersonIdent("A", "a@example.org", Instant.EPOCH, ZoneOffset.UTC);
        git.add().addFilepattern(".").call();
        git.commit()
                .setAuthor(who)
                .setCommitter(who)
                .setMessage("x")
                .setSign(false)
                .call();
    }
}
