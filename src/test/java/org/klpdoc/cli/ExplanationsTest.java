// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.klpdoc.doc.Block;
import org.klpdoc.doc.PlainText;

/** The manual's explanations of findings: each code that the program can report has one, and its example shows it. */
class ExplanationsTest {
    private static final Path SOURCES = Path.of("src/main/java");

    /** A text that reads as a code does: an area, a dot, what is wrong. */
    private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"]* \\[)?([a-z]+\\.[a-z]+(?:-[a-z]+)*)]?\"");

    /** Names of files read so, too. */
    private static final Pattern FILE = Pattern.compile(".*\\.(txt|html|py|yaml|css|js|inv|ftlh|xml|md|rst|json)");

    /** How an explanation begins: with the severities of its findings. */
    private static final Pattern BEGINNING =
            Pattern.compile("(Error|Warning|Note)( or (error|warning|note))?: [^ ].*\\.", Pattern.DOTALL);

    private static final Explanations ALL = Explanations.bundled();

    @TempDir
    private Path temp;

    static Stream<Explanation> explanations() {
        return ALL.byCode().values().stream();
    }

    @Test
    void eachCodeOfTheSourcesIsExplainedAndNoOther() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                Files.readString(file)
                        .lines()
                        .filter(line -> !line.strip().startsWith("*"))
                        .flatMap(line -> LITERAL.matcher(line).results())
                        .map(found -> found.group(1))
                        .filter(code -> !FILE.matcher(code).matches())
                        .forEach(codes::add);
            }
        }
        assertThat(ALL.byCode().keySet()).containsExactlyElementsOf(codes);
    }

    @ParameterizedTest
    @MethodSource("explanations")
    void anExplanationIsProseAndExamples(Explanation one) {
        assertThat(PlainText.of(one.text().get(0))).as(one.code()).matches(BEGINNING);
        assertThat(one.text())
                .allMatch(block -> block instanceof Block.Paragraph
                        || block instanceof Block.LiteralBlock example
                                && !example.code().caption().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("explanations")
    void theExampleShowsTheFindingBeforeAndNoneAfter(Explanation one) throws IOException {
        String before = new Example(one, Example.BEFORE, temp.resolve("before")).log();
        Map<String, String> found = Example.findings(before);
        assertThat(found).as("%s before: %s", one.code(), before).containsKey(one.code());
        String first = PlainText.of(one.text().get(0));
        assertThat(first.substring(0, first.indexOf(':')).toLowerCase(java.util.Locale.ROOT))
                .as("%s: the severities of %s", one.code(), before)
                .contains(found.get(one.code()));
        String after = new Example(one, Example.AFTER, temp.resolve("after")).log();
        assertThat(Example.findings(after))
                .as("%s after: %s", one.code(), after)
                .doesNotContainKey(one.code())
                .doesNotContainValue("error")
                .doesNotContainValue("warning");
    }

    @Test
    void aCodeIsExplained() {
        StringWriter out = new StringWriter();
        assertThat(run(out, new StringWriter(), "explain", "[rst.unknown-directive]"))
                .isZero();
        assertThat(out.toString())
                .startsWith("rst.unknown-directive\n\nError: ")
                .contains("Before:\n\n    .. nte::\n\n       Text.\n")
                .contains("After:\n\n    .. note::")
                .contains("severities");
        assertThat(out.toString().lines()).allMatch(line -> line.length() < 80);
    }

    @Test
    void allCodesAreListed() {
        StringWriter out = new StringWriter();
        assertThat(run(out, new StringWriter(), "explain")).isZero();
        List<String> lines = out.toString().lines().toList();
        assertThat(lines).hasSameSizeAs(ALL.byCode().keySet());
        assertThat(lines).allMatch(line -> line.matches("[a-z]+\\.[a-z-]+ +(Error|Warning|Note).*\\."));
    }

    @Test
    void anUnknownCodeIsAnsweredWithTheNearest() {
        StringWriter err = new StringWriter();
        assertThat(run(new StringWriter(), err, "explain", "rst.unkown-directive"))
                .isEqualTo(ExitStatus.USAGE);
        assertThat(err.toString()).contains("did you mean rst.unknown-directive?");
        assertThat(run(new StringWriter(), err, "explain", "anchor")).isEqualTo(ExitStatus.USAGE);
        assertThat(err.toString()).contains("did you mean link.anchor, web.anchor, xref.anchor");
        assertThat(run(new StringWriter(), err, "explain", "zz")).isEqualTo(ExitStatus.USAGE);
        assertThat(err.toString()).contains("klpdoc explain lists all of them");
    }

    private static int run(StringWriter out, StringWriter err, String... arguments) {
        return Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }
}
