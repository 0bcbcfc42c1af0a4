// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.klpdoc.cdoc.KernelDocFile;
import org.klpdoc.cdoc.Selection;
import org.klpdoc.text.Source;

/** Kernel-doc comments as reStructuredText; the expected text is what the kernel's own script writes. */
final class KernelDocTextTest {
    private static final Path FOLDER = Path.of("src/test/resources/cdoc");

    private static Source written(String name) throws IOException {
        String c = Files.readString(FOLDER.resolve(name));
        KernelDocFile file = KernelDocFile.of(Source.of(name, c, Source.Tabs.KEEP));
        KernelDocText text = new KernelDocText(true);
        file.comments().stream().filter(Selection.ALL::wants).forEach(text::add);
        return text.source(file.source());
    }

    @ParameterizedTest
    @ValueSource(strings = {"comments", "forms"})
    void asTheScriptWritesIt(String name) throws IOException {
        assertThat(written(name + ".c").text() + "\n").isEqualTo(Files.readString(FOLDER.resolve(name + ".rst")));
    }

    @Test
    void linesStandForLinesOfTheFile() throws IOException {
        Source source = written("comments.c");
        int at = source.text().indexOf("take care.");
        assertThat(source.place(at).toString()).isEqualTo("comments.c:36:1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "%-EINVAL and 5% | ``-EINVAL`` and 5%",
                "@a, @a.b->c and !@a | **a**, **a.b->c** and **!a**",
                "@args... @... | **args...** **...**",
                "@f() @a->f(x)() | **f\\(\\)** **a->f(x)\\(\\)**",
                "&struct klp_func, &structure | :c:type:`struct klp_func <klp_func>`, :c:type:`structure <ure>`",
                "&a->b() &a.b.c &a | :c:type:`a->b\\(\\) <a>` :c:type:`a.b <a>`.c :c:type:`a`",
                "a & b, me@x.org | a & b, me**x.org**"
            })
    void marks(String text, String expected) {
        assertThat(KernelDocMarks.written(text)).isEqualTo(expected);
    }
}
