// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.klpdoc.doc.Parsed;
import org.klpdoc.doc.TreeDump;
import org.klpdoc.rst.core.RstSettings;
import org.klpdoc.text.Source;

/**
 * Input that would hang or overflow a careless parser, at n, 2n and 4n: the times are printed, to be read. The limit is far
 * from what is needed: it means a hang.
 */
class PathologicalRstTest {
    private static final int MANY = 2_000;

    /** An input and what it is. */
    private record Hard(String name, IntFunction<String> made) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Hard> inputs() {
        return List.of(
                new Hard("start-strings without ends", n -> "*a **b `c ``d |e _`f :g:`h ".repeat(n)),
                new Hard("stars", n -> "*".repeat(n) + "a"),
                new Hard("backslashes", n -> "\\".repeat(n)),
                new Hard("anonymous references", n -> "a__ ".repeat(n) + "\n\n" + "__ b\n".repeat(n)),
                new Hard("addresses", n -> "http://a@b:".repeat(n)),
                new Hard("nested bullets", n -> "- ".repeat(n / 8) + "a"),
                new Hard("nested fields", n -> ":a: ".repeat(n / 8) + "b"),
                new Hard("nested directives", n -> ".. note:: ".repeat(n / 8) + "a"),
                new Hard("nested definitions", n -> stairs(n / 8, "a\n")),
                new Hard("nested lines", n -> stairs(n / 8, "| ", "a\n")),
                new Hard("same titles", n -> "a\n=\n\n".repeat(n)),
                new Hard("same targets", n -> ".. _a:\n".repeat(n) + "\nb"),
                new Hard("chain of targets", n -> chain(n)),
                new Hard("substitutions of substitutions", n -> doubling(n / 100)),
                new Hard("circular substitution", n -> ".. |a| replace:: |b|\n.. |b| replace:: |a|\n\n|a| |b|"),
                new Hard("transitions", n -> "----\n\n".repeat(n)),
                new Hard("references to nothing", n -> "a_ [b]_ |c| ".repeat(n)),
                new Hard("footnotes", n -> "[#]_ ".repeat(n) + "\n\n" + ".. [#] x\n".repeat(n)),
                new Hard("rows of a grid", n -> "+--+\n" + "|a |\n+--+\n".repeat(n)),
                new Hard("rows of a simple table", n -> "== ==\n" + "a  b\n".repeat(n) + "== ==\n"),
                new Hard("enumerators", n -> "M".repeat(n) + ".\n\n" + "A. a\n\nZ. z\n\n".repeat(n)),
                new Hard("adornment alone", n -> "=".repeat(10 * n)),
                new Hard("target name without an end", n -> ".. _a\n" + "   b\n".repeat(n)));
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void ends(Hard hard) {
        RstParser parser = new RstParser(RstSettings.ofDocutils());
        StringBuilder times = new StringBuilder("ms at n, 2n, 4n:");
        for (int n = MANY; n <= 4 * MANY; n *= 2) {
            String input = hard.made().apply(n);
            long start = System.nanoTime();
            Parsed parsed = Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(60), () -> parser.parse(Source.of("hard.rst", input, Source.Tabs.EXPAND)));
            times.append(' ').append((System.nanoTime() - start) / 1_000_000);
            assertThat(TreeDump.of(parsed.document())).startsWith("<document");
        }
        System.out.println(times + "  " + hard.name());
    }

    private static String stairs(int count, String line) {
        return stairs(count, "", line);
    }

    private static String stairs(int count, String before, String line) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            out.append(before).append(" ".repeat(i)).append(line);
        }
        return out.toString();
    }

    private static String chain(int count) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            out.append(".. _a").append(i).append(": a").append(i + 1).append("_\n");
        }
        return out + ".. _a" + count + ": https://example.org\n\na0_";
    }

    private static String doubling(int count) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            out.append(".. |a").append(i).append("| replace:: |a").append(i + 1).append("| |a");
            out.append(i + 1).append("|\n");
        }
        return out + ".. |a" + count + "| replace:: x\n\n|a0|";
    }
}
