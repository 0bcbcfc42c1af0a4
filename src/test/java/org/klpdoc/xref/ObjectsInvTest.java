// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.xref;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

class ObjectsInvTest {
    private static final ObjectsInv SMALL = new ObjectsInv(
            "A\nguide",
            "1.0",
            List.of(
                    new ObjectsInv.Entry("livepatch/api", "std:doc", -1, "livepatch/api.html", "Livepatching\nAPIs"),
                    new ObjectsInv.Entry("a label", "std:label", -1, "x.html#a-label", "A label"),
                    new ObjectsInv.Entry("klp_func", "c:struct", 1, "livepatch/api.html#c.klp_func", "klp_func")));

    @Test
    void whatIsWrittenIsRead() {
        byte[] bytes = ObjectsInvFile.write(SMALL);
        assertThat(new String(bytes, 0, 80, StandardCharsets.UTF_8))
                .startsWith("# Sphinx inventory version 2\n# Project: A guide\n# Version: 1.0");
        ObjectsInv read = ObjectsInvFile.read(bytes).orElseThrow();
        assertThat(read.objects())
                .extracting(ObjectsInv.Entry::name)
                .containsExactly("klp_func", "a label", "livepatch/api");
        assertThat(read.objects().get(0)).isEqualTo(SMALL.objects().get(0));
        assertThat(read.objects().get(2).shown()).isEqualTo("Livepatching APIs");
        assertThat(ObjectsInvFile.write(read)).isEqualTo(bytes);
    }

    @Test
    void brokenFilesAreNoInventories() throws IOException {
        byte[] good = ObjectsInvFile.write(SMALL);
        assertThat(ObjectsInvFile.read(new byte[0])).isEmpty();
        assertThat(ObjectsInvFile.read(Arrays.copyOf(good, good.length - 3))).isEmpty();
        assertThat(ObjectsInvFile.read(Arrays.copyOf(good, 40))).isEmpty();
        assertThat(ObjectsInvFile.read("# Sphinx inventory version 1\na\nb\nc\n".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(ObjectsInvFile.read(bomb())).isEmpty();
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(
                "# Sphinx inventory version 2\n# Project: x\n# Version: 1\n# zlib\n".getBytes(StandardCharsets.UTF_8));
        try (DeflaterOutputStream packed = new DeflaterOutputStream(out)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 140; i++) {
                packed.write(zeros);
            }
        }
        return out.toByteArray();
    }

    @Test
    void readsTheKernelsOwn() throws IOException {
        String shared = Optional.ofNullable(System.getenv("KLPDOC_SHARED")).orElse("../shared");
        Path file = Path.of(shared, "corpus/linux-6.1/objects.inv");
        if (!Files.exists(file)) {
            System.err.println("SKIPPED: the kernel's objects.inv is not at " + file + "; set KLPDOC_SHARED");
        }
        assumeTrue(Files.exists(file), "no " + file);
        ObjectsInv kernel = ObjectsInvFile.read(Files.readAllBytes(file)).orElseThrow();
        assertThat(kernel.project()).isEqualTo("The Linux Kernel");
        assertThat(kernel.objects()).hasSize(56_096);
        ObjectsInv again = ObjectsInvFile.read(ObjectsInvFile.write(kernel)).orElseThrow();
        for (int i = 0; i < kernel.objects().size(); i++) {
            assertThat(again.objects().get(i)).isEqualTo(kernel.objects().get(i));
        }
        Inventory names = kernel.asInventory("linux", new Published("https://docs.kernel.org/{page}.html"));
        assertThat(names.pages()).hasSize(3183);
        assertThat(names.page("livepatch/api").orElseThrow().title()).isEqualTo("Livepatching APIs");
        assertThat(names.address(names.symbol("klp_enable_patch").orElseThrow()))
                .isEqualTo("https://docs.kernel.org/livepatch/api.html#c.klp_enable_patch");
        assertThat(names.label("livepatch/callbacks:1. Motivation")
                        .orElseThrow()
                        .anchor())
                .isEqualTo("motivation");
    }
}
