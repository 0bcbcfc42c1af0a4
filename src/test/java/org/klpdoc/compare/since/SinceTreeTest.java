// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare.since;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.klpdoc.compare.TextDiff.Marked;
import org.klpdoc.guide.Gathered;
import org.klpdoc.guide.Gatherer;
import org.klpdoc.guide.Profiles;
import org.klpdoc.site.BuildOptions;
import org.klpdoc.site.LiveSite;
import org.klpdoc.text.Parallel;

/** What is marked on the pages of a tree since another state of it, and that it follows edits. */
class SinceTreeTest {
    private static final String FIRST = "The first part tells how the old order of things came to be kept.\n";
    private static final String SECOND = "A second one has words about locks and who may take them, and when.\n";
    private static final String THIRD = "Last comes what a reader does whose module will not load any more.\n";

    @TempDir
    private Path temp;

    private Path before;
    private Path after;
    private final Parallel parallel = new Parallel(2);
    private LiveSite site;

    @BeforeEach
    void start() throws IOException {
        before = Files.createDirectories(temp.toRealPath().resolve("before"));
        after = Files.createDirectories(temp.toRealPath().resolve("after"));
        both("index.rst", "Start\n=====\n\n.. toctree::\n   :glob:\n\n   *\n");
        both("one.rst", page("One", FIRST, SECOND, THIRD));
        both("two.rst", page("Two", "Of other things entirely, such as trees in autumn and their leaves.\n"));
        site = new LiveSite(() -> gathered(after), BuildOptions.of(after), parallel);
    }

    @AfterEach
    void stop() {
        parallel.close();
    }

    private static String page(String title, String... texts) {
        StringBuilder out = new StringBuilder(title + "\n" + "=".repeat(title.length()) + "\n\n");
        for (int i = 0; i < texts.length; i++) {
            out.append(title).append(" part ").append(i).append("\n---------------------\n\n");
            out.append(texts[i]).append('\n');
        }
        return out.toString();
    }

    private void both(String path, String text) throws IOException {
        Files.writeString(before.resolve(path), text);
        Files.writeString(after.resolve(path), text);
    }

    private void now(String path, String text) throws IOException {
        Files.writeString(after.resolve(path), text);
    }

    private static Gathered gathered(Path folder) {
        Gatherer.Request request = new Gatherer.Request(
                folder.toString(), Map.of(), "", Path.of("").toAbsolutePath());
        return Gatherer.gather(request, Profiles.bundled());
    }

    private SinceTree compared() {
        assertThat(site.update(Set.of(), true).built()).isTrue();
        return SinceTree.of(gathered(before), site.pages(), parallel);
    }

    private static List<String> pages(SinceTree tree) {
        return tree.changes().stream()
                .map(one -> one.page() + " " + one.kind().label()
                        + (one.was().isEmpty() || one.was().equals(one.page()) ? "" : " " + one.was()))
                .toList();
    }

    /** A line for each mark: its kind, the passages that it is on, what is gone, what is new. */
    private static List<String> marks(SinceTree tree, String page) {
        PageMarks found = tree.marks(page);
        return found.marks().stream()
                .map(mark -> mark.kind().label()
                        + found.passages().subList(mark.from(), mark.to()).stream()
                                .map(one -> " <" + start(one.passage().text()) + ">")
                                .collect(Collectors.joining())
                        + " -" + changed(mark.old()) + " +" + changed(mark.now())
                        + (mark.other().isEmpty() ? "" : " " + mark.other()))
                .toList();
    }

    private static String start(String text) {
        return text.length() > 12 ? text.substring(0, 12) : text;
    }

    private static String changed(List<Marked> passages) {
        return passages.stream()
                .flatMap(one -> IntStream.range(0, one.words().size())
                        .filter(one.changed()::get)
                        .mapToObj(i -> one.words().get(i).text()))
                .collect(Collectors.joining("", "[", "]"));
    }

    @Test
    void nothingIsMarkedWhereNothingChanged() {
        SinceTree tree = compared();
        assertThat(tree.changes()).isEmpty();
        assertThat(tree.marks("one")).isEqualTo(PageMarks.NONE);
    }

    @Test
    void wordsParagraphsAndSectionsAreMarked() throws IOException {
        now("one.rst", page("One", FIRST.replace("old order", "new order"), SECOND + "\nAnd a paragraph more.\n"));
        SinceTree tree = compared();
        assertThat(pages(tree)).containsExactly("one changed");
        assertThat(marks(tree, "one"))
                .containsExactly(
                        "changed <The first pa> -[old] +[new]",
                        "new <And a paragr> -[] +[]",
                        "gone -[One part 2" + THIRD.strip() + "] +[]");
    }

    @Test
    void aNewSectionIsOneMarkAndAnotherTitleIsChanged() throws IOException {
        now(
                "one.rst",
                page("One", FIRST, SECOND, THIRD).replace("One part 1", "One thing 1")
                        + "Novelty\n-------\n\nNobody ever wrote of such a matter here.\n\nDeeper\n~~~~~~\n\nNor of that.\n");
        assertThat(marks(compared(), "one"))
                .containsExactly(
                        "changed <One thing 1> -[part] +[thing]",
                        "new <Novelty> <Nobody ever > <Deeper> <Nor of that.> -[] +[]");
    }

