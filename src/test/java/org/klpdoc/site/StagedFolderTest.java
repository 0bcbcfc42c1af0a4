// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagedFolderTest {
    @TempDir
    private Path temp;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void publish(String page) {
        try (StagedFolder output = StagedFolder.open(temp.resolve("site"))) {
            output.put(page, bytes(page));
            output.publish();
        }
    }

    private List<String> names(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aNewSiteReplacesTheOldOneAsAWhole() throws IOException {
        publish("a.html");
        publish("b/c.html");
        assertThat(names(temp.resolve("site"))).containsExactly(StagedFolder.MARKER, "b");
        assertThat(names(temp)).containsExactly("site");
    }

    @Test
    void whatIsNotPublishedLeavesTheOldSite() throws IOException {
        publish("a.html");
        try (StagedFolder output = StagedFolder.open(temp.resolve("site"))) {
            output.put("b.html", bytes("b"));
        }
        assertThat(names(temp.resolve("site"))).containsExactly(StagedFolder.MARKER, "a.html");
        assertThat(names(temp)).containsExactly("site");
    }

    @Test
    void aFileThatStaysTheSameKeepsItsTime() throws IOException {
        Path site = temp.resolve("site");
        FileTime longAgo = FileTime.from(Instant.parse("2014-05-06T00:00:00Z"));
        try (StagedFolder output = StagedFolder.open(site)) {
            output.put("same/a.html", bytes("a"));
            output.put("other.html", bytes("before"));
            output.put("folder/b.html", bytes("b"));
            output.publish();
        }
        Files.setLastModifiedTime(site.resolve("same/a.html"), longAgo);
        Files.setLastModifiedTime(site.resolve("other.html"), longAgo);
        try (StagedFolder output = StagedFolder.open(site)) {
            output.put("same/a.html", bytes("a"));
            output.put("other.html", bytes("behind"));
            output.put("folder", bytes("now a file"));
            output.publish();
        }
        assertThat(Files.readString(site.resolve("same/a.html"))).isEqualTo("a");
        assertThat(Files.getLastModifiedTime(site.resolve("same/a.html"))).isEqualTo(longAgo);
        assertThat(Files.readString(site.resolve("other.html"))).isEqualTo("behind");
        assertThat(Files.getLastModifiedTime(site.resolve("other.html"))).isGreaterThan(longAgo);
        assertThat(Files.readString(site.resolve("folder"))).isEqualTo("now a file");
        // A file that others cannot read is written anew.
        Set<PosixFilePermission> before = Files.getPosixFilePermissions(site.resolve("same/a.html"));
        Files.setPosixFilePermissions(site.resolve("same/a.html"), PosixFilePermissions.fromString("r--------"));
        try (StagedFolder output = StagedFolder.open(site)) {
            output.put("same/a.html", bytes("a"));
            output.publish();
        }
        assertThat(Files.getPosixFilePermissions(site.resolve("same/a.html"))).isEqualTo(before);
        // A build that is not published takes nothing from the site.
        try (StagedFolder output = StagedFolder.open(site)) {
            output.put("same/a.html", bytes("a"));
        }
        assertThat(Files.readString(site.resolve("same/a.html"))).isEqualTo("a");
    }

    @Test
    void filesOfTheOwnerAreKept() throws IOException {
        Files.createDirectory(temp.resolve("site"));
        Files.writeString(temp.resolve("site/.gitignore"), "*");
        publish("a.html");
        publish("b.html");
        assertThat(names(temp.resolve("site"))).containsExactly(".gitignore", StagedFolder.MARKER, "b.html");
    }

    @Test
    void aFolderOfSomebodyElseIsRefused() throws IOException {
        Files.createDirectory(temp.resolve("site"));
        Files.writeString(temp.resolve("site/thesis.tex"), "x");
        assertThatThrownBy(() -> publish("a.html"))
                .isInstanceOf(Output.OutputFailure.class)
                .hasMessageContaining("thesis.tex");
        assertThat(names(temp.resolve("site"))).containsExactly("thesis.tex");
    }

    @Test
    void aBuildThatWasKilledBetweenTheRenamesGetsItsOldSiteBack() throws IOException {
        publish("a.html");
        Files.move(temp.resolve("site"), temp.resolve(".site.klpdoc-old"));
        Files.createDirectory(temp.resolve(".site.klpdoc-new"));
        StagedFolder.open(temp.resolve("site")).close();
        assertThat(names(temp.resolve("site"))).containsExactly(StagedFolder.MARKER, "a.html");
        assertThat(names(temp)).containsExactly("site");
    }

    @Test
    void twoBuildsOfOneSiteDoNotMix() {
        try (StagedFolder first = StagedFolder.open(temp.resolve("site"))) {
            assertThatThrownBy(() -> StagedFolder.open(temp.resolve("site")))
                    .isInstanceOf(Output.OutputFailure.class)
                    .hasMessageContaining("another klpdoc");
            first.put("a.html", bytes("a"));
            first.publish();
        }
        assertThat(temp.resolve("site/a.html")).exists();
    }

    @Test
    void noFileIsWrittenOutsideOfTheSite() {
        try (StagedFolder output = StagedFolder.open(temp.resolve("site"))) {
            assertThatThrownBy(() -> output.put("../x.html", bytes("x"))).isInstanceOf(Output.OutputFailure.class);
        }
        assertThat(temp.resolve("x.html")).doesNotExist();
    }
}
