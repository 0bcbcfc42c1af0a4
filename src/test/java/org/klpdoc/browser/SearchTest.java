// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The search of a small site in a browser: keys, order of results, marks, without a server, without a script. */
class SearchTest {
    private static final Path CONTENT = Path.of("src/test/resources/search/content");

    private static final Locator.WaitForOptions GONE =
            new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);

    @TempDir
    private static Path temp;

    private static Chromium chromium;
    private static BuiltSite site;

    @BeforeAll
    static void start() throws IOException {
        chromium = Chromium.start();
        site = BuiltSite.build(CONTENT, temp.resolve("site"));
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

    /** Opens the dialog, types, and waits for the answer. */
    private static Tab asked(URI page, String query) {
        Tab tab = chromium.tab().open(page);
        tab.press("/");
        tab.find("dialog input").waitFor();
        tab.type(query);
        tab.page().waitForFunction("query => document.getElementById('found').dataset.query === query", query);
        return tab;
    }

    private static List<String> titles(Tab tab) {
        return tab.find("#found .hit-title").allInnerTexts();
    }

    private static String best(Tab tab) {
        return tab.find("#found a[aria-selected='true']").getAttribute("href").replaceAll(".*/(?=[^/]+$)", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "s", "Control+k"})
    void aKeyOpensTheDialogAndEscGivesTheFocusBack(String key) {
        try (Tab tab = chromium.tab().open(site.served("guide/shadow.html"))) {
            tab.page().locator("article a").first().focus();
            tab.press(key);
            tab.find("dialog input").waitFor();
            assertThat(tab.page().evaluate("document.activeElement.getAttribute('role')"))
                    .isEqualTo("combobox");
            tab.type("sn?p");
            assertThat(tab.find("dialog input").inputValue()).isEqualTo("sn?p");
            tab.press("Escape");
            tab.find("dialog").waitFor(GONE);
            assertThat(tab.page().evaluate("document.activeElement.closest('article') !== null"))
                    .isEqualTo(true);
            tab.assertQuiet(site.served(""));
        }
    }

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
            assertThat(tab.find("#found a[aria-selected='true'] .badge").innerText())
                    .isEqualTo(kind);
        }
    }

    @Test
    void pagesAndSectionsStandBelowTheirPage() {
        try (Tab tab = asked(site.served("index.html"), "klp_shadow_get")) {
            assertThat(tab.find("#found .hit-page").allInnerTexts())
                    .containsExactly("Calls api", "Shadow Variables guide/shadow");
            assertThat(tab.find("#found .badge").allInnerTexts()).containsExactly("function");
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
                    String href = tab.find("#found a[aria-selected='true']").getAttribute("href");
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
            assertThat(tab.find("#found .hit").count()).isEqualTo(13);
            String all = tab.find("#found .hit-all").innerText();
            tab.find("#found .hit-all").click();
            tab.page().waitForURL("**/search.html?q=kernel%20patch");
            tab.find("#search-results .hit").first().waitFor();
            assertThat(all)
                    .isEqualTo("All " + tab.find(".search-status").innerText().replace(".", ""));
            tab.find("#search-results + .tool").click();
            tab.page().waitForFunction("document.querySelectorAll('#search-results .hit').length > 40");
            tab.assertQuiet(guide.served(""));
        }
    }

    @Test
    void theFirstMarkIsInSightThoughItStandsFarBelowItsHeading() {
        Browser.NewContextOptions small = new Browser.NewContextOptions().setViewportSize(500, 200);
        try (Tab tab = chromium.tab(small).open(site.served("words.html?h=changes#words"))) {
            tab.find("article mark").first().waitFor();
            tab.page()
                    .waitForFunction(
                            "() => { const box = document.querySelector('article mark').getBoundingClientRect();"
                                    + " return box.top > 0 && box.bottom < innerHeight; }");
        }
    }

    @Test
    void wholeNamesThenBeginningsThenPartsThenText() {
        try (Tab tab = asked(site.served("index.html"), "klp_shadow_alloc")) {
            List<String> found = titles(tab);
            assertThat(found.subList(0, 2)).containsExactly("klp_shadow_alloc", "klp_shadow_alloc_extra");
            assertThat(found).contains("Freeing");
            assertThat(tab.find("#found a").first().locator(".badge").innerText())
                    .isEqualTo("function");
        }
    }

    @Test
    void resultsKeepTheirPlacesWhileAWordIsTyped() {
        try (Tab tab = asked(site.served("index.html"), "shado")) {
            String before = best(tab);
            assertThat(tab.find("#found [role=group]").first().getAttribute("aria-labelledby"))
                    .isNotEmpty();
            assertThat(before).startsWith("shadow.html");
        }
    }

    @Test
    void arrowsChooseAndEnterGoesThere() {
        try (Tab tab = asked(site.served("index.html"), "shadow")) {
            String first = tab.find("dialog input").getAttribute("aria-activedescendant");
            tab.press("ArrowDown");
            String second = tab.find("dialog input").getAttribute("aria-activedescendant");
            assertThat(second).isNotEqualTo(first);
            tab.press("ArrowUp");
            assertThat(tab.find("dialog input").getAttribute("aria-activedescendant"))
                    .isEqualTo(first);
            tab.press("Enter");
            tab.page().waitForURL("**/guide/shadow.html*");
            tab.find("article mark").first().waitFor();
            assertThat(tab.find("h1 mark").innerText()).isEqualTo("Shadow");
            tab.press("Escape");
            assertThat(tab.find("article mark").count()).isZero();
            assertThat(tab.page().url()).doesNotContain("?h=");
            tab.assertQuiet(site.served(""));
        }
    }

    @Test
    void fromTheDiskToo() {
        try (Tab tab = asked(site.onDisk("guide/shadow.html"), "klp_shadow_free")) {
            assertThat(best(tab)).isEqualTo("api.html?h=klp_shadow_free#c.klp_shadow_free");
            tab.press("Enter");
            tab.page().waitForURL("**/api.html*");
            tab.find("article mark").first().waitFor();
            tab.press("Escape");
            assertThat(tab.find("article mark").count()).isZero();
            assertThat(tab.requests()).allMatch(url -> url.startsWith("file:"));
            tab.assertQuiet(site.onDisk(""));
        }
    }

    @Test
    void keysGoThroughThePagesAndAreListed() {
        try (Tab tab = chromium.tab().open(site.served("guide/shadow.html"))) {
            tab.press("n");
            tab.page().waitForURL("**/api.html");
            tab.press("p");
            tab.page().waitForURL("**/guide/shadow.html");
            tab.press("ArrowRight");
            tab.press("?");
            tab.find("dialog.keys-box").waitFor();
            assertThat(tab.find("dialog dt").allInnerTexts()).contains("p", "n", "?", "/ or s");
            tab.find("dialog input[type=checkbox]").uncheck();
            tab.press("Escape");
            tab.find("dialog").waitFor(GONE);
            tab.press("n");
            tab.press("/");
            assertThat(tab.find("dialog").count()).isZero();
            assertThat(tab.page().url()).endsWith("/guide/shadow.html");
            tab.assertQuiet(site.served(""));
        }
    }

    @Test
    void thePageOfTheSearchAnswersAForm() {
        try (Tab tab = chromium.tab().open(site.served("search.html?q=shadow+variables"))) {
            tab.find("#search-results .hit").first().waitFor();
            assertThat(tab.find("#search-words").inputValue()).isEqualTo("shadow variables");
            assertThat(tab.find("#search-results .hit").first().getAttribute("href"))
                    .contains("guide/shadow.html");
            assertThat(tab.find(".search-status").innerText()).contains("result");
            assertThat(tab.find("dialog").count()).isZero();
            tab.assertQuiet(site.served(""));
        }
    }

    @Test
    void withoutScriptThePageSaysWhatToDo() {
        try (Tab tab = chromium.tab(new Browser.NewContextOptions().setJavaScriptEnabled(false))
                .open(site.served("index.html"))) {
            tab.find("a.find").click();
            tab.page().waitForURL("**/search.html");
            assertThat(tab.find("noscript").innerHTML()).contains("script", "genindex.html");
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

    @Test
    void fitsASmallScreenInAnyColours() {
        for (ForcedColors forced : List.of(ForcedColors.NONE, ForcedColors.ACTIVE)) {
            try (Tab tab = chromium.tab(new Browser.NewContextOptions()
                            .setViewportSize(400, 700)
                            .setColorScheme(ColorScheme.DARK)
                            .setForcedColors(forced))
                    .open(site.served("guide/shadow.html"))) {
                tab.find("a.find").click();
                tab.find("dialog input").waitFor();
                tab.type("klp_shadow_alloc");
                tab.find("#found a").first().waitFor();
                Object wide = tab.page()
                        .evaluate("document.documentElement.scrollWidth <= 400"
                                + " && document.querySelector('dialog').getBoundingClientRect().right <= 400");
                assertThat(wide).isEqualTo(true);
                tab.assertQuiet(site.served(""));
            }
        }
    }

    @Test
    void whatAFirstVisitMovesIsSmall() throws IOException {
        long bytes = 0;
        for (String file : List.of("_static/klpdoc.css", "_static/klpdoc.js")) {
            var packed = new java.io.ByteArrayOutputStream();
            try (var zip = new java.util.zip.GZIPOutputStream(packed)) {
                java.nio.file.Files.copy(temp.resolve("site").resolve(file), zip);
            }
            bytes += packed.size();
        }
        assertTrue(bytes <= 15_000, "style and script of a first visit: " + bytes);
        try (Tab tab = chromium.tab().open(site.served("index.html"))) {
            assertThat(tab.requests()).noneMatch(url -> url.contains("search") || url.contains("lookup"));
        }
    }
}
