// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.klpdoc.doc.Parsed;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Source;

final class MarkdownParserTest {
    private static final MarkdownParser PARSER = new MarkdownParser();

    static List<Examples.Example> examples() {
        return Examples.all();
    }

    static Parsed parse(String text) {
        return PARSER.parse(Source.of("page.md", text, Source.Tabs.KEEP));
    }

    private static String tree(Parsed parsed) {
        String metadata = parsed.document().metadata().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(one -> "metadata " + one.getKey() + "=" + one.getValue().text() + "\n")
                .collect(Collectors.joining());
        return metadata + TreeText.of(parsed.document().children());
    }

    private static String findings(Parsed parsed) {
        StringBuilder out = new StringBuilder();
        for (Diagnostic one : parsed.diagnostics()) {
            out.append(line(one.pos().place().toString(), one)).append('\n');
            one.related()
                    .forEach(other -> out.append("  ")
                            .append(other.pos().place())
                            .append(": ")
                            .append(other.message())
                            .append('\n'));
        }
        return out.toString();
    }

    private static String line(String place, Diagnostic one) {
        return place + ": " + one.severity().word() + ": " + one.message() + " [" + one.code() + "]";
    }

    @ParameterizedTest
    @MethodSource("examples")
    void readsMarkdown(Examples.Example example) {
        Parsed parsed = parse(example.input());
        assertThat(tree(parsed)).isEqualTo(example.tree());
        assertThat(findings(parsed)).isEqualTo(example.findings());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void readsTheSameWithWindowsLineEnds(Examples.Example example) {
        assertThat(tree(parse(example.input().replace("\n", "\r\n")))).isEqualTo(example.tree());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void survivesEveryCut(Examples.Example example) {
        String text = example.input();
        for (int i = 0; i < text.length(); i += 3) {
            assertThat(parse(text.substring(0, i)).document().source().text()).hasSize(i);
            assertThat(parse(text.substring(i)).document().source().text()).hasSize(text.length() - i);
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "golden", matches = "update")
    void updatesTheExamples() {
        for (Path file : Examples.files()) {
            List<Examples.Example> now = new ArrayList<>();
            for (Examples.Example one : Examples.read(file)) {
                Parsed parsed = parse(one.input());
                now.add(new Examples.Example(one.file(), one.name(), one.input(), tree(parsed), findings(parsed)));
            }
            Examples.write(file, now);
        }
        assertThat(Examples.all()).isNotEmpty();
    }
}
