// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Which places an editor is opened at, and how it is told. */
class EditorTest {
    @TempDir
    private Path temp;

    @Test
    void eachKindOfEditorIsToldThePlaceInItsOwnWay() {
        Path file = Path.of("/docs/a b.rst");
        assertThat(new Editor("vim -p", temp, path -> true).arguments(file, "7", "3"))
                .isEqualTo(List.of("vim", "-p", "+7", "/docs/a b.rst"));
        assertThat(new Editor("/usr/bin/code --wait", temp, path -> true).arguments(file, "7", "3"))
                .isEqualTo(List.of("/usr/bin/code", "--wait", "-g", "/docs/a b.rst:7:3"));
    }

    @Test
    void onlyFilesOfTheSiteAreOpened() throws IOException {
        Path page = Files.writeString(temp.resolve("page.rst"), "x");
        Path other = Files.writeString(temp.resolve("secret"), "x");
        Editor editor = new Editor("true", temp, page::equals);
        assertThat(editor.open(Map.of("path", "page.rst", "line", "1", "column", "1")))
                .isTrue();
        assertThat(editor.open(Map.of("path", "sub/../page.rst"))).isTrue();
        assertThat(editor.open(Map.of("path", other.toString()))).isFalse();
        assertThat(editor.open(Map.of("path", "none.rst"))).isFalse();
        assertThat(editor.open(Map.of("path", "page.rst", "line", "1; ls"))).isFalse();
        assertThat(editor.open(Map.of("path", "page.rst", "column", "$(ls)"))).isFalse();
        assertThat(editor.open(Map.of())).isFalse();
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void thePlaceIsNoText() throws IOException, InterruptedException {
        Path page = Files.writeString(temp.resolve("$(touch made).rst"), "x");
        Path told = temp.resolve("told");
        Path program = Files.writeString(temp.resolve("editor"), "#!/bin/sh\necho \"$@\" > " + told + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        assertThat(new Editor(program.toString(), temp, page::equals)
                        .open(Map.of("path", "$(touch made).rst", "line", "4")))
                .isTrue();
        while (!Files.exists(told) || Files.size(told) == 0) {
            Thread.sleep(10);
        }
        assertThat(Files.readString(told)).isEqualTo("+4 " + page + "\n");
        assertThat(temp.resolve("made")).doesNotExist();
    }
}
