// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.klpdoc.guide.Gatherer;
import org.klpdoc.guide.Profiles;
import org.klpdoc.text.Parallel;

/** What stands around the articles of whole sites. */
class FrameTest {
    private static final int LARGEST_FRAME = 12 * 1024;

    @TempDir
    private Path temp;

    private void write(String path, String text) throws IOException {
        Path file = temp.resolve("docs").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private MemoryOutput build() {
        Path docs = temp.resolve("docs");
        MemoryOutput output = new MemoryOutput();
        try (Parallel parallel = new Parallel(2)) {
            new Site(
                            Gatherer.gather(
                                    new Gatherer.Request(docs.toString(), Map.of(), "", temp), Profiles.bundled()),
                            BuildOptions.of(docs),
                            parallel,
                            Timings.ofWall())
                    .write(output);
        }
        return output;
    }

    private static String text(MemoryOutput output, String path) {
        return new String(output.file(path).orElseThrow(), StandardCharsets.UTF_8);
    }

    private static Document page(MemoryOutput output, String path) {
        return Jsoup.parse(text(output, path));
    }

    private static String title(String text) {
        return text + "\n" + "=".repeat(text.length()) + "\n\n";
    }

    @Test
    void namesThePagesWhoseAuthorsReferToIt() throws IOException {
        write("index.rst", title("Start") + ".. toctree::\n\n   a\n   b\n   c\n");
        write("a.rst", title("First") + ":doc:`b`, :doc:`b` and :ref:`here <own>`\n\n.. _own:\n\nOwn\n---\n\ntext\n");
        write("b.rst", title("Second") + "text\n");
        write("c.rst", title("Third") + "See :doc:`b`.\n");
        MemoryOutput site = build();
        assertThat(page(site, "b.html").select(".referrers li a").eachAttr("href"))
                .containsExactly("a.html", "c.html");
        assertThat(page(site, "a.html").select(".referrers")).isEmpty();
    }

    @Test
    void leadsFromALanguageToAnother() throws IOException {
        write("index.rst", title("Start") + ".. toctree::\n   :glob:\n\n   *\n   translations/*/*\n");
        write("a.rst", title("First") + "text\n");
        write("alone.rst", title("Alone") + "text\n");
        write("translations/ja_JP/a.rst", title("Ichi") + "text\n");
        write("translations/notes/alone.rst", title("Notes") + "text\n");
        MemoryOutput site = build();
        assertThat(page(site, "a.html").select(".languages li").eachText()).containsExactly("English", "日本語");
        assertThat(page(site, "translations/ja_JP/a.html")
                        .select(".languages a")
                        .eachAttr("href"))
                .containsExactly("../../a.html");
        assertThat(page(site, "alone.html").select(".languages")).isEmpty();
    }

    @Test
    void staysSmallHoweverManyPagesAndSectionsThereAre() throws IOException {
        write("index.rst", title("Start") + ".. toctree::\n\n   part/index\n   other\n");
        write("part/index.rst", title("Part") + ".. toctree::\n   :glob:\n\n   page*\n");
        write("other.rst", title("Other") + "text\n");
        for (int i = 100; i < 400; i++) {
            write("part/page" + i + ".rst", title("A page with quite a long title, " + i) + "text\n");
        }
        String sections = IntStream.range(0, 900)
                .mapToObj(i -> "Section number " + i + "\n--------------------\n\ntext\n")
                .collect(Collectors.joining("\n"));
        write("part/page250.rst", title("A page with quite a long title, 250") + sections);
        MemoryOutput site = build();
        String html = text(site, "part/page250.html");
        Document page = Jsoup.parse(html);
        int article = html.indexOf("</article>") - html.indexOf("<article");
        assertThat(html.length() - article).isLessThan(LARGEST_FRAME);
        assertThat(page.select(".side [aria-current]").attr("href")).isEqualTo("page250.html");
        assertThat(page.select(".side li li a").eachText())
                .contains("A page with quite a long title, 249", "All 300 …");
        assertThat(page.select("#klpdoc\\.contents li a")).hasSizeBetween(20, 60);
        assertThat(page.select("#klpdoc\\.contents li a").last().text())
                .contains("Section number 8")
                .endsWith("…");
        assertThat(page.select("#klpdoc\\.contents li a").first().attr("href")).isEqualTo("#section-number-0");
    }

    @Test
    void aGuideHasAPageForPaperAndAnyOtherFolderNone() throws IOException {
        write("index.rst", title("Start") + ".. toctree::\n\n   a\n");
        write("a.rst", title("First") + "Back to :doc:`index`.\n");
        assertThat(build().file("print.html")).isEmpty();
        write("guide.yaml", "title: Guide\n");
        MemoryOutput guide = build();
        assertThat(page(guide, "print.html").select("section.printed").eachAttr("id"))
                .containsExactly("index:", "a:");
        assertThat(page(guide, "print.html")
                        .select("section.printed a.reference")
                        .eachAttr("href"))
                .contains("#index:");
        assertThat(page(guide, "a.html").select("footer a").eachAttr("href")).contains("print.html");
    }
}
