// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.klpdoc.guide.Gatherer;
import org.klpdoc.guide.Profiles;
import org.klpdoc.text.Parallel;

/** What a check says of an interface that documents are to cover. */
class CoverageCheckTest {
    private static final String GUIDE = """
            title: Guide
            sources:
              - {name: linux, PLACE kernel: true, folder: Documentation, pages: [doc.rst], mount: linux}
            coverage:
              - {source: linux, headers: [include/demo.h], code: ["kernel/*.c"], no-chapters: [list.rst]}
            """;

    private static final String HERE = "place: ../linux,";
    private static final String HEADER =
            "void demo_enable(void);\nint demo_inside(void);\nextern void  demo_stop(void);\n";

    @TempDir
    private Path temp;

    private void write(String path, String text) throws IOException {
        Path file = temp.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private CheckReport check() {
        Gatherer.Request request =
                new Gatherer.Request(temp.resolve("guide").toString(), Map.of(), "", temp.toAbsolutePath());
        try (Parallel parallel = new Parallel(2)) {
            return Check.of(
                    Gatherer.gather(request, Profiles.bundled()), CheckOptions.of(temp.resolve("guide")), parallel);
        }
    }

    private List<String> coverage() {
        return Trees.lines(check()).stream()
                .filter(line -> line.contains("[coverage."))
                .map(line -> line.substring(line.lastIndexOf('/', line.indexOf(':')) + 1))
                .toList();
    }

    private void guide(String place, String header, String text) throws IOException {
        write("linux/MAINTAINERS", "");
        write("linux/Kbuild", "");
        write("linux/Documentation/conf.py", "project = 'Demo'\n");
        write("linux/Documentation/doc.rst", "Doc\n===\n\n.. kernel-doc:: kernel/demo.c\n   :export:\n");
        write("linux/kernel/demo.c", """
                /**
                 * demo_enable() - enable it
                 */
                void demo_enable(void)
                {
                }
                EXPORT_SYMBOL_GPL(demo_enable);
                EXPORT_SYMBOL_NS_GPL(demo_stop, DEMO);
                """);
        write("linux/include/demo.h", header);
        write("guide/guide.yaml", GUIDE.replace("PLACE", place));
        write("guide/list.rst", ":orphan:\n\nList\n====\n\n:c:func:`demo_enable`, :c:func:`demo_stop`\n");
        write("guide/index.rst", "Guide\n=====\n\n" + text + "\n");
    }

    @Test
    void whatIsMissingIsReportedAtItsDeclaration() throws IOException {
        guide(HERE, HEADER, "Text.");
        assertThat(coverage())
                .containsExactly(
                        "demo.h:1:6: warning: no chapter of the guide speaks of 'demo_enable()' [coverage.chapter]",
                        "demo.h:3:14: warning: no chapter of the guide speaks of 'demo_stop()' [coverage.chapter]",
                        "demo.h:3:14: warning: 'demo_stop()' has no kernel-doc comment [coverage.kernel-doc]",
                        "demo.h:3:14: warning: no page describes 'demo_stop()' [coverage.page]");
        assertThat(check().counts()).containsEntry("public name", 2);
    }

    @Test
    void aChapterIsOneThatRefersToTheName() throws IOException {
        guide(HERE, HEADER, "First :c:func:`demo_enable`, then :c:func:`demo_stop`.");
        assertThat(coverage()).noneMatch(line -> line.contains("coverage.chapter"));
        guide(HERE, HEADER, "First ``demo_enable``.");
        assertThat(coverage()).anyMatch(line -> line.contains("coverage.chapter"));
    }

    @Test
    void aPageThatIsKnownOfASourceCounts() throws IOException {
        guide(HERE, "void demo_stop(void);\n", "First :c:func:`demo_stop`.");
        write(
                "guide/data/inventory/linux.yaml",
                "name: linux\npages: {doc: {title: Doc}}\nsymbols: {c.demo_stop: doc}\n");
        Files.delete(temp.resolve("linux/Documentation/doc.rst"));
        assertThat(coverage())
                .allMatch(line -> line.endsWith("'demo_stop()' has no kernel-doc comment [coverage.kernel-doc]"))
                .hasSize(1);
    }

    @Test
    void aTypeCountsWhetherExportedOrNot() throws IOException {
        guide(HERE, "struct demo {\n\tint a;\n};\n", "Text.");
        assertThat(coverage())
                .hasSize(3)
                .allMatch(line -> line.startsWith("demo.h:1:8: ") && line.contains("'struct demo'"));
    }

    @Test
    void aSourceThatIsNotThereHasNoNames() throws IOException {
        guide("", HEADER, "Text.");
        assertThat(coverage()).isEmpty();
        assertThat(check().counts()).containsEntry("public name", 0);
    }

    @Test
    void aHeaderThatIsNotThereIsReported() throws IOException {
        guide(HERE, HEADER, "Text.");
        Files.delete(temp.resolve("linux/include/demo.h"));
        assertThat(coverage())
                .containsExactly("guide.yaml:5:5: warning: the source has no file 'include/demo.h';"
                        + " paths count from the top of the source's tree [coverage.no-file]");
    }
}
