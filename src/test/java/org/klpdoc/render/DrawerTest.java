// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.klpdoc.doc.Picture;

@DisabledOnOs(OS.WINDOWS) // its programs here are shell scripts
final class DrawerTest {
    private static final Picture.Drawing GRAPH = new Picture.Drawing("dot", "digraph { a -> b }");

    @TempDir
    private Path folder;

    @Test
    void drawsWithTheProgramThatThePathHasAndCleansWhatItDrew() throws IOException {
        program("printf '<svg><title>%s in %s</title><script>1</script></svg>' \"$(cat)\" \"$SERVER_NAME\"");
        Drawer.Drawn drawn = drawer().draw(GRAPH);
        assertThat(drawn.problem()).isEmpty();
        assertThat(text(drawn))
                .contains("<title>digraph { a -&gt; b } in klpdoc</title>")
                .doesNotContain("script");
    }

    @Test
    void handsDownNothingOfTheEnvironment() throws IOException {
        program("printf '<svg><desc>%s</desc></svg>' \"${HOME-unset} ${GV_FILE_PATH-unset}\"");
        assertThat(text(drawer().draw(GRAPH))).contains("<desc>unset </desc>");
    }

    @Test
    void saysWhatTheProgramHasToSayOfABadDrawing() throws IOException {
        program("echo 'Error: <stdin>: syntax error in line 1' >&2; exit 1");
        Drawer.Drawn drawn = drawer().draw(GRAPH);
        assertThat(drawn.svg()).isEmpty();
        assertThat(drawn.problem()).isEqualTo("dot says: syntax error in line 1");
        assertThat(drawn.faulty()).isTrue();
    }

    @Test
    void isNotStuckByAProgramThatReadsNothingAndWritesMuch() throws IOException {
        program("head -c 300000 /dev/zero | tr '\\0' x >&2; echo '<svg/>'");
        Picture.Drawing large = new Picture.Drawing("dot", "//".repeat(200_000));
        assertThat(drawer().draw(large).svg()).isPresent();
    }

    @Test
    void withoutTheProgramTheDrawingIsNotAtFault() {
        assertThat(Drawer.program(folder.toString())).isEmpty();
        Drawer.Drawn drawn = drawer().draw(GRAPH);
        assertThat(drawn.svg()).isEmpty();
        assertThat(drawn.faulty()).isFalse();
    }

    @Test
    void needsNoProgramForSvg() {
        Drawer.Drawn drawn = new Drawer(Optional.empty()).draw(new Picture.Drawing("svg", "<svg><g/></svg>"));
        assertThat(text(drawn)).isEqualTo("<svg xmlns=\"http://www.w3.org/2000/svg\"><g /></svg>\n");
        assertThat(new Drawer(Optional.empty())
                        .draw(new Picture.Drawing("svg", "a circle"))
                        .problem())
                .isEqualTo("it has no svg element");
    }

    private void program(String script) throws IOException {
        Path dot = folder.resolve("dot");
        Files.writeString(dot, "#!/bin/sh\nPATH=/usr/bin:/bin\n" + script + "\n");
        Files.setPosixFilePermissions(dot, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Drawer drawer() {
        return new Drawer(Drawer.program("/nowhere:" + folder));
    }

    private static String text(Drawer.Drawn drawn) {
        return new String(drawn.svg().orElseThrow(), StandardCharsets.UTF_8);
    }
}
