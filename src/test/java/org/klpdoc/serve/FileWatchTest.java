// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is told of files: each way of saving once, and nothing is missed for good. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class FileWatchTest {
    private static final long LONG = 10_000;
    private static final long QUIET = 400;

    @TempDir
    private Path temp;

    private Path top;
    private FileWatch watch;
    private Batches batches;

    @BeforeEach
    void start() throws IOException {
        top = Files.createDirectories(temp.toRealPath().resolve("docs"));
        Files.writeString(Files.createDirectories(top.resolve("a/b")).resolve("page.rst"), "one");
        watch = new FileWatch();
        watch.watch(Set.of(top), Set.of(temp.toRealPath().resolve("code/x.c")));
        batches = new Batches(watch, Optional.of(temp.resolve("index.lock")));
    }

    @AfterEach
    void stop() throws IOException {
        watch.close();
    }

    private void quiet() throws InterruptedException {
        assertThat(batches.next(QUIET).paths()).isEmpty();
    }

    @Test
    void aFileThatIsWrittenOver() throws Exception {
        Path page = top.resolve("a/b/page.rst");
        Files.writeString(page, "two");
        assertThat(batches.next(LONG).paths()).containsExactly(page);
        quiet();
    }

    @Test
    void aFileThatIsReplacedByAnother() throws Exception {
        Path page = top.resolve("a/b/page.rst");
        Path temporary = Files.writeString(top.resolve("a/b/page.rst~new"), "two");
        Files.move(page, top.resolve("a/b/page.rst~"));
        Files.move(temporary, page, StandardCopyOption.ATOMIC_MOVE);
        Files.delete(top.resolve("a/b/page.rst~"));
        assertThat(batches.next(LONG).paths()).contains(page);
        quiet();
    }

    @Test
    void hiddenFilesAreNobodysConcern() throws Exception {
        Files.writeString(top.resolve("a/.page.rst.swp"), "x");
        quiet();
    }

    @Test
    void fiftyFilesAreOneBatchWhileGitHasItsLock() throws Exception {
        Files.writeString(temp.resolve("index.lock"), "");
        Thread git = new Thread(() -> {
            try {
                for (int i = 0; i < 50; i++) {
                    Files.writeString(top.resolve("a/p" + i + ".rst"), "x");
                    Thread.sleep(5);
                }
                Files.delete(temp.resolve("index.lock"));
            } catch (IOException | InterruptedException failed) {
                throw new IllegalStateException(failed);
            }
        });
        git.start();
        FileWatch.Touched touched = batches.next(LONG);
        git.join();
        assertThat(touched.paths()).hasSize(50);
        quiet();
    }

    @Test
    void aNewFolderIsWatchedWithWhatIsInIt() throws Exception {
        Path made = Files.createDirectories(temp.resolve("elsewhere/c/d"));
        Files.writeString(made.resolve("x.rst"), "x");
        Files.move(temp.resolve("elsewhere"), top.resolve("new"));
        assertThat(batches.next(LONG).paths()).contains(top.resolve("new/c/d/x.rst"));
        Files.writeString(top.resolve("new/c/d/x.rst"), "y");
        assertThat(batches.next(LONG).paths()).contains(top.resolve("new/c/d/x.rst"));
    }

    @Test
    void aFolderThatGoesAndComesBackIsWatchedAgain() throws Exception {
        for (Path folder : List.of(top.resolve("a"), top)) {
            delete(folder);
            assertThat(batches.next(LONG).isNothing()).isFalse();
            Path page = Files.createDirectories(top.resolve("a/b")).resolve("page.rst");
            Files.writeString(page, "again");
            assertThat(batches.next(LONG).isNothing()).isFalse();
            batches.next(QUIET);
            Files.writeString(page, "and again");
            assertThat(batches.next(LONG).paths()).contains(page);
        }
    }

    @Test
    void aSingleFileIsWatchedThoughItsFolderIsNotThereYet() throws Exception {
        Path code = temp.toRealPath().resolve("code/x.c");
        Files.createDirectories(code.getParent());
        assertThat(batches.next(LONG).isNothing()).isFalse();
        Files.writeString(code.resolveSibling("other.c"), "x");
        quiet();
        Files.writeString(code, "x");
        assertThat(batches.next(LONG).paths()).containsExactly(code);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}
