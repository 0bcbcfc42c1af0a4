// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.klpdoc.guide.Gathered;
import org.klpdoc.guide.Gatherer;
import org.klpdoc.guide.Profiles;
import org.klpdoc.text.Parallel;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The feed, the list of pages and the lines under the titles of dated pages. */
class FeedTest {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String WEB = "https://example.org/guide/";

    @TempDir
    Path temp;

    private List<String> findings = List.of();

    @BeforeEach
    void makeGuide() throws IOException {
        write("guide.yaml", """
                title: "A guide & more"
                description: How it is done.
                feed: {pages: [stories/*.md]}
                """);
        write("index.rst", "Start\n=====\n\n.. toctree::\n   :glob:\n\n   stories/*\n");
        write("stories/first.md", """
                ---
                date: 2019-09-11
                author: A. Writer
                tags: [lock & key, callback]
                ---

                # The `first` \\<one>

                It *began* here \u0001, with a [page](second.md).

                More.
                """);
        write("stories/second.md", """
                ---
                date: 2020-07-21T10:00:00+02:00
                updated: 2020-08-10
                authors: [One, Two]
                ---

                # The second

                Text.
                """);
    }

    private void write(String name, String text) throws IOException {
        Path file = temp.resolve("guide").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Map<String, byte[]> build(Optional<String> baseUrl, String... only) {
        Path dir = temp.resolve("guide");
        Gathered gathered =
                Gatherer.gather(new Gatherer.Request(dir.toString(), Map.of(), "", temp), Profiles.bundled());
        MemoryOutput output = new MemoryOutput();
        try (Parallel parallel = new Parallel(2)) {
            BuildOptions options = new BuildOptions(
                    dir, List.of(only), Optional.of(temp.resolve("facts")), baseUrl, Optional.empty(), false);
            BuildReport report = new Site(gathered, options, parallel, Timings.ofWall()).write(output);
            findings = report.diagnostics().stream()
                    .map(one -> one.pos().place() + " " + one.code())
                    .toList();
        }
        Map<String, byte[]> files = new TreeMap<>();
        output.paths(path -> files.put(path, output.file(path).orElseThrow()));
        return files;
    }

    private static Element feed(Map<String, byte[]> site) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(site.get("feed.xml")))
                .getDocumentElement();
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && name.equals(element.getLocalName())) {
                assertThat(element.getNamespaceURI()).isEqualTo(ATOM);
                found.add(element);
            }
        }
        return found;
    }

    private static String one(Element parent, String name) {
        assertThat(children(parent, name)).as(name).hasSize(1);
        return children(parent, name).get(0).getTextContent();
    }

    private static String link(Element parent, String rel) {
        return children(parent, "link").stream()
                .filter(link -> link.getAttribute("rel").equals(rel))
                .map(link -> link.getAttribute("href"))
                .reduce((left, right) -> "two of " + rel)
                .orElse("none");
    }

    /** RFC 4287, 4.1.1 and 4.1.2: what a feed and an entry must have. */
    private static void hasAllThatAtomWants(Element feed) {
        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(feed.getLocalName()).isEqualTo("feed");
        List<Element> all = children(feed, "entry");
        all.add(feed);
        for (Element element : all) {
            assertThat(one(element, "title")).isNotBlank();
            assertThat(one(element, "id")).contains(":").doesNotContain(" ");
            assertThat(OffsetDateTime.parse(one(element, "updated"))).isNotNull();
            assertThat(link(element, "alternate")).endsWith(".html");
            children(element, "author").forEach(author -> one(author, "name"));
        }
        assertThat(children(feed, "author")).isNotEmpty(); // stands for entries without one
        assertThat(all.stream().map(element -> one(element, "id"))).doesNotHaveDuplicates();
    }

    @Test
    void feedHasTheNewestStoryFirst() throws Exception {
        Element feed = feed(build(Optional.of("https://example.org/guide")));
        hasAllThatAtomWants(feed);
        assertThat(one(feed, "title")).isEqualTo("A guide & more");
        assertThat(one(feed, "id")).isEqualTo(WEB + "feed.xml");
        assertThat(one(feed, "updated")).isEqualTo("2020-08-10T00:00:00Z");
        assertThat(link(feed, "self")).isEqualTo(WEB + "feed.xml");
        List<Element> entries = children(feed, "entry");
        assertThat(entries.stream().map(entry -> link(entry, "alternate")))
                .containsExactly(WEB + "stories/second.html", WEB + "stories/first.html");
        assertThat(one(entries.get(0), "published")).isEqualTo("2020-07-21T08:00:00Z");
        assertThat(children(entries.get(0), "author").stream().map(author -> one(author, "name")))
                .containsExactly("One", "Two");
        Element first = entries.get(1);
        assertThat(one(first, "title")).isEqualTo("The first <one>");
        assertThat(one(first, "summary")).isEqualTo("It began here \ufffd, with a page.");
        assertThat(children(first, "category").stream().map(tag -> tag.getAttribute("term")))
                .containsExactly("lock & key", "callback");
        assertThat(findings).isEmpty();
    }

    @Test
    void withoutAnAddressLinksAreRelativeAndIdsAreTags() throws Exception {
        Map<String, byte[]> site = build(Optional.empty());
        Element feed = feed(site);
        hasAllThatAtomWants(feed);
        assertThat(one(feed, "id")).isEqualTo("tag:a-guide-more.invalid,2000:feed.xml");
        assertThat(link(feed, "self")).isEqualTo("feed.xml");
        Element entry = children(feed, "entry").get(0);
        assertThat(one(entry, "id")).isEqualTo("tag:a-guide-more.invalid,2000:stories/second.html");
        assertThat(link(entry, "alternate")).isEqualTo("stories/second.html");
        assertThat(site).doesNotContainKey("sitemap.xml");
    }

    @Test
    void aBuildOfAPartWritesTheSameFeed() {
        Map<String, byte[]> all = build(Optional.of(WEB));
        for (int i = 0; i < 2; i++) {
            Map<String, byte[]> part = build(Optional.of(WEB), "index");
            assertThat(part).doesNotContainKey("stories/first.html");
            assertThat(part.get("feed.xml")).isEqualTo(all.get("feed.xml"));
            assertThat(part.get("sitemap.xml")).isEqualTo(all.get("sitemap.xml"));
        }
    }

    @Test
    void theListOfPagesNamesEachOnce() {
        String sitemap = new String(build(Optional.of(WEB)).get("sitemap.xml"), StandardCharsets.UTF_8);
        assertThat(sitemap.lines().filter(line -> line.contains("<loc>")).map(String::strip))
                .containsExactly(
                        "<loc>" + WEB + "index.html</loc>",
                        "<loc>" + WEB + "stories/first.html</loc>",
                        "<loc>" + WEB + "stories/second.html</loc>");
        assertThat(sitemap).contains("<lastmod>2020-08-10</lastmod>");
    }

    @Test
    void aPageShowsItsDateItsAuthorAndItsTags() {
        Map<String, byte[]> site = build(Optional.empty());
        var page = Jsoup.parse(new String(site.get("stories/first.html"), StandardCharsets.UTF_8));
        assertThat(page.select("h1 + .byline[data-extra] time").attr("datetime"))
                .isEqualTo("2019-09-11");
        assertThat(page.select(".byline .by").text()).isEqualTo("by A. Writer");
        assertThat(page.select(".byline .tag").eachText()).containsExactly("lock & key", "callback");
        assertThat(page.select("link[type=application/atom+xml]").attr("href")).isEqualTo("../feed.xml");
        var second = Jsoup.parse(new String(site.get("stories/second.html"), StandardCharsets.UTF_8));
        assertThat(second.select(".byline").text()).isEqualTo("2020-07-21, changed 2020-08-10 by One, Two");
        var start = Jsoup.parse(new String(site.get("index.html"), StandardCharsets.UTF_8));
        assertThat(start.select(".byline")).isEmpty();
        assertThat(start.select("link[type=application/atom+xml]").attr("href")).isEqualTo("feed.xml");
        assertThat(start.select(".toctree-wrapper .tag").eachText()).containsExactly("lock & key", "callback");
    }

    @Test
    void aStoryWithoutAGoodDateIsReportedAndLeftOut() throws Exception {
        write("stories/a.md", "# None\n\nText.\n");
        write("stories/b.md", "---\ntitle: B\n---\n\n# No date\n");
        write("stories/c.md", "---\ntitle: C\ndate:   31 May 2020\n---\n\n# Words\n");
        write("stories/d.md", "---\ndate: \"2020-02-30\"\n---\n\n# No such day\n");
        write("stories/e.md", "---\ndate: +2020-01-01\n---\n\n# Too long a year\n");
        write("stories/f.md", "---\ndate:\n---\n\n# Nothing\n");
        write("stories/g.md", "---\ndate: 2021-01-01\nupdated: 2020-01-01\n---\n\n# Backwards\n");
        Element feed = feed(build(Optional.empty()));
        assertThat(children(feed, "entry").stream().map(entry -> one(entry, "title")))
                .containsExactly("Backwards", "The second", "The first <one>");
        String in = temp.resolve("guide/stories") + "/";
        assertThat(findings.stream().map(line -> line.substring(line.indexOf("stories/"))))
                .as(in)
                .containsExactly(
                        "stories/a.md:1:1 feed.no-date",
                        "stories/b.md:1:1 feed.no-date",
                        "stories/c.md:3:9 feed.bad-date",
                        "stories/d.md:2:7 feed.bad-date",
                        "stories/e.md:2:7 feed.bad-date",
                        "stories/f.md:2:1 feed.bad-date",
                        "stories/g.md:3:10 feed.bad-date");
    }

    @Test
    void aFeedOfNoPageIsReportedAndNotWritten() throws IOException {
        write("guide.yaml", "title: G\nfeed:\n  pages: [storeys/*]\n");
        Map<String, byte[]> site = build(Optional.empty());
        assertThat(site).doesNotContainKey("feed.xml");
        assertThat(new String(site.get("index.html"), StandardCharsets.UTF_8)).doesNotContain("atom+xml");
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0)).endsWith("guide.yaml:3:10 feed.no-page");
    }

    @Test
    void fileWideFieldsOfRestructuredTextSayTheSame() throws Exception {
        write("guide.yaml", "title: G\nfeed: {pages: ['stories/*.{md,rst}']}\n");
        write("stories/third.rst", ":date: 2021-01-01\n:author: R\n:tags: a, b\n\nThird\n=====\n\nText.\n");
        write("stories/fourth.rst", ":date: soon\n\nFourth\n======\n");
        Element feed = feed(build(Optional.empty()));
        assertThat(one(children(feed, "entry").get(0), "title")).isEqualTo("Third");
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0)).endsWith("fourth.rst:1:8 feed.bad-date");
    }
}
