// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.klpdoc.doc.Block;
import org.klpdoc.doc.Parsed;
import org.klpdoc.doc.PlainText;

/** Input that makes careless parsers hang or overflow their stack. The limits are generous: they catch hangs alone. */
final class PathologicalTest {
    private static final int MANY = 20_000;

    /** Pieces that are repeated many times. */
    private static final List<String> UNITS = List.of(
            "a_ ",
            "_a ",
            "a] ",
            "[a ",
            "[ a_ ",
            "*a_ ",
            "> ",
            "[](",
            "x <? >",
            "x <!-- >",
            "x <![CDATA[ >",
            "<",
            "![",
            "- ",
            "1. ",
            "|",
            "&#",
            "&a",
            "http://",
            "www.",
            "a@",
            "*",
            "`",
            "\t",
            "\n",
            "**a ",
            "[^1] ",
            "~~a ",
            "~",
            "(",
            "a\n",
            "a  \n",
            "- a\n",
            "> a\n",
            "# a\n",
            "\\",
            "|a",
            "[a]: x\n",
            "[^a",
            "<a ",
            "<!--",
            "_",
            "<b>",
            "![a](b)",
            "- a\n\n",
            "* * ",
            "+ - ",
            "[a](b) ",
            "`a` ",
            "a\n\n",
            "<div>\n\n",
            "<a name=x></a>\n",
            "</pre>",
            "a()",
            "{#a}");

    static Stream<Arguments> inputs() {
        StringBuilder stairs = new StringBuilder();
        StringBuilder ticks = new StringBuilder();
        for (int i = 0; i < 2000; i++) {
            stairs.append("  ".repeat(Math.min(i, 400))).append("- x\n");
            ticks.append('e').append("`".repeat(i));
        }
        Stream<Arguments> repeated = UNITS.stream()
                .map(unit -> Arguments.of(unit.replace("\n", "\\n") + " repeated", unit.repeat(MANY) + "x"));
        return Stream.concat(
                repeated,
                Stream.of(
                        Arguments.of("nested strong", "*a **a ".repeat(500) + "b" + " a** a*".repeat(500)),
                        Arguments.of("nested brackets", "[".repeat(MANY) + "a" + "]".repeat(MANY)),
                        Arguments.of("nested emphasis", "*".repeat(MANY) + "x" + "*".repeat(MANY)),
                        Arguments.of("nested images", "![".repeat(MANY) + "x" + "](u)".repeat(MANY)),
                        Arguments.of("runs of backticks", ticks.toString()),
                        Arguments.of("stairs of lists", stairs.toString()),
                        Arguments.of("stairs of quotations", (">".repeat(500) + "a\n").repeat(200)),
                        Arguments.of(
                                "a wide table",
                                "|x".repeat(MANY) + "\n" + "|-".repeat(MANY) + "\n" + "|a\n".repeat(100)),
                        Arguments.of("a long label", "[" + "l".repeat(10 * MANY) + "]"),
                        Arguments.of("long labels", ("[" + "l".repeat(1000) + "] ").repeat(MANY / 100)),
                        Arguments.of("backslashes in an open label", "[" + "\\".repeat(MANY)),
                        Arguments.of("escapes in an open label", "> [x\\]" + "\\.".repeat(MANY)),
                        Arguments.of("escapes in an open reference", "[x][y" + "\\\\_".repeat(MANY)),
                        Arguments.of("a long address", "[l]: <https://x/" + "A".repeat(5000) + ">"),
                        Arguments.of("one footnote", "[^1] ".repeat(MANY) + "\n\n[^1]: x\n"),
                        Arguments.of("a chain of footnotes", "[^a]: b [^a]\n\n".repeat(MANY / 10)),
                        Arguments.of("a long fence", "`".repeat(MANY) + "\nx\n"),
                        Arguments.of("many attributes", "<a" + " a".repeat(4000) + ">"),
                        Arguments.of("a mail address", "<a@" + "a.".repeat(4000) + "a>"),
                        Arguments.of("front matter", "---\n" + "a: b\n".repeat(MANY)),
                        Arguments.of("a list in front matter", "---\na: [" + "\"x\", ".repeat(5000) + "]\n---\n")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inputs")
    @Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void neitherHangsNorThrows(String name, String text) {
        assertThat(MarkdownParserTest.parse(text).document().children())
                .as(name)
                .isNotNull();
    }

    @Test
    void keepsEveryRowOfALongTable() {
        StringBuilder text = new StringBuilder("| a | b |\n|---|---|\n");
        for (int i = 0; i < 3000; i++) {
            text.append("| ").append(i).append(" | x |\n");
        }
        Parsed parsed = MarkdownParserTest.parse(text.toString());
        assertThat(parsed.diagnostics()).isEmpty();
        assertThat(parsed.document().children()).hasSize(1);
        Block.Table table = (Block.Table) parsed.document().children().get(0);
        assertThat(table.head()).hasSize(1);
        assertThat(table.body()).hasSize(3000);
        Block.Row last = table.body().get(2999);
        assertThat(PlainText.ofBlocks(last.entries().get(0).children())).isEqualTo("2999");
        assertThat(last.attrs().pos().line()).isEqualTo(3002);
    }

    @Test
    void cutsALongParagraphAndSaysWhere() {
        Parsed parsed = MarkdownParserTest.parse("> word\n".repeat(1000) + "\nend");
        assertThat(PlainText.ofBlocks(parsed.document().children()).split("word", -1))
                .hasSize(1001);
        assertThat(parsed.diagnostics())
                .extracting(one -> one.code() + one.pos().place())
                .containsExactly("md.too-longpage.md:401:3", "md.too-longpage.md:801:3");
    }

    @Test
    void leavesLongCodeAsItIs() {
        String code = "x[i] = `y` & *z;\n".repeat(2000);
        Parsed parsed = MarkdownParserTest.parse("```c\n" + code + "```\n\n> ```\n> " + code.replace("\n", "\n> "));
        assertThat(parsed.diagnostics()).isEmpty();
        assertThat(PlainText.of(parsed.document().children().get(0)) + "\n").isEqualTo(code);
        assertThat(PlainText.of(parsed.document().children().get(1)).strip() + "\n")
                .isEqualTo(code);
    }

    @Test
    void showsTooMuchMarkupAsText() {
        Parsed parsed = MarkdownParserTest.parse("`a` ".repeat(1000) + "\n\n*next*");
        assertThat(parsed.diagnostics()).extracting(one -> one.code()).containsExactly("md.too-much-markup");
        assertThat(PlainText.of(parsed.document().children().get(0))).endsWith(" `a` `a` `a`");
        assertThat(parsed.document().children()).hasSize(2);
    }

    @Test
    void keepsLabelsWithManyEscapes() {
        String escapes = "\\.".repeat(40);
        Parsed parsed = MarkdownParserTest.parse("[x" + escapes + "](u) \\[y" + escapes + "\\] z");
        assertThat(parsed.diagnostics()).isEmpty();
        String dots = ".".repeat(40);
        assertThat(PlainText.ofBlocks(parsed.document().children())).isEqualTo("x" + dots + " [y" + dots + "] z");
    }

    @Test
    void reportsDeepNestingOnce() {
        Parsed parsed = MarkdownParserTest.parse("> ".repeat(180) + "text");
        assertThat(parsed.diagnostics()).extracting(one -> one.code()).containsOnlyOnce("md.too-deep");
        assertThat(PlainText.ofBlocks(parsed.document().children())).endsWith("text");
    }
}
