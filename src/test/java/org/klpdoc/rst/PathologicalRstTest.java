// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.klpdoc.doc.Parsed;
import org.klpdoc.doc.TreeDump;
import org.klpdoc.rst.core.RstSettings;
import org.klpdoc.text.Source;

/** Input that would hang or overflow a careless parser. The limit is far from what is needed: it means a hang. */
class PathologicalRstTest {
    private static final int MANY = 5_000;
    private static final int DEEP = 600;

    /** An input and what it is. */
    private record Hard(String name, String input) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Hard> inputs() {
        return List.of(
                new Hard("start-strings without ends", "*a **b `c ``d |e _`f :g:`h ".repeat(MANY)),
                new Hard("stars", "*".repeat(MANY) + "a"),
                new Hard("backslashes", "\\".repeat(MANY)),
                new Hard("anonymous references", "a__ ".repeat(MANY) + "\n\n" + "__ b\n".repeat(MANY)),
                new Hard("addresses", "http://a@b:".repeat(MANY)),
                new Hard("nested bullets", "- ".repeat(DEEP) + "a"),
                new Hard("nested fields", ":a: ".repeat(DEEP) + "b"),
                new Hard("nested directives", ".. note:: ".repeat(DEEP) + "a"),
                new Hard("nested definitions", stairs(DEEP, "a\n")),
                new Hard("nested lines", stairs(DEEP, "| ", "a\n")),
                new Hard("same titles", "a\n=\n\n".repeat(MANY)),
                new Hard("same targets", ".. _a:\n".repeat(MANY) + "\nb"),
                new Hard("chain of targets", chain(MANY)),
                new Hard("substitutions of substitutions", doubling(40)),
                new Hard("circular substitution", ".. |a| replace:: |b|\n.. |b| replace:: |a|\n\n|a| |b|"),
                new Hard("transitions", "----\n\n".repeat(MANY)),
                new Hard("target name without an end", ".. _a\n" + "   b\n".repeat(MANY)));
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void ends(Hard hard) {
        RstParser parser = new RstParser(RstSettings.ofDocutils());
        Parsed parsed = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> parser.parse(Source.of("hard.rst", hard.input(), Source.Tabs.EXPAND)));
        assertThat(TreeDump.of(parsed.document())).startsWith("<document");
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
