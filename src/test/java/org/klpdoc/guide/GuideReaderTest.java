// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.klpdoc.source.FolderRoot;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Severity;

class GuideReaderTest {
    @TempDir
    Path temp;

    private GuideReader.Read read(String yaml) throws IOException {
        Files.writeString(temp.resolve("guide.yaml"), yaml);
        return GuideReader.read(FolderRoot.of("", temp, temp), temp).orElseThrow();
    }

    private static String shown(Diagnostic finding) {
        String hint = finding.hint().isEmpty() ? "" : " (" + finding.hint() + ")";
        return finding.pos().place() + ": " + finding.code() + ": " + finding.message() + hint;
    }

    @TestFactory
    List<DynamicTest> everyMistakeHasItsPlace() throws IOException {
        String all;
        try (InputStream in = GuideReaderTest.class.getResourceAsStream("/guide/errors.txt")) {
            all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<DynamicTest> out = new ArrayList<>();
        for (String item : all.substring("=== ".length()).split("(?m)^=== ")) {
            int name = item.indexOf('\n');
            int end = item.indexOf("\n---\n", name);
            String yaml = item.substring(name + 1, end + 1);
            String expected = item.substring(end + "\n---\n".length());
            out.add(DynamicTest.dynamicTest(item.substring(0, name), () -> {
                List<String> found = read(yaml).diagnostics().stream()
                        .map(GuideReaderTest::shown)
                        .toList();
                assertThat(String.join("\n", found)).isEqualTo(expected.stripTrailing());
            }));
        }
        assertThat(out).hasSizeGreaterThan(5);
        return out;
    }

    @Test
    void readsEverySetting() throws IOException {
        Guide guide = read("""
                        title: A guide
                        base-url: https://example.org/x
                        severities: {rst.unknown-role: off, md.*: note}
                        sources:
                          - name: linux
                            place: ../linux@6.10
                            folder: Documentation
                            mount: upstream
                            optional: true
                        retired:
                          - {name: kgr, instead: livepatch, since: 6.10}
                        """).guide();
        assertThat(guide.title()).isEqualTo("A guide");
        assertThat(guide.baseUrl()).isEqualTo("https://example.org/x/");
        assertThat(guide.language()).isEqualTo("en");
        assertThat(guide.severities().rules())
                .containsEntry("rst.unknown-role", Optional.empty())
                .containsEntry("md.*", Optional.of(Severity.NOTE));
        assertThat(guide.retired()).containsExactly(new Guide.RetiredName("kgr", "livepatch", "6.10"));
        SourceSpec linux = guide.source("linux").orElseThrow();
        assertThat(linux.place()).isEqualTo("../linux@6.10");
        assertThat(linux.base()).isEqualTo(temp);
        assertThat(linux.pages().matches("livepatch/api.rst")).isTrue();

        Path elsewhere = temp.resolve("elsewhere");
        SourceSpec moved = guide.withPlaces(Map.of("linux", "tree"), elsewhere)
                .source("linux")
                .orElseThrow();
        assertThat(moved.place()).isEqualTo("tree");
        assertThat(moved.base()).isEqualTo(elsewhere);
        assertThat(moved.optional()).isFalse();
        assertThat(guide.unknownNames(List.of("linux", "lnux"))).containsExactly("lnux");
    }

    @Test
    void severitiesJudgeByCodeAndFamily() throws IOException {
        Severities rules = read("title: t\nseverities: {rst.unknown-role: off, md.*: note}\n")
                .guide()
                .severities();
        assertThat(rules.judge(finding("rst.unknown-role"))).isEmpty();
        assertThat(rules.judge(finding("rst.other")).orElseThrow().severity()).isEqualTo(Severity.ERROR);
        assertThat(rules.judge(finding("md.any")).orElseThrow().severity()).isEqualTo(Severity.NOTE);
    }

    private static Diagnostic finding(String code) {
        return Diagnostic.of(Severity.ERROR, code, org.klpdoc.text.Pos.NONE, "m");
    }

    @Test
    void depthAndSizeAreBounded() throws IOException {
        assertThat(read("a: " + "[".repeat(100_000)).diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("guide.too-big");
        assertThat(read("a: " + "x".repeat(5 << 20)).diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("guide.too-big");
        assertThat(read("").guide()).isEqualTo(Guide.untitled());
        assertThat(read("title: \u0007").diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("guide.yaml-syntax");
    }

    @Test
    void noFileIsNoGuide() throws IOException {
        assertThat(GuideReader.read(FolderRoot.of("", temp, temp), temp)).isEmpty();
    }
}
