// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cdoc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.klpdoc.cdoc.CScanner.Kind;

/** The tokens of C. */
final class CScannerTest {
    private static List<String> tokens(String text) {
        CScanner scanner = new CScanner(text);
        List<String> tokens = new ArrayList<>();
        for (Kind kind = scanner.next(); kind != Kind.END; kind = scanner.next()) {
            if (kind != Kind.SPACE) {
                tokens.add((scanner.inDirective() ? "#" : "") + kind.name().charAt(0) + " " + scanner.token());
            }
        }
        return tokens;
    }

    @Test
    void tokensOfEveryKind() {
        assertThat(tokens("int a = 0x1f+L\"s\\\"\" - 'c' /* x */ ->b; // end"))
                .containsExactly(
                        "W int",
                        "W a",
                        "P =",
                        "N 0x1f",
                        "P +",
                        "S L\"s\\\"\"",
                        "P -",
                        "C 'c'",
                        "C /* x */",
                        "P ->",
                        "W b",
                        "P ;",
                        "C // end");
    }

    @Test
    void preprocessorLinesGoOnBehindABackslash() {
        assertThat(tokens("#define A \\\n  1\nint")).containsExactly("#D #", "#W define", "#W A", "#N 1", "W int");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/* open", "\"open", "'", "\\", "#", "1e+", ".", "é\0", "a\\ b", "L'", "//"})
    void everyCharacterBelongsToOneToken(String text) {
        CScanner scanner = new CScanner(text);
        int end = 0;
        while (scanner.next() != Kind.END) {
            assertThat(scanner.start()).isEqualTo(end);
            assertThat(scanner.end()).isGreaterThan(end);
            end = scanner.end();
        }
        assertThat(end).isEqualTo(text.length());
    }
}
