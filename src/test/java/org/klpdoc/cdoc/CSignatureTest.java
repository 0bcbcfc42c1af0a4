// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cdoc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Declarations taken apart, by the examples of {@code cdoc/signatures.txt}. */
final class CSignatureTest {
    private static final Set<String> ATTRIBUTES = Set.of("__user", "EFIAPI", "__must_hold()");

    @TestFactory
    List<DynamicTest> examples() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        List<String> lines = Files.readAllLines(Path.of("src/test/resources/cdoc/signatures.txt"));
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank() && !line.startsWith("#") && !line.startsWith(" ")) {
                String next = i + 1 < lines.size() ? lines.get(i + 1).strip() : "";
                int colon = line.indexOf(": ");
                String kind = line.substring(0, colon);
                String text = line.substring(colon + 2);
                tests.add(DynamicTest.dynamicTest(
                        line, () -> assertThat(written(kind, text)).isEqualTo(next)));
            }
        }
        return tests;
    }

    private static String written(String kind, String text) {
        Optional<CSignature> read = CSignature.of(kind, text, ATTRIBUTES);
        return read.map(one -> one.parts().stream().map(CSignatureTest::written).collect(Collectors.joining(" ")))
                .orElse("");
    }

    private static String written(CSignature.Part part) {
        String role = part.role().name().toLowerCase(Locale.ROOT);
        String target = part.target().isEmpty() ? "" : "[" + part.target() + "]";
        return part.role() == CSignature.Role.SPACE
                ? role
                : role + ":" + part.text().replace(' ', '_') + target;
    }

    @Test
    void nestedNamesAreOnePath() {
        assertThat(CSignature.of("member", "int klp_func.stack", Set.of()))
                .map(CSignature::name)
                .contains("klp_func.stack");
        assertThat(CSignature.reference("klp_enable_patch()")).contains("klp_enable_patch");
        assertThat(CSignature.reference("struct klp_patch")).isEmpty();
    }

    @Test
    void endlessDeclarationsAreGivenUp() {
        int many = 50_000;
        for (String open : List.of("(", "a(", "(*", "*", "[", "int a(", "sizeof ", "@", "((a)", "__attribute__((")) {
            Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(20),
                    () -> assertThat(CSignature.of("function", "int f(int a[" + open.repeat(many), Set.of()))
                            .isEmpty());
        }
    }
}
