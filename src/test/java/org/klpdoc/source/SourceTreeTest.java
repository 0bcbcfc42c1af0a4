// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.klpdoc.text.Diagnostic;

class SourceTreeTest {
    @TempDir
    Path temp;

    private FolderRoot root(String name, String... files) throws IOException {
        for (String file : files) {
            Path path = temp.resolve(name).resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, name + " " + file);
        }
        return FolderRoot.of(name, temp.resolve(name), temp);
    }

    private static Mount mount(ContentRoot root, String folder, String prefix, String... pages) {
        return new Mount(root.name(), root, folder, prefix, Globs.of(List.of(pages)), Globs.of(List.of("output")));
    }

    private static List<String> names(SourceTree tree) {
        return tree.pages().stream().map(PageFile::page).toList();
    }

    @Test
    void mountsSourcesAsOneTree() throws IOException {
        Mount guide = Mount.of(root("guide", "index.rst", "api/basic.md", "api/figure.svg", "note.txt"));
        FolderRoot linux = root("linux", "D/livepatch/api.rst", "D/livepatch/x.svg", "D/output/o.rst", "D/mm/a.rst");
        SourceTree tree = SourceTree.of(List.of(guide, mount(linux, "D", "upstream", "livepatch/*.rst", "output/*")));
        assertThat(names(tree)).containsExactly("api/basic", "index", "upstream/livepatch/api");
        PageFile page = tree.page("upstream/livepatch/api").orElseThrow();
        assertThat(page.original()).isEqualTo("D/livepatch/api");
        assertThat(page.file()).isEqualTo("D/livepatch/api.rst");
        assertThat(page.display()).isEqualTo("linux/D/livepatch/api.rst");
        assertThat(page.read().orElseThrow().bytes()).asString().isEqualTo("linux D/livepatch/api.rst");
        assertThat(tree.read("upstream/livepatch/x.svg")).isPresent();
        assertThat(tree.read("api/figure.svg").orElseThrow().root()).isEqualTo("guide");
        assertThat(tree.exists("api/../../linux/D/mm/a.rst")).isFalse();
        assertThat(tree.exists("upstream")).isFalse();
        assertThat(tree.diagnostics()).isEmpty();
    }

    @Test
    void linksOutOfTheFolderAreReported() throws IOException {
        FolderRoot guide = root("guide", "a.rst", "output/b.rst");
        root("elsewhere", "x.rst", "x.svg", "folder/y.rst");
        Path folder = temp.resolve("guide");
        Files.createSymbolicLink(folder.resolve("x.rst"), temp.resolve("elsewhere/x.rst"));
        Files.createSymbolicLink(folder.resolve("x.svg"), temp.resolve("elsewhere/x.svg"));
        Files.createSymbolicLink(folder.resolve("more"), temp.resolve("elsewhere/folder"));
        Files.createSymbolicLink(folder.resolve("output/no"), temp.resolve("elsewhere/folder"));
        SourceTree tree = SourceTree.of(List.of(mount(guide, "", "", "**.rst")));
        assertThat(names(tree)).containsExactly("a");
        assertThat(tree.diagnostics())
                .extracting(found -> found.code() + " " + found.pos().place().path())
                .containsExactly("source.link-outside guide/more", "source.link-outside guide/x.rst");
        assertThat(FolderView.of(FolderRoot.of("all", temp, temp), "guide")
                        .survey("")
                        .outside())
                .isEmpty();
    }

    @Test
    void twoFilesForOnePageAreBothNamed() throws IOException {
        SourceTree tree = SourceTree.of(List.of(Mount.of(root("guide", "a.md", "a.rst"))));
        assertThat(tree.page("a").orElseThrow().suffix()).isEqualTo(".rst");
        Diagnostic clash = tree.diagnostics().get(0);
        assertThat(clash.code()).isEqualTo("source.duplicate-page");
        assertThat(clash.pos().place().path()).isEqualTo("guide/a.md");
        assertThat(clash.related().get(0).pos().place().path()).isEqualTo("guide/a.rst");
    }

    @Test
    void twoMountsForOnePageAreBothNamed() throws IOException {
        Mount guide = Mount.of(root("guide", "up/a.rst"));
        Mount other = mount(root("other", "a.rst"), "", "up", "*.rst");
        SourceTree tree = SourceTree.of(List.of(guide, other));
        assertThat(tree.page("up/a").orElseThrow().mount().source()).isEmpty();
        assertThat(tree.diagnostics()).extracting(Diagnostic::code).containsExactly("source.duplicate-page");
    }

    @Test
    void namesThatSomeSystemsCannotTellApartAreReported() throws IOException {
        SourceTree tree = SourceTree.of(List.of(Mount.of(
                root("guide", "A.rst", "a.rst", "\u00e9.rst", "e\u0301.rst", "con.rst", "b\tc.rst", "d .rst"))));
        assertThat(tree.diagnostics())
                .extracting(Diagnostic::code)
                .containsExactlyInAnyOrder(
                        "source.case-collision",
                        "source.case-collision",
                        "source.reserved-name",
                        "source.bad-name",
                        "source.bad-name");
        assertThat(names(tree)).contains("A", "a", "con").doesNotContain("b\tc", "d ");
    }
}
