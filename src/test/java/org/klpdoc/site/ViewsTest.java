// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.klpdoc.guide.Gathered;
import org.klpdoc.guide.Gatherer;
import org.klpdoc.guide.Profiles;
import org.klpdoc.render.TemplateFault;
import org.klpdoc.text.Parallel;

/** What the pages of a guide with data have beside their articles; the examples of whole sites hold those. */
class ViewsTest {
    private static final Path CONTENT = Path.of("src/test/resources/sites/views/content");
    private static final String TITLE = "Questions answered here";

    @TempDir
    Path temp;

    private BuildReport report = new BuildReport(0, 0, List.of());

    private MemoryOutput build(Map<String, String> sources, Optional<Path> templates, int jobs, String... only) {
        Gathered gathered = Gatherer.gather(
                new Gatherer.Request(
                        CONTENT.toString(), sources, "", Path.of("").toAbsolutePath()),
                Profiles.bundled());
        assertThat(gathered.configuration()).isEmpty();
        BuildOptions options = new BuildOptions(
                CONTENT, List.of(only), Optional.of(temp.resolve("facts")), Optional.empty(), templates, false);
        MemoryOutput output = new MemoryOutput();
        try (Parallel parallel = new Parallel(jobs)) {
            report = new Site(gathered, options, parallel, Timings.ofWall()).write(output);
        }
        return output;
    }

    private MemoryOutput build() {
        return build(Map.of(), Optional.empty(), 2);
    }

    private static String text(MemoryOutput output, String path) {
        return new String(output.file(path).orElseThrow(), StandardCharsets.UTF_8);
    }

    private static List<String> questions(MemoryOutput output, String page) {
        Document html = Jsoup.parse(text(output, page));
        assertThat(html.select("article .answered")).isEmpty();
        return html.select("aside[data-extra=questions][aria-label='" + TITLE + "'] a").stream()
                .map(link -> link.attr("href") + " " + link.text())
                .toList();
    }

    @Test
    void questionsLeadBackToThePagesThatAnswerThem() {
        MemoryOutput site = build();
        assertThat(questions(site, "index.html"))
                .containsExactly("faq.html#faq-change-size How do I change the size of struct x?");
        assertThat(questions(site, "architectures.html")).containsExactly("faq.html#faq-add-lock How do I add a lock?");
        assertThat(questions(site, "tool/index.html"))
                .containsExactly("../faq.html#faq-nothing And if there is nothing?");
        assertThat(questions(site, "faq.html")).isEmpty();
    }

    @Test
    void aMadePageIsAPageLikeAnyOther() {
        MemoryOutput site = build();
        assertThat(text(site, "_sources/faq.rst.txt")).contains(".. _faq-change-size:\n\nHow do I change");
        assertThat(text(site, "index.html")).contains("<a href=\"faq.html\">Questions</a>");
        assertThat(text(site, "genindex.html")).contains("sizeof");
        assertThat(site.file("matrix.html")).isEmpty();
        List<String> ids = Jsoup.parse(text(site, "faq.html")).select("[id]").stream()
                .map(Element::id)
                .toList();
        assertThat(ids).doesNotHaveDuplicates().contains("faq-change-size", "faq-data");
    }

    @Test
    void theNumberOfJobsAndAPartDoNotMatter() {
        MemoryOutput whole = build();
        MemoryOutput alone = build(Map.of(), Optional.empty(), 1);
        whole.paths(path -> assertThat(text(alone, path)).as(path).isEqualTo(text(whole, path)));
        for (int i = 0; i < 2; i++) {
            MemoryOutput part = build(Map.of(), Optional.empty(), 2, "index", "faq");
            for (String page : List.of("index.html", "faq.html")) {
                assertThat(Jsoup.parse(text(part, page)).select("article").html())
                        .isEqualTo(
                                Jsoup.parse(text(whole, page)).select("article").html());
                assertThat(questions(part, page)).isEqualTo(questions(whole, page));
            }
        }
    }

    @Test
    void filesOfASourceComeOutOfAGitRevision() throws IOException, GitAPIException {
        Path repository = temp.resolve("tool");
        Files.createDirectories(repository.resolve("src"));
        Files.createDirectories(repository.resolve("doc"));
        for (String file : List.of("doc/index.rst", "doc/part.txt", "doc/inner.txt")) {
            Files.copy(CONTENT.resolveSibling("tool").resolve(file), repository.resolve(file));
        }
        Files.writeString(repository.resolve("src/sample.c"), "/* begin */\nint at_a_revision;\n/* end */\n");
        try (Git git = Git.init().setDirectory(repository.toFile()).call()) {
            git.add().addFilepattern(".").call();
            git.commit()
                    .setMessage("one")
                    .setAuthor("A", "a@example.org")
                    .setCommitter("A", "a@example.org")
                    .setSign(false)
                    .call();
        }
        Files.writeString(repository.resolve("src/sample.c"), "not committed\n");
        MemoryOutput site = build(Map.of("tool", repository + "@HEAD"), Optional.empty(), 2);
        assertThat(text(site, "index.html"))
                .contains("at_a_revision", "<em>Inner</em> text")
                .doesNotContain("sample.c\"");
        assertThat(report.diagnostics()).isEmpty();
    }

    @Test
    void aGuideMayHaveTemplatesOfItsOwn() throws IOException {
        Path own = temp.resolve("templates/views");
        Files.createDirectories(own);
        Path template = own.resolve("faq.rst.ftl");
        Files.writeString(template, "${view.title}\n${rule(view.title, \"=\")}\n\n.. _faq-change-size:\n\nOwn\n---\n");
        Optional<Path> folder = Optional.of(own.getParent());
        assertThat(text(build(Map.of(), folder, 2), "_sources/faq.rst.txt"))
                .isEqualTo("Questions\n=========\n\n.. _faq-change-size:\n\nOwn\n---\n");
        Files.writeString(template, "${view.titel}\n");
        assertThatThrownBy(() -> build(Map.of(), folder, 2))
                .isInstanceOfSatisfying(
                        TemplateFault.class,
                        fault -> assertThat(fault.place().toString()).isEqualTo("views/faq.rst.ftl:1:3"));
    }
}
