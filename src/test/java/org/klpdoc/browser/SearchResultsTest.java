// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a search finds, in which order, and how it is shown. */
class SearchResultsTest extends SearchedSite {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "klp_shadow_alloc | api.html?h=klp_shadow_alloc#c.klp_shadow_alloc",
                "klp_shadow_alloc() | api.html?h=klp_shadow_alloc#c.klp_shadow_alloc",
                "klp shadow alloc | api.html?h=klp%20shadow%20alloc#c.klp_shadow_alloc",
                "klp_shadow_f | api.html?h=klp_shadow_f#c.klp_shadow_free",
                "shadow var | shadow.html?h=shadow%20var",
                "Shadow Variables | shadow.html?h=shadow%20variables",
                "attaching | shadow.html?h=attaching#attaching-data",
                "attachm | shadow.html?h=attachm#attaching-data",
                "shaddow variabels | shadow.html?h=shaddow%20variabels%20shadow%20variables",
                "klp_shadow_aloc | api.html?h=klp_shadow_aloc%20klp_shadow_alloc#c.klp_shadow_alloc",
                "atomic replace | words.html?h=atomic%20replace#term-atomic-replace",
                "can I undo | faq.html?h=can%20undo#can-i-undo-a-patch",
                "\u70ed\u8865\u4e01 | zh.html?h=%E7%83%AD%E8%A1%A5%20%E8%A1%A5%E4%B8%81#id2",
                "odd-label | shadow.html?h=odd%20label#odd-label",
                "struct klp_patch | api.html?h=struct%20klp_patch#c.klp_patch",
                "api | api.html?h=api",
                "sha dow | shadow.html?h=sha%20dow",
            })
    void theBestResultIs(String query, String address) {
        try (Tab tab = asked(site.served("index.html"), query)) {
            assertThat(best(tab)).as("%s", titles(tab)).isEqualTo(address);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "klp_shadow_alloc, function",
        "struct klp_patch, struct",
        "atomic replace, term",
        "can I undo, question",
        "odd-label, label",
    })
    void aBadgeSaysTheKind(String query, String kind) {
        try (Tab tab = asked(site.served("index.html"), query)) {
            assertThat(tab.find(".found a[aria-selected='true'] .badge").innerText())
                    .isEqualTo(kind);
        }
    }

    @Test
    void pagesAndSectionsStandBelowTheirPage() {
        try (Tab tab = asked(site.served("index.html"), "klp_shadow_get")) {
            assertThat(tab.find(".found .hit-page").allInnerTexts())
                    .containsExactly("Calls api", "Shadow Variables guide/shadow");
            assertThat(tab.find(".found .badge").allInnerTexts()).containsExactly("function");
        }
    }

    /** The guide that we publish. */
    @Test
    void theGuideAnswersWhatItsReadersAsk() throws IOException {
        try (BuiltSite guide = BuiltSite.build(Path.of("content"), temp.resolve("guide"))) {
            manyResults(guide);
            Map<String, String> wanted = Map.of(
                    "glossary", "glossary.html",
                    "shadow variables", "api/shadow-variables.html",
                    "atomic repl", "glossary.html#term-atomic-replace",
                    "consistency modle", "concepts.html#the-consistency-model",
                    "callbacks", "api/callbacks.html");
            for (Map.Entry<String, String> one : wanted.entrySet()) {
                try (Tab tab = asked(guide.served("index.html"), one.getKey())) {
                    String href = tab.find(".found a[aria-selected='true']").getAttribute("href");
                    assertThat(href.replaceAll("\\?h=[^#]*", ""))
                            .as("%s: %s", one.getKey(), titles(tab))
                            .isEqualTo(guide.served(one.getValue()).toString());
                    tab.assertQuiet(guide.served(""));
                }
            }
        }
    }

    /** A dialog shows the first ones and leads to the page that has all. */
    private static void manyResults(BuiltSite guide) {
        try (Tab tab = asked(guide.served("index.html"), "kernel patch")) {
            assertThat(tab.find(".found .hit").count()).isEqualTo(13);
            String all = tab.find(".found .hit-all").innerText();
            tab.find(".found .hit-all").click();
            tab.page().waitForURL("**/search.html?q=kernel%20patch");
            tab.find(".results .hit").first().waitFor();
            assertThat(all)
                    .isEqualTo("All " + tab.find(".search-status").innerText().replace(".", ""));
            tab.find(".results + .tool").click();
            tab.page().waitForFunction("document.querySelectorAll('.results .hit').length > 40");
            tab.assertQuiet(guide.served(""));
        }
    }

    @Test
    void wholeNamesThenBeginningsThenPartsThenText() {
        try (Tab tab = asked(site.served("index.html"), "klp_shadow_alloc")) {
            List<String> found = titles(tab);
            assertThat(found.subList(0, 2)).containsExactly("klp_shadow_alloc", "klp_shadow_alloc_extra");
            assertThat(found).contains("Freeing");
            assertThat(tab.find(".found a").first().locator(".badge").innerText())
                    .isEqualTo("function");
        }
    }

    @Test
    void resultsKeepTheirPlacesWhileAWordIsTyped() {
        try (Tab tab = asked(site.served("index.html"), "shado")) {
            String before = best(tab);
            assertThat(tab.find(".found [role=group]").first().getAttribute("aria-labelledby"))
                    .isNotEmpty();
            assertThat(before).startsWith("shadow.html");
        }
    }

    @Test
    void nothingFoundIsSaid() {
        try (Tab tab = asked(site.served("index.html"), "qqqqzzzz")) {
            assertThat(tab.find(".search-status").innerText()).isEqualTo("Nothing found.");
        }
        try (Tab tab = asked(site.served("index.html"), "undo 热补丁")) {
            assertThat(tab.find(".search-status").innerText()).startsWith("Nothing has all of these words");
        }
    }
}
