// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages of the guide, without any source: valid HTML, accessible in each look, quiet from a server and a disk. */
class GuidePagesTest {
    /** One page of each kind; all of them are looked at in one look, these in the others. */
    private static final List<String> KINDS = List.of(
            "index.html",
            "concepts.html",
            "api/shadow-variables.html",
            "architectures.html",
            "faq.html",
            "genindex.html",
            "glossary.html",
            "history-timeline.html",
            "manual/markdown.html",
            "manual/rst.html",
            "search.html",
            "stories/index.html",
            "stories/l1tf.html");

    /** The whole guide on one page: {@code .ci/run} looks at it. */
    private static final String PRINTED = "print.html";

    @TempDir
    private static Path temp;

    private static Chromium chromium;
    private static BuiltSite site;
    private static List<String> pages = List.of();

    @BeforeAll
    static void start() throws IOException {
        chromium = Chromium.start();
        site = BuiltSite.build(Path.of("content"), temp);
        pages = PageChecks.pages(temp);
    }

    @AfterAll
    static void stop() {
        if (site != null) {
            site.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void everyPageIsValidHtml() throws IOException {
        PageChecks.assertValid(temp, pages);
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void everyPageIsFitForItsReader(Look look) {
        List<String> asked = look == Look.WIDE_LIGHT
                ? pages.stream().filter(page -> !page.equals(PRINTED)).toList()
                : KINDS;
        PageChecks.assertFitFor(look, chromium, site, asked);
    }

    /** Compressed as a server would. */
    @Test
    void aFirstVisitFetchesLittle() throws IOException {
        long bytes = 0;
        for (String file : List.of("_static/klpdoc.css", "_static/klpdoc.js")) {
            bytes += packed(Files.readAllBytes(temp.resolve(file)));
        }
        assertThat(bytes).as("style and script").isLessThanOrEqualTo(15_000);
        try (Stream<Path> theme = Files.list(temp.resolve("_static"))) {
            assertThat(theme.map(String::valueOf))
                    .as("no fonts, no images")
                    .allMatch(name -> name.matches(".*\\.(css|js)"));
        }
    }

    /** Of an article's page, what is not the article; the list of questions that lead to a page is as long as it is. */
    @Test
    void theFrameAroundAnArticleIsSmall() throws IOException {
        for (String name : pages) {
            Document page = Jsoup.parse(temp.resolve(name), "UTF-8");
            int scripts = page.select("head script:not([src]):not([type])").stream()
                    .mapToInt(script -> script.data().length())
                    .sum();
            assertThat(scripts).as("script in the head of %s", name).isLessThanOrEqualTo(1000);
            assertThat(page.select("[style*=url], link[rel=preload]"))
                    .as("%s", name)
                    .isEmpty();
            String html = Files.readString(temp.resolve(name));
            int article = html.lastIndexOf("</article>") - html.indexOf("<article");
            int questions = page.select("aside.answered").outerHtml().length();
            assertThat(html.length() - article - questions)
                    .as("frame of %s", name)
                    .isLessThanOrEqualTo(12_000);
        }
    }

    private static long packed(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(bytes);
        deflater.finish();
        long size = 18; // head and tail of a gzip file
        byte[] buffer = new byte[8192];
        while (!deflater.finished()) {
            size += deflater.deflate(buffer);
        }
        deflater.end();
        return size;
    }

    @Test
    void everyPageIsQuietFromTheDisk() {
        PageChecks.assertQuietFromDisk(chromium, site, pages);
    }
}