    @Test
    void aPageThatWasRenamedIsFollowed() throws IOException {
        Files.delete(after.resolve("one.rst"));
        now("uno.rst", page("One", FIRST, SECOND.replace("locks", "bolts"), THIRD));
        SinceTree tree = compared();
        assertThat(pages(tree)).containsExactly("uno renamed one");
        assertThat(marks(tree, "uno")).containsExactly("changed <A second one> -[locks] +[bolts]");
    }

    @Test
    void newPagesAndThoseThatAreGoneAreTold() throws IOException {
        Files.delete(after.resolve("two.rst"));
        now("fresh.rst", page("Fresh", "Never were words of this sort in any page before.\n"));
        SinceTree tree = compared();
        assertThat(pages(tree)).containsExactly("fresh new", "two gone");
        assertThat(marks(tree, "fresh")).containsExactly("new <Fresh> <Fresh part 0> <Never were w> -[] +[]");
        assertThat(tree.marks("two")).isEqualTo(PageMarks.NONE);
    }

    @Test
    void aSectionThatMovedIsNotNew() throws IOException {
        String moved = "One part 1\n---------------------\n\n" + SECOND + "\n";
        now("one.rst", page("One", FIRST, SECOND, THIRD).replace(moved, ""));
        now("two.rst", Files.readString(before.resolve("two.rst")) + moved);
        SinceTree tree = compared();
        assertThat(pages(tree)).containsExactly("one changed", "two changed");
        assertThat(marks(tree, "one")).containsExactly("gone -[] +[] two.html#one-part-1");
        assertThat(marks(tree, "two")).containsExactly("moved <One part 1> <A second one> -[] +[] one.html#one-part-1");
    }

    @Test
    void anEditOfTextIsFollowedWithoutComparingEverything() throws IOException {
        SinceTree tree = compared();
        now("one.rst", page("One", FIRST.replace("kept", "lost"), SECOND, THIRD));
        site.update(Set.of(after.resolve("one.rst")), false);
        SinceTree next = tree.with(site.pages(), parallel);
        assertThat(next.isSettled()).isTrue();
        assertThat(next.different(tree)).containsExactly("one");
        assertThat(marks(next, "one")).containsExactly("changed <The first pa> -[kept] +[lost]");
        now("one.rst", page("One", FIRST, SECOND, THIRD));
        site.update(Set.of(after.resolve("one.rst")), false);
        assertThat(next.with(site.pages(), parallel).changes()).isEmpty();
    }

    @Test
    void textThatWentToAnotherPageIsFoundWhenAllIsCompared() throws IOException {
        String moved = "One part 1\n---------------------\n\n" + SECOND + "\n";
        SinceTree tree = compared();
        now("one.rst", page("One", FIRST, SECOND, THIRD).replace(moved, ""));
        site.update(Set.of(after.resolve("one.rst")), false);
        SinceTree without = tree.with(site.pages(), parallel);
        assertThat(without.isSettled()).isFalse();
        now("two.rst", Files.readString(before.resolve("two.rst")) + moved);
        site.update(Set.of(after.resolve("two.rst")), false);
        SinceTree all = without.with(site.pages(), parallel).settled();
        assertThat(marks(all, "two")).containsExactly("moved <One part 1> <A second one> -[] +[] one.html#one-part-1");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void afterRandomEditsItIsWhatAFreshComparisonSays(long seed) throws IOException {
        Random random = new Random(seed);
        SinceTree tree = compared();
        for (int i = 0; i < 25; i++) {
            edit(random);
            site.update(Set.of(), true);
            tree = tree.with(site.pages(), parallel);
            SinceTree fresh = SinceTree.of(gathered(before), site.pages(), parallel);
            SinceTree settled = tree.settled();
            assertThat(settled.changes()).isEqualTo(fresh.changes());
            for (PageChange one : fresh.changes()) {
                assertThat(marks(settled, one.page())).isEqualTo(marks(fresh, one.page()));
            }
            tree = random.nextBoolean() ? settled : tree;
        }
    }

    private void edit(Random random) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(after)) {
            files = all.filter(one -> !one.endsWith("index.rst")).sorted().toList();
        }
        if (files.isEmpty() || random.nextInt(8) == 0) {
            now("p" + random.nextInt(5) + ".rst", page("P", SECOND, "Number " + random.nextInt(9) + " is it.\n"));
            return;
        }
        Path file = files.get(random.nextInt(files.size()));
        String text = Files.readString(file);
        switch (random.nextInt(6)) {
            case 0 ->
                Files.move(
                        file,
                        after.resolve("q" + random.nextInt(5) + ".rst"),
                        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            case 1 -> Files.writeString(file, text + "Added " + random.nextInt(100) + "\n--------------\n\nSome.\n\n");
            case 2 -> Files.writeString(file, text.replaceFirst("words", "letters"));
            case 3 -> Files.writeString(file, text.replace(SECOND, ""));
            case 4 -> Files.writeString(file, text + THIRD + "\n");
            default -> Files.writeString(file, text.replaceFirst("part \\d", "piece " + random.nextInt(5)));
        }
    }
}
