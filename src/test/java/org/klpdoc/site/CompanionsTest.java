// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.klpdoc.guide.Gathered;
import org.klpdoc.guide.Gatherer;
import org.klpdoc.guide.Profiles;
import org.klpdoc.render.ShownText;
import org.klpdoc.text.Parallel;

/** What stands beside the pages: Markdown, llms.txt, previews, and what a page's head says of the page. */
class CompanionsTest {
    @TempDir
    private Path temp;

    @BeforeEach
    void makePages() throws IOException {
        write("index.rst", "Start\n=====\n\nHere it begins.\n\n.. toctree::\n   :caption: One\n\n   part/a\n");
        write("part/a.rst", """
                A </script> "page"
                ==================

                It is about e.g. <b> & :doc:`/other`. And more.

                See :ref:`there <place>` and :c:func:`f`.
                """);
        write("other.rst", """
                Other
                =====

                .. _place:

                A place
                -------

                With </script> text.

                .. c:function:: int f(void)

                   Does it.
                """);
    }

    private void write(String path, String text) throws IOException {
        Path file = temp.resolve("docs").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private MemoryOutput build(Optional<String> baseUrl, Optional<Boolean> companions) {
        Path docs = temp.resolve("docs");
        Gathered gathered =
                Gatherer.gather(new Gatherer.Request(docs.toString(), Map.of(), "", temp), Profiles.bundled());
        BuildOptions options = new BuildOptions(
                docs,
                List.of(),
                Optional.empty(),
                baseUrl,
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                companions);
        MemoryOutput output = new MemoryOutput();
        try (Parallel parallel = new Parallel(2)) {
            new Site(gathered, options, parallel, Timings.ofWall()).write(output);
        }
        return output;
    }

    private static String text(MemoryOutput output, String path) {
        return new String(output.file(path).orElseThrow(), StandardCharsets.UTF_8);
    }

    @Test
    void aPlainTreeHasThemWhenAsked() throws IOException {
        assertThat(files(build(Optional.empty(), Optional.empty()))).isEmpty();
        List<String> all = List.of("_previews/other.js", "index.md", "llms.txt", "other.md", "part/a.md");
        assertThat(files(build(Optional.empty(), Optional.of(true)))).containsExactlyElementsOf(all);
        write("guide.yaml", "title: T\n");
        assertThat(files(build(Optional.empty(), Optional.empty()))).containsExactlyElementsOf(all);
        assertThat(files(build(Optional.empty(), Optional.of(false)))).isEmpty();
    }

    private static List<String> files(MemoryOutput output) {
        List<String> files = new ArrayList<>();
        output.paths(path -> {
            if (path.endsWith(".md") || path.equals("llms.txt") || path.startsWith("_previews/")) {
                files.add(path);
            }
        });
        return files;
    }

    @Test
    void listsThePagesForPrograms() {
        String list = text(build(Optional.empty(), Optional.of(true)), "llms.txt");
        assertThat(list).isEqualTo("""
                # Start

                > Here it begins.

                ## One

                - [A </script> “page”](part/a.md): It is about e.g. <b> & Other.

                ## Other pages

                - [Other](other.md): With </script> text.
                """);
        assertThat(text(build(Optional.of("https://example.org/x"), Optional.of(true)), "llms.txt"))
                .contains("(https://example.org/x/part/a.md)");
    }

    @Test
    void saysInTheHeadWhatThePageIs() {
        MemoryOutput output = build(Optional.of("https://example.org/x"), Optional.of(true));
        Document page = Jsoup.parse(text(output, "part/a.html"));
        assertThat(page.select("link[type=text/markdown]").attr("href")).isEqualTo("a.md");
        assertThat(page.select("meta[name=description]").attr("content"))
                .isEqualTo("It is about e.g. <b> & Other. And more.")
                .isEqualTo(page.select("meta[property=og:description]").attr("content"));
        assertThat(page.select("meta[property=og:type]").attr("content")).isEqualTo("article");
        assertThat(page.select("meta[property=og:site_name]").attr("content")).isEqualTo("Start");
        assertThat(page.select("meta[property=og:url]").attr("content")).isEqualTo("https://example.org/x/part/a.html");
        assertThat(page.select("script[type=application/ld+json]").html())
                .contains("\"position\":2,\"name\":\"A \\u003c/script\\u003e \u201cpage\u201d\"")
                .contains("\"item\":\"https://example.org/x/index.html\"")
                .doesNotContain("<");
        Document without = Jsoup.parse(text(build(Optional.empty(), Optional.empty()), "part/a.html"));
        assertThat(without.select("link[type=text/markdown], script[type], script[data-previews]"))
                .isEmpty();
        assertThat(without.select("meta[property=og:title]")).hasSize(1);
        assertThat(without.select("meta[property=og:url]")).isEmpty();
    }

    @Test
    void previewsAreTextOfWhatLinksLeadTo() {
        MemoryOutput output = build(Optional.empty(), Optional.of(true));
        assertThat(text(output, "_previews/other.js")).isEqualTo("""
                klpdocPreview("other",{
                "":["Other","With \\u003c/script\\u003e text."],
                "c.f":["int f(void)","Does it.",1],
                "place":["A place","With \\u003c/script\\u003e text."]});
                """);
        assertThat(text(output, "part/a.html")).contains("klpdoc.js\" data-previews>");
        assertThat(output.file("_static/preview.js")).isPresent();
    }

    @Test
    void linksOfMarkdownLeadToMarkdown() {
        assertThat(text(build(Optional.empty(), Optional.of(true)), "part/a.md"))
                .contains("[Other](../other.md)", "[there](../other.md#place)", "(../other.md#c.f)");
    }

    @Test
    void cutsTexts() {
        assertThat(ShownText.sentence("See e.g. This one. Then that.")).isEqualTo("See e.g. This one.");
        assertThat(ShownText.sentence("It calls f(). Then it ends.")).isEqualTo("It calls f().");
        assertThat(ShownText.sentence("no end")).isEqualTo("no end");
        assertThat(ShownText.cut("one two three", 9)).isEqualTo("one two\u2026");
        assertThat(ShownText.cut("onetwothree", 5)).isEqualTo("onet\u2026");
        assertThat(ShownText.cut("one", 3)).isEqualTo("one");
    }
}
