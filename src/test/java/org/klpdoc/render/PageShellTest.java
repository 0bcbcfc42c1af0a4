// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page around an article. */
final class PageShellTest {
    @Test
    void putsTheNavigationTogether() {
        NavItem here = NavItem.page("b.html", "B", true);
        NavItem group = new NavItem("a.html", "A", "First", false, true, false, List.of(here));
        NavItem second = new NavItem("c.html", "C", "Second", false, false, false, List.of());
        Document page = page(view(List.of(group, second)));
        assertThat(page.select("#klpdoc\\.pages .nav-caption").eachText()).containsExactly("First", "Second");
        assertThat(page.select("#klpdoc\\.pages > ul")).hasSize(2);
        assertThat(page.select("#klpdoc\\.pages details[open] a[aria-current=page]")
                        .text())
                .isEqualTo("B");
    }

    @Test
    void hasLandmarksAndNoRequestElsewhere() {
        Document page = page(view(List.of(NavItem.page("a.html", "A", true))));
        assertThat(page.select("main, header, footer, article[data-article]")).hasSize(4);
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("a.skip").attr("href")).isEqualTo("#klpdoc.text");
        assertThat(page.select("script[src], link[rel=stylesheet]").stream()
                        .map(one -> one.hasAttr("src") ? one.attr("src") : one.attr("href")))
                .containsExactlyInAnyOrder("../_static/klpdoc.js", "../_static/klpdoc.css");
        assertThat(page.select("head script:not([src])").html().length()).isLessThan(1024);
        assertThat(page.select("link[rel=canonical]")).isEmpty();
    }

    @Test
    void saysWhereAGatheredPageComesFrom() {
        Document page = page(view(List.of()));
        assertThat(page.select(".origin").text()).contains("linux", "v6.1", "shadow-vars.rst", "GPL-2.0");
        assertThat(page.select("a[rel=prev]")).hasSize(1);
        assertThat(page.select("a[rel=next]")).isEmpty();
    }

    @Test
    void writesTheSameTwice() {
        PageView view = view(List.of(NavItem.page("a.html", "A", true)));
        assertThat(PageShell.of(Optional.empty()).page(view))
                .isEqualTo(PageShell.of(Optional.empty()).page(view));
    }

    @Test
    void takesTemplatesAndStylesOfAGuide(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("page.ftlh"), "<title>${page.title}</title>${page.article?no_esc}");
        Files.writeString(folder.resolve("klpdoc.css"), "own");
        PageShell shell = PageShell.of(Optional.of(folder));
        assertThat(shell.page(PageView.bare("site", "<t>", "<p>x</p>"))).isEqualTo("<title>&lt;t&gt;</title><p>x</p>");
        assertThat(shell.assets().get("_static/klpdoc.css")).isEqualTo("own".getBytes(StandardCharsets.UTF_8));
        assertThat(shell.assets().get("_static/klpdoc.js")).isNotEmpty();
    }

    @Test
    void templatesReachNothingButTheView(@TempDir Path folder) throws IOException {
        for (String evil : List.of(
                "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
                "${page.getClass().forName(\"java.lang.Runtime\")}",
                "${page?api.title}",
                "${page.title.getBytes()}",
                "<#include \"/../../../../../../../../etc/passwd\">",
                "<#include \"https://example.org/x\">")) {
            Files.writeString(folder.resolve("page.ftlh"), evil);
            assertThatThrownBy(() -> PageShell.of(Optional.of(folder)).page(PageView.bare("s", "t", "a")))
                    .as(evil)
                    .isInstanceOf(TemplateFault.class);
        }
    }

    @Test
    void saysWhereATemplateIsWrong(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("page.ftlh"), "a\nb ${page.nothing}");
        assertThatThrownBy(() -> PageShell.of(Optional.of(folder)).page(PageView.bare("s", "t", "a")))
                .isInstanceOfSatisfying(
                        TemplateFault.class,
                        fault -> assertThat(fault.place().toString()).isEqualTo("page.ftlh:2:5"));
        Files.writeString(folder.resolve("page.ftlh"), "<#if x>");
        assertThatThrownBy(() -> PageShell.of(Optional.of(folder))).isInstanceOf(TemplateFault.class);
    }

    @Test
    void says_whom_a_change_goes_to() {
        Document page = page(view(List.of()));
        assertThat(page.select(".origin a[href^=mailto]").eachAttr("href"))
                .containsExactly("mailto:live-patching@example.org", "mailto:some@example.org");
        assertThat(page.select(".origin .people").text()).isEqualTo(", copy to Some S Body, nobody");
        assertThat(page.select(".origin time").attr("datetime")).isEqualTo("2022-11-03");
        assertThat(page.select(".origin a[href=../how.html]")).hasSize(1);
    }

    @Test
    void names_the_other_languages_and_the_pages_that_refer_to_this_one() {
        Document page = page(view(List.of()));
        assertThat(page.select("link[hreflang]").eachAttr("href")).containsExactly("../ar/page.html");
        assertThat(page.select(".languages [aria-current]").text()).isEqualTo("English");
        assertThat(page.select(".languages li[dir=rtl] a").attr("hreflang")).isEqualTo("ar");
        assertThat(page.select(".referrers summary").text()).isEqualTo("Referred to from 5 pages");
        assertThat(page.select(".referrers li").eachText()).containsExactly("A", "B", "and 3 more");
    }

    private static Document page(PageView view) {
        return Jsoup.parse(PageShell.of(Optional.empty()).page(view));
    }

    private static PageView view(List<NavItem> nav) {
        Origin origin = new Origin(
                "linux",
                "v6.1",
                "Documentation/livepatch/shadow-vars.rst",
                "",
                "GPL-2.0",
                "2022-11-03",
                List.of(new Origin.Keeper(
                        "LIVE PATCHING",
                        List.of("live-patching@example.org"),
                        List.of(Origin.Person.of("Some \"S\" Body <some@example.org>"), Origin.Person.of("nobody")))),
                "../how.html");
        return new PageView(
                "en",
                "ltr",
                "Title",
                "Site",
                "Site",
                "",
                "../",
                "../index.html",
                "",
                "",
                "",
                "2022-11-03",
                "Too <old>",
                Optional.empty(),
                Optional.empty(),
                "../_sources/folder/page.rst.txt",
                "../genindex.html",
                "",
                "<p>x</p>",
                List.of(),
                nav,
                List.of(),
                List.of(),
                Optional.of(new Crumb("z.html", "Z")),
                Optional.empty(),
                List.of(new Crumb("faq.html#faq-x", "Why & how?")),
                Optional.of(origin),
                List.of(
                        new Version("en", "English", "ltr", "page.html", true),
                        new Version("ar", "A", "rtl", "../ar/page.html", false)),
                List.of(new Crumb("a.html", "A"), new Crumb("b.html", "B")),
                3,
                new Companion("page.md", "{\"@type\":\"BreadcrumbList\"}", true),
                List.of());
    }
}
