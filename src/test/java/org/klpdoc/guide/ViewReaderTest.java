// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.klpdoc.source.FolderRoot;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.xref.NameChange;

/**
 * What is wrong with a guide's views and their data has its place and, where one is near, the right name. An example
 * whose title ends in {@code | TEMPLATE} is a data file of that template, the others are a guide.yaml.
 */
class ViewReaderTest {
    private static final Path EXAMPLES = Path.of("src/test/resources/guide/views.txt");
    private static final boolean UPDATE = "update".equals(System.getProperty("golden"));

    @TempDir
    Path temp;

    private GuideReader.Read read(String title, String yaml) throws IOException {
        int bar = title.indexOf(" | ");
        Files.createDirectories(temp.resolve("data"));
        Files.writeString(temp.resolve("data/good.yaml"), "title: T\nintro: I\nentries: []\n");
        Files.writeString(temp.resolve("data/data.yaml"), yaml);
        String row = "title: t\nviews:\n  - {file: x.rst, template: " + title.substring(bar + 3)
                + ", data: data/data.yaml}\n";
        Files.writeString(temp.resolve("guide.yaml"), bar < 0 ? yaml : row);
        return GuideReader.read(FolderRoot.of("", temp, temp), temp).orElseThrow();
    }

    private static String shown(Diagnostic finding) {
        String hint = finding.hint().isEmpty() ? "" : " (" + finding.hint() + ")";
        return finding.pos().place() + ": " + finding.code() + ": " + finding.message() + hint + "\n";
    }

    @TestFactory
    List<DynamicTest> everyMistakeHasItsPlace() throws IOException {
        List<DynamicTest> out = new ArrayList<>();
        StringBuilder anew = new StringBuilder();
        for (String item : Files.readString(EXAMPLES).substring("=== ".length()).split("(?m)^=== ")) {
            int name = item.indexOf('\n');
            int end = item.indexOf("\n---\n", name);
            String title = item.substring(0, name);
            String yaml = item.substring(name + 1, end + 1);
            StringBuilder found = new StringBuilder();
            read(title, yaml).diagnostics().forEach(one -> found.append(shown(one)));
            anew.append("=== ")
                    .append(title)
                    .append('\n')
                    .append(yaml)
                    .append("---\n")
                    .append(found);
            out.add(DynamicTest.dynamicTest(
                    title, () -> assertThat(found.toString()).isEqualTo(item.substring(end + "\n---\n".length()))));
        }
        if (UPDATE) {
            Files.writeString(EXAMPLES, anew);
            return List.of();
        }
        assertThat(out).hasSizeGreaterThan(8);
        return out;
    }

    @Test
    void aTimelineKnowsWhatReleasesDid() throws IOException {
        Guide guide = read("a | timeline", """
                        title: T
                        intro: I
                        entries:
                          - {id: a, date: 2014, version: "4.0", what: W, since: [f, g], sources: [{title: S, url: "https://x.org"}]}
                          - {id: b, date: 2018-05-01, version: kpatch 0.9.5, what: W, gone: f, sources: [{title: S, url: "https://x.org"}]}
                        """).guide();
        Timeline timeline = guide.data(Timeline.class).get(0);
        assertThat(timeline.changes())
                .containsExactly(
                        new NameChange("f", "v4.0", false, "timeline-a"),
                        new NameChange("g", "v4.0", false, "timeline-a"),
                        new NameChange("f", "kpatch 0.9.5", true, "timeline-b"));
        assertThat(timeline.entries().get(1).shown()).isEqualTo("1 May 2018");
        assertThat(guide.view("x.rst")).isPresent();
    }
}
