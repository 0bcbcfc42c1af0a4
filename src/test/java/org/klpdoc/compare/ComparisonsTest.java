// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.klpdoc.compare.html.HtmlReport;
import org.klpdoc.guide.Gathered;
import org.klpdoc.guide.Gatherer;
import org.klpdoc.guide.Profiles;
import org.klpdoc.text.Parallel;

/** Whole small trees, before and after, and what is told of them: {@code src/test/resources/compare/CASE}. */
class ComparisonsTest {
    private static final Path CASES = Path.of("src/test/resources/compare");

    @TempDir
    private Path temp;

    static Stream<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.sorted().toList().stream();
        }
    }

    static DocTree read(String name, Path folder) {
        return read(name, folder, new Bodies(false));
    }

    private static DocTree read(String name, Path folder, Bodies bodies) {
        Gatherer.Request request = new Gatherer.Request(
                folder.toString(), Map.of(), "", Path.of("").toAbsolutePath());
        Gathered gathered = Gatherer.gather(request, Profiles.bundled());
        try (Parallel parallel = new Parallel(2)) {
            return new TreeReader(parallel).read(name, gathered, true, bodies).tree();
        }
    }

    private static Comparison compared(Path folder) {
        return Comparison.of(read("before", folder.resolve("before")), read("after", folder.resolve("after")));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isTold(Path folder) throws IOException {
        Comparison comparison = compared(folder);
        holds(folder.resolve("expected.txt"), TextReport.of(comparison));
        holds(folder.resolve("expected.md"), MarkdownReport.of(comparison));
        holds(folder.resolve("expected.json"), JsonReport.of(comparison));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isShown(Path folder) throws IOException {
        Bodies before = new Bodies(true);
        Bodies after = new Bodies(true);
        Comparison comparison = Comparison.of(
                read("before", folder.resolve("before"), before), read("after", folder.resolve("after"), after));
        String page = HtmlReport.of(comparison, before, after);
        String text = page.substring(page.indexOf("<main>"), page.indexOf("<script>"));
        holds(folder.resolve("expected.html"), text);
    }

    private static void holds(Path file, String told) throws IOException {
        String here = Path.of("").toAbsolutePath() + "/";
        String plain = told.replace(here, "");
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(file, plain);
        }
        assertThat(plain).isEqualTo(Files.readString(file));
    }

    /** What one direction says the other says, too, seen from behind. */
    @ParameterizedTest
    @MethodSource("cases")
    void theOtherWayRoundIsItsMirror(Path folder) {
        isMirrored(
                read("before", folder.resolve("before")).sections(),
                read("after", folder.resolve("after")).sections());
    }

    private static void isMirrored(List<Section> before, List<Section> after) {
        SectionMap there = SectionMap.of(before, after);
        SectionMap back = SectionMap.of(after, before);
        assertThat(pairs(back, true)).isEqualTo(pairs(there, false));
    }

    /** Each row as its two addresses, its similarity, and its change by what it is in both directions. */
    private static Set<String> pairs(SectionMap map, boolean turned) {
        return map.changes().stream()
                .map(row -> {
                    String old = address(row.before());
                    String now = address(row.after());
                    String change = row.change() == Change.MOVED || row.change() == Change.RENAMED
                            ? row.change().label()
                            : "";
                    boolean plain = row.change() != Change.SPLIT && row.change() != Change.MERGED;
                    return (turned ? now + " < " + old : old + " < " + now) + " " + row.similarity()
                            + (plain && change.isEmpty() ? " " + row.edited() : "");
                })
                .map(row -> row.replaceAll(" (true|false)$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String address(Optional<Section> section) {
        return section.map(Section::address).orElse("nowhere");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aTreeIsTheSameAsItself(Path folder) {
        DocTree tree = read("before", folder.resolve("before"));
        Comparison none = Comparison.of(tree, tree);
        assertThat(none.isEmpty()).isTrue();
        assertThat(TextReport.of(none)).contains("nothing changed").hasLineCount(1);
    }

    /** Sections of random words, some taken over as they are, some edited, cut, joined, moved or left out. */
    @Test
    void randomTreesAreMirrored() {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            RandomTree tree = new RandomTree(random);
            isMirrored(tree.before(), tree.after());
        }
    }

    /** Four releases of a real guide, each held against each of the others. */
    @Test
    void releasesOfKpatchAreMirrored() throws IOException {
        Path corpus = Path.of(System.getenv().getOrDefault("KLPDOC_SHARED", "../shared"), "corpus", "kpatch");
        assumeTrue(Files.isDirectory(corpus), () -> "skipped: no kpatch documents in " + corpus);
        List<DocTree> trees;
        try (Stream<Path> releases = Files.list(corpus)) {
            trees = releases.sorted()
                    .map(folder -> read(folder.getFileName().toString(), folder))
                    .toList();
        }
        for (DocTree one : trees) {
            for (DocTree other : trees) {
                isMirrored(one.sections(), other.sections());
            }
        }
    }

    @Test
    void aSavedTreeIsAsGoodAsTheTree() throws Exception {
        for (Path folder : cases().toList()) {
            DocTree before = read("before", folder.resolve("before"));
            DocTree after = read("after", folder.resolve("after"));
            for (String name : List.of("tree.json", "tree.json.gz")) {
                SavedTree.write(before, temp.resolve(name));
                DocTree saved = SavedTree.read(temp.resolve(name));
                assertThat(JsonReport.of(Comparison.of(saved, after)))
                        .isEqualTo(JsonReport.of(Comparison.of(before, after)));
            }
        }
    }
}
