// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.klpdoc.source.FolderRoot;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.xref.Inventory;
import org.klpdoc.xref.Published;

class InventoryFileTest {
    @TempDir
    Path temp;

    private final List<Diagnostic> wrong = new ArrayList<>();

    private Optional<Inventory> read(String yaml) throws IOException {
        Path file = temp.resolve(InventoryFile.path("linux"));
        Files.createDirectories(file.getParent());
        Files.writeString(file, yaml);
        return InventoryFile.read(FolderRoot.of("", temp, temp), "linux", wrong);
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        Inventory inventory = new Inventory(
                "linux",
                new Published("https://docs.kernel.org/{page}.html"),
                "v6.10",
                new TreeMap<>(Map.of(
                        "livepatch/api", new Inventory.Page("\"APIs\": a \\ b\u2028", List.of("x", "true", "a:b")),
                        "true", new Inventory.Page("", List.of()))),
                new TreeMap<>(Map.of(
                        "a label: odd", new Inventory.Target("livepatch/api", "x", "A title"),
                        "plain", new Inventory.Target("livepatch/api", "", ""))),
                new TreeMap<>(Map.of(
                        "klp_func", new Inventory.Target("livepatch/api", "c.klp_func", ""),
                        "NR.klp", new Inventory.Target("livepatch/api", "c.other", ""))));
        String text = InventoryFile.write(inventory);
        assertThat(read(text)).contains(inventory);
        assertThat(wrong).isEmpty();
        assertThat(text).contains("  c.klp_func: livepatch/api\n").contains("revision: \"v6.10\"\n");
        assertThat(InventoryFile.only(inventory, List.of("true")).symbols()).isEmpty();
    }

    @Test
    void knowsPagesLabelsAndSymbols() throws IOException {
        Inventory read = read("""
                        name: linux
                        published: "https://docs.kernel.org/{page}.html"
                        pages:
                          livepatch/index:
                            title: "Kernel Livepatching"
                            anchors: [kernel-livepatching]
                        labels:
                          Kernel-LP: livepatch/index#kernel-livepatching
                        symbols:
                          c.klp_func: livepatch/api
                        """).orElseThrow();
        assertThat(read.address(read.label("kernel-lp").orElseThrow()))
                .isEqualTo("https://docs.kernel.org/livepatch/index.html#kernel-livepatching");
        assertThat(read.address(read.symbol("klp_func").orElseThrow()))
                .isEqualTo("https://docs.kernel.org/livepatch/api.html#c.klp_func");
        assertThat(read.hasAnchor("livepatch/index", "kernel-livepatching")).isTrue();
        assertThat(read.hasAnchor("livepatch/index", "none")).isFalse();
        assertThat(read.hasAnchor("none", "")).isFalse();
    }

    @Test
    void mistakesHaveTheirPlace() throws IOException {
        read("name: other\npags: {}\nsymbols:\n  c.x: [a]\n");
        assertThat(wrong.stream().map(one -> one.pos().place().line() + " " + one.code()))
                .containsExactlyInAnyOrder("1 guide.bad-value", "2 guide.unknown-key", "4 guide.wrong-type");
    }
}
