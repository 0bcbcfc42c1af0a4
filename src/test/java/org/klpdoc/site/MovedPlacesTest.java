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
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.klpdoc.guide.Gathered;
import org.klpdoc.guide.Gatherer;
import org.klpdoc.guide.Profiles;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Parallel;

/** The pages that lead on from old addresses, and what else of a site they are in. */
class MovedPlacesTest {
    @TempDir
    Path temp;

    private List<Diagnostic> findings = List.of();

    @BeforeEach
    void makeTree() throws IOException {
        write("MAINTAINERS", "");
        write("Kbuild", "");
        write("Makefile", "VERSION = 6\nPATCHLEVEL = 1\n");
        write("Documentation/conf.py", "");
        write("Documentation/index.rst", "Start\n=====\n\n.. toctree::\n\n   new/a\n   new/1.b\n");
        write("Documentation/new/a.rst", "A page\n======\n\nOne\n---\n\nText.\n");
        write("Documentation/new/1.b.rst", "Other\n=====\n\nTwo\n---\n\nText.\n");
    }

    private void write(String name, String text) throws IOException {
        Path file = temp.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private MemoryOutput build(String dir, String... only) {
        Path folder = temp.resolve(dir);
        Gathered gathered = Gatherer.gather(
                new Gatherer.Request(
                        folder.toString(), Map.of(), "", Path.of("").toAbsolutePath()),
                Profiles.bundled());
        MemoryOutput output = new MemoryOutput();
        BuildOptions options = new BuildOptions(
                folder, List.of(only), Optional.empty(), Optional.of("https://example.org/"), Optional.empty(), false);
        try (Parallel parallel = new Parallel(2)) {
            BuildReport report = new Site(gathered, options, parallel, Timings.ofWall()).write(output);
            findings = report.diagnostics();
        }
        return output;
    }

    private static List<String> paths(MemoryOutput output) {
        List<String> paths = new ArrayList<>();
        output.paths(paths::add);
        return paths;
    }

    private static Document page(MemoryOutput output, String path) {
        return Jsoup.parse(text(output, path));
    }

    private static String text(MemoryOutput output, String path) {
        return new String(output.file(path).orElseThrow(), StandardCharsets.UTF_8);
    }

    private static Optional<String> href(Document page, String id) {
        return Optional.ofNullable(page.getElementById(id))
                .map(found -> found.selectFirst("a"))
                .map(link -> link.attr("href"));
    }

    @Test
    void theKernelsOwnListIsRead() throws IOException {
        write(
                "Documentation/.renames.txt",
                "old/a new/a\nolder old/a\nold/1.b new/1.b\nnew/a new/1.b\ngone never/was\n");
        MemoryOutput site = build("Documentation");
        assertThat(paths(site))
                .contains("old/a.html", "older.html", "old/1.b.html")
                .doesNotContain("gone.html");
        assertThat(page(site, "older.html").select("a[data-moved]").attr("href"))
                .isEqualTo("new/a.html");
        assertThat(findings).extracting(Diagnostic::code).containsExactly("redirect.no-page");
        assertThat(findings.get(0).pos().place().line()).isEqualTo(5);
    }

    @Test
    void aPartOfATreeHasTheRedirectsOfThatPart() throws IOException {
        write("Documentation/.renames.txt", "new/was new/a\nelse/where else/there\nold/a new/a\n");
        write("Documentation/redirects.yaml", "- {from: new/before, to: new/a}\n- {from: other, to: index}\n");
        write("Documentation/new/redirects.yaml", "- {from: mine, to: a#one}\n");
        MemoryOutput site = build("Documentation/new");
        assertThat(paths(site).stream().filter(path -> path.endsWith(".html")))
                .contains("was.html", "before.html", "mine.html")
                .doesNotContain("other.html");
        assertThat(findings).isEmpty();
        assertThat(page(site, "mine.html").select("a[data-moved]").attr("href")).isEqualTo("a.html#one");
    }

    @Test
    void aPageOfItsOwnKindIsInNoList() throws IOException {
        write("Documentation/redirects.yaml", "- {from: old/x, to: new/a, anchors: {p: one, q: new/1.b#two}}\n");
        MemoryOutput site = build("Documentation");
        Document old = page(site, "old/x.html");
        assertThat(href(old, "p")).contains("../new/a.html#one");
        assertThat(href(old, "q")).contains("../new/1.b.html#two");
        assertThat(old.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(old.select("link[rel=canonical]").attr("href")).isEqualTo("https://example.org/new/a.html");
        assertThat(old.select("noscript").html()).contains("0; url=../new/a.html");
        assertThat(text(site, "sitemap.xml")).contains("new/a.html").doesNotContain("old/x");
        assertThat(paths(site).stream().filter(path -> path.startsWith("_search")))
                .noneMatch(path -> text(site, path).contains("old/x"));
    }

    @Test
    void placesOfAPageThatIsThereLeadOn() throws IOException {
        write("Documentation/redirects.yaml", "- {from: new/a, anchors: {two: new/1.b#two, uno: one}}\n");
        MemoryOutput site = build("Documentation");
        Document page = page(site, "new/a.html");
        assertThat(href(page, "two")).contains("1.b.html#two");
        assertThat(href(page, "uno")).contains("#one");
        assertThat(page.select("script[src$=moved.js]")).hasSize(1);
        assertThat(page(site, "new/1.b.html").select("script[src$=moved.js]")).isEmpty();
        assertThat(findings).isEmpty();
    }

    @Test
    void aBuildOfAPartWritesTheOldPagesOfThatPart() throws IOException {
        write("Documentation/redirects.yaml", "- {from: old/x, to: new/a}\n- {from: new/x, to: new/a}\n");
        assertThat(paths(build("Documentation", "new/*")))
                .contains("new/x.html", "new/a.html")
                .doesNotContain("old/x.html");
    }

    @Test
    void longChainsAndManyAnchorsTakeNoTime() throws IOException {
        StringBuilder file = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            file.append("- {from: p").append(i).append(", to: p").append(i + 1).append(", anchors: {a");
            file.append(i).append(": b}}\n");
        }
        write("Documentation/redirects.yaml", file + "- {from: p20000, to: new/a}\n");
        MemoryOutput site = build("Documentation");
        assertThat(page(site, "p19990.html").select("p.moved").stream().map(Element::id))
                .contains("a19990", "a19999")
                .doesNotContain("a19989");
        assertThat(findings).extracting(Diagnostic::code).contains("redirect.circle", "redirect.no-anchor");
    }
}
