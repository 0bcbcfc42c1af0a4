// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several files change, or none. */
class FileChangesTest {
    @TempDir
    private Path temp;

    private FileChanges changes() throws IOException {
        Files.writeString(temp.resolve("a"), "old a");
        Files.writeString(temp.resolve("b"), "old b");
        FileChanges changes = new FileChanges();
        changes.write(temp.resolve("a"), "new a".getBytes(StandardCharsets.UTF_8));
        changes.write(temp.resolve("deep/er/c"), "new c".getBytes(StandardCharsets.UTF_8));
        changes.remove(temp.resolve("b"));
        return changes;
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.walk(temp)) {
            return all.filter(one -> !one.equals(temp))
                    .map(one -> temp.relativize(one).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void allOfItIsDone() throws IOException {
        changes().apply();
        assertThat(names()).containsExactly("a", "deep", "deep/er", "deep/er/c");
        assertThat(temp.resolve("a")).hasContent("new a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "deep/er/c", "b"})
    void aFaultHalfWayLeavesEverythingAsItWas(String at) throws IOException {
        FileChanges changes = changes();
        assertThatThrownBy(() -> changes.apply(file -> {
                    if (file.equals(temp.resolve(at))) {
                        throw new UncheckedIOException(new IOException("the disk is full"));
                    }
                }))
                .hasMessageContaining("full");
        assertThat(names()).containsExactly("a", "b");
        assertThat(temp.resolve("a")).hasContent("old a");
        assertThat(temp.resolve("b")).hasContent("old b");
    }

    @Test
    void aFileThatCannotBeWrittenStopsAllOfIt() throws IOException {
        FileChanges changes = changes();
        changes.write(temp.resolve("a/under-a-file"), new byte[0]);
        assertThatThrownBy(changes::apply).isInstanceOf(IOException.class);
        assertThat(names()).containsExactly("a", "b");
        assertThat(temp.resolve("a")).hasContent("old a");
    }
}
