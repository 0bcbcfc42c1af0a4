// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The search of a small site in a browser: keys, marks, without a server, without a script. */
class SearchTest extends SearchedSite {
    /** Where the site is read from. */
    private enum Place {
        SERVER,
        DISK;

        URI of(BuiltSite site) {
            return this == SERVER ? site.served("") : site.onDisk("");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "s", "Control+k"})
    void aKeyOpensTheDialogAndEscGivesTheFocusBack(String key) {
        for (Place place : Place.values()) {
            aKeyOpensTheDialogAndEscGivesTheFocusBack(key, place.of(site));
        }
    }

    private static void aKeyOpensTheDialogAndEscGivesTheFocusBack(String key, URI home) {
        try (Tab tab = chromium.tab().open(home.resolve("guide/shadow.html"))) {
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
            tab.assertQuiet(home);
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

    @ParameterizedTest
    @EnumSource
    void arrowsChooseAndEnterGoesThere(Place place) {
        URI home = place.of(site);
        try (Tab tab = asked(home.resolve("index.html"), "shadow")) {
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
            tab.assertQuiet(home);
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

    @ParameterizedTest
    @EnumSource
    void keysGoThroughThePagesAndAreListed(Place place) {
        URI home = place.of(site);
        try (Tab tab = chromium.tab().open(home.resolve("guide/shadow.html"))) {
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
            tab.assertQuiet(home);
        }
    }

    @Test
    void thePageOfTheSearchAnswersAForm() {
        try (Tab tab = chromium.tab().open(site.served("search.html?q=shadow+variables"))) {
            tab.find(".results .hit").first().waitFor();
            assertThat(tab.find("input[type=search]").inputValue()).isEqualTo("shadow variables");
            assertThat(tab.find(".results .hit").first().getAttribute("href")).contains("guide/shadow.html");
            assertThat(tab.find(".search-status").innerText()).contains("result");
            assertThat(tab.find("dialog").count()).isZero();
            tab.assertQuiet(site.served(""));
        }
    }

    @Test
    void sectionsOfAPageMayHaveAnyNames() {
        try (Tab tab = asked(site.served("ids.html"), "klp_shadow_free")) {
            assertThat(tab.find("section#found, section#search-results, section#search-words")
                            .count())
                    .isEqualTo(3);
            assertThat(best(tab)).isEqualTo("api.html?h=klp_shadow_free#c.klp_shadow_free");
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
                tab.find(".found a").first().waitFor();
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
