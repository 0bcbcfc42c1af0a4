// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.klpdoc.source.PageFile;
import org.klpdoc.text.Diagnostic;

class GathererTest {
    @TempDir
    Path temp;

    @BeforeEach
    void makeTrees() throws IOException {
        write("linux/MAINTAINERS", "");
        write("linux/Kbuild", "");
        write("linux/Makefile", "# x\nVERSION = 6\nPATCHLEVEL = 10\nSUBLEVEL = 0\nEXTRAVERSION =\n");
        write(
                "linux/Documentation/conf.py",
                "project = 'The Kernel'\nexclude_patterns = ['output']\nc_id_attributes = ['__x']\n");
        write("linux/Documentation/livepatch/api.rst", "api");
        write("linux/Documentation/output/no.rst", "no");
        write("linux/Documentation/mm/a.rst", "a");
        write("linux/Documentation/mm/notes.md", "no page of the kernel's");
        write("linux/drivers/x.rst", "x");
        write("guide/guide.yaml", """
                title: G
                sources:
                  - name: linux
                    place: ../nowhere
                    optional: true
                    folder: Documentation/livepatch
                    mount: up
                  - name: kpatch
                    place: ../nothing
                """);
        write("guide/index.rst", "index");
        write("guide/data/x.md", "data");
        write("guide/data/inventory/linux.yaml", "name: linux\npages:\n  livepatch/api: {title: API}\n");
    }

    private void write(String path, String text) throws IOException {
        Path file = temp.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Gathered gather(String place, Map<String, String> sources) {
        return Gatherer.gather(new Gatherer.Request(place, sources, "", temp), Profiles.bundled());
    }

    private static List<String> names(Gathered gathered) {
        return gathered.tree().pages().stream().map(PageFile::page).toList();
    }

    @Test
    void aTreeOfAnyNameWithTheKernelsExtensionsIsReadWithItsSources() throws IOException {
        write("boot/doc/conf.py", "extensions = ['kerneldoc', 'sphinx.ext.ifconfig']\nkerneldoc_srctree = '..'\n");
        write("boot/scripts/kernel-doc", "");
        write("boot/doc/usage/index.rst", "usage");
        write("boot/tools/tool.rst", "tool");
        Files.createSymbolicLink(temp.resolve("boot/doc/tool.rst"), Path.of("../tools/tool.rst"));
        Gathered gathered = gather("boot/doc", Map.of());
        assertThat(names(gathered)).containsExactly("tool", "usage/index");
        assertThat(gathered.kernel().orElseThrow().exists("tools/tool.rst")).isTrue();
        assertThat(gathered.own().profile().reading().kernelDoc()).isTrue();
        assertThat(gathered.own().profile().reading().automarkup()).isFalse();
        assertThat(names(gather("boot/doc/usage", Map.of()))).containsExactly("index");
    }

    @Test
    void aFolderThatIsNoSuchTreeIsNotReadOnTheWordOfItsDocuments() throws IOException {
        write("boot/doc/conf.py", "extensions = ['kerneldoc']\nkerneldoc_srctree = '../..'\n");
        write("boot/doc/index.rst", "index");
        write("boot/secret.rst", "secret");
        Files.createSymbolicLink(temp.resolve("boot/doc/secret.rst"), Path.of("../secret.rst"));
        Gathered gathered = gather("boot/doc", Map.of());
        assertThat(names(gathered)).containsExactly("index");
        assertThat(gathered.kernel().orElseThrow().list("")).containsExactly("conf.py", "index.rst");
    }

    @Test
    void sourcesThatDoNotHoldTheDocumentsAreNotRead() throws IOException {
        write("boot/doc/conf.py", "extensions = ['kerneldoc']\nkerneldoc_srctree = '../../elsewhere'\n");
        write("boot/doc/index.rst", "index");
        Gathered gathered = gather("boot/doc", Map.of());
        assertThat(names(gathered)).containsExactly("index");
        assertThat(gathered.kernel().orElseThrow().list("")).containsExactly("conf.py", "index.rst");
    }

    @Test
    void aGuideBuildsWithoutItsOptionalSources() {
        Gathered gathered = gather("guide", Map.of("kpatch", "linux/drivers"));
        assertThat(gathered.isUnusable()).isFalse();
        assertThat(names(gathered)).containsExactly("index", "x");
        GatheredSource linux = gathered.source("linux").orElseThrow();
        assertThat(linux.isPresent()).isFalse();
        assertThat(linux.inventory().orElseThrow().pages()).containsKey("livepatch/api");
        assertThat(gathered.kernel()).isEmpty();
    }

    @Test
    void sourcesThatAreNotThereAreErrorsOfConfiguration() {
        Gathered gathered = gather("guide", Map.of("linux", "linux@v1", "linx", "x"));
        assertThat(gathered.isUnusable()).isTrue();
        assertThat(gathered.configuration().stream()
                        .map(one -> one.code() + " " + one.pos().place()))
                .containsExactlyInAnyOrder(
                        "source.unknown-name ",
                        "source.no-repository guide/guide.yaml:3:5",
                        "source.not-found guide/guide.yaml:8:5");
        assertThat(gathered.configuration()).extracting(Diagnostic::hint).contains("did you mean 'linux'?");
    }

    @Test
    void aGatheredProjectBringsItsProfile() {
        Gathered gathered = gather("guide", Map.of("linux", "linux", "kpatch", "linux/drivers"));
        assertThat(gathered.configuration()).isEmpty();
        assertThat(names(gathered)).containsExactly("index", "up/api", "x");
        PageFile api = gathered.tree().page("up/api").orElseThrow();
        assertThat(api.original()).isEqualTo("livepatch/api");
        assertThat(api.display()).isEqualTo("linux/Documentation/livepatch/api.rst");
        GatheredSource linux = gathered.source("linux").orElseThrow();
        assertThat(linux.revision()).isEqualTo("6.10.0");
        assertThat(linux.published().address("a")).isEqualTo("https://docs.kernel.org/a.html");
        assertThat(linux.profile().reading().attributes()).containsExactly("__x");
        assertThat(gathered.kernel().orElseThrow().exists("MAINTAINERS")).isTrue();
    }

    @Test
    void aFolderInsideAProjectIsFoundToBeOne() {
        Gathered gathered = gather("linux/Documentation/livepatch", Map.of());
        assertThat(names(gathered)).containsExactly("api");
        assertThat(gathered.tree().pages().get(0).original()).isEqualTo("livepatch/api");
        assertThat(gathered.own().profile().name()).isEqualTo("linux");
        assertThat(gathered.guide().title()).isEqualTo("The Kernel");
        assertThat(gathered.kernel()).isPresent();
        assertThat(gathered.own().mount().orElseThrow().root().exists("mm/a.rst"))
                .isTrue();
    }

    @Test
    void aWholeProjectIsItsDocuments() {
        for (String place : List.of("linux", "linux/Documentation")) {
            Gathered gathered = gather(place, Map.of());
            assertThat(names(gathered)).as(place).containsExactly("livepatch/api", "mm/a");
        }
    }

    @Test
    void anyFolderIsATreeOfPages() {
        Gathered gathered = gather("guide/data", Map.of());
        assertThat(names(gathered)).containsExactly("x");
        assertThat(gathered.own().profile().name()).isEmpty();
        assertThat(gathered.configuration()).isEmpty();
        assertThat(gather("none", Map.of()).configuration())
                .extracting(Diagnostic::code)
                .containsExactly("source.not-found");
    }
}
