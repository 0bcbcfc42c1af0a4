// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderRootTest {
    private static final String SECRET = "CANARY-secret";

    @TempDir
    Path temp;

    private Path docs;
    private FolderRoot root;

    @BeforeEach
    void makeTree() throws IOException {
        docs = Files.createDirectories(temp.resolve("docs"));
        write("docs/index.rst", "index");
        write("docs/a/b.rst", "b");
        write("docs/a-b.rst", "a-b");
        write("docs/.hidden", "hidden");
        write("docs/.git/config", SECRET);
        write("outside/secret.txt", SECRET);
        root = FolderRoot.of("docs", docs, temp);
    }

    private void write(String path, String text) throws IOException {
        Path file = temp.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void link(String path, String target) throws IOException {
        Files.createSymbolicLink(docs.resolve(path), Path.of(target));
    }

    private Optional<String> text(String path) {
        return root.read(path).map(file -> new String(file.bytes(), java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void listsInPathOrderWithoutHiddenFiles() {
        assertThat(root.list("")).containsExactly("a-b.rst", "a/b.rst", "index.rst");
        assertThat(root.list("a")).containsExactly("a/b.rst");
        assertThat(root.list("none")).isEmpty();
        assertThat(root.list("..")).isEmpty();
    }

    @Test
    void readsAFileAndNamesItForTheUser() {
        SourceFile file = root.read("a/../a/b.rst").orElseThrow();
        assertThat(file.path()).isEqualTo("a/b.rst");
        assertThat(file.display()).isEqualTo("docs/a/b.rst");
        assertThat(file.bytes()).asString().isEqualTo("b");
        assertThat(root.exists("a/b.rst")).isTrue();
        assertThat(root.refusal("a/b.rst")).isEmpty();
        assertThat(root.refusal("a")).isEqualTo("it is a folder");
        assertThat(root.refusal("none.rst")).isEqualTo("there is no such file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../outside/secret.txt",
                "a/../../outside/secret.txt",
                "/etc/passwd",
                "..\\outside\\secret.txt",
                "C:\\secret",
                "out",
                "outdir/secret.txt",
                "chain",
                ".git/config",
                "sub/../out"
            })
    void nothingOutsideIsRead(String path) throws IOException {
        link("out", "../outside/secret.txt");
        link("outdir", temp.resolve("outside").toString());
        link("chain", "out");
        assertThat(root.read(path)).isEmpty();
        assertThat(root.exists(path)).isFalse();
        assertThat(root.refusal(path)).isNotEmpty().doesNotContain(SECRET, "secret");
        assertThat(root.list("")).containsExactly("a-b.rst", "a/b.rst", "index.rst");
    }

    @Test
    void linksWithinAreFollowed() throws IOException {
        link("Changes", "a/b.rst");
        link("alias", "a");
        assertThat(text("Changes")).contains("b");
        assertThat(text("alias/b.rst")).contains("b");
        assertThat(root.list("")).containsExactly("Changes", "a-b.rst", "a/b.rst", "alias/b.rst", "index.rst");
    }

    @Test
    void aLinkToTheRepositoryItselfIsNotFollowed() throws IOException {
        link("innocent", ".git/config");
        assertThat(root.read("innocent")).isEmpty();
        assertThat(root.list("")).doesNotContain("innocent");
    }

    @Test
    void circlesOfLinksEnd() throws IOException {
        link("loop", "loop");
        link("a/up", "..");
        link("a/self", ".");
        link("broken", "none");
        assertThat(root.list("")).containsExactly("a-b.rst", "a/b.rst", "index.rst");
        assertThat(root.read("loop")).isEmpty();
    }

    @Test
    void aLadderOfLinksIsListedOnce() throws IOException {
        for (int i = 0; i < 30; i++) {
            Files.createDirectories(docs.resolve("d" + i));
            write("docs/d" + i + "/f.rst", "f");
        }
        for (int i = 0; i < 29; i++) {
            link("d" + i + "/l", "../d" + (i + 1));
            link("d" + i + "/m", "../d" + (i + 1));
        }
        // Each folder stands at its own place and below at most one link.
        assertThat(root.list("").size()).isLessThanOrEqualTo(3 + 2 * 30);
    }

    @Test
    void aFileTooLargeIsRefused() throws IOException {
        try (RandomAccessFile sparse =
                new RandomAccessFile(docs.resolve("big.rst").toFile(), "rw")) {
            sparse.setLength(ContentRoot.LARGEST_FILE + 1);
        }
        assertThat(root.read("big.rst")).isEmpty();
        assertThat(root.refusal("big.rst")).isEqualTo("it is larger than 64 MiB");
    }

    @Test
    void aFileOfAnySizeIsOpenedToBeCopied() throws IOException {
        try (RandomAccessFile sparse =
                new RandomAccessFile(docs.resolve("big.bin").toFile(), "rw")) {
            sparse.setLength(ContentRoot.LARGEST_FILE + 1);
        }
        assertThat(root.exists("big.bin")).isFalse();
        assertThat(root.isFile("big.bin")).isTrue();
        try (InputStream in = root.open("big.bin").orElseThrow()) {
            in.skipNBytes(ContentRoot.LARGEST_FILE + 1);
            assertThat(in.read()).isEqualTo(-1);
        }
        Files.writeString(temp.resolve("secret.bin"), "secret");
        link("out.bin", "../secret.bin");
        assertThat(root.isFile("out.bin")).isFalse();
        assertThat(root.open("out.bin")).isEmpty();
        assertThat(root.open("../secret.bin")).isEmpty();
    }

    @Test
    void aFolderOfTheRootIsARootOfItsOwn() throws IOException {
        ContentRoot view = FolderView.of(root, "a");
        assertThat(view.list("")).containsExactly("b.rst");
        assertThat(view.read("b.rst").orElseThrow().path()).isEqualTo("b.rst");
        assertThat(view.display("b.rst")).isEqualTo("docs/a/b.rst");
        assertThat(view.read("../index.rst")).isEmpty();
        assertThat(view.exists("../index.rst")).isFalse();
        assertThat(view.refusal("../index.rst")).contains("leads out");
    }

    @Test
    void reportsNameTheShorterPath() throws IOException {
        Path far = Files.createDirectories(temp.resolve("w/x/y/z"));
        assertThat(FolderRoot.of("r", docs, temp).display("i.rst")).isEqualTo("docs/i.rst");
        assertThat(FolderRoot.of("r", Path.of("../../../../docs"), far).display("i.rst"))
                .isEqualTo("../../../../docs/i.rst");
        assertThat(FolderRoot.of("r", docs, docs).display("i.rst")).isEqualTo("i.rst");
    }
}
