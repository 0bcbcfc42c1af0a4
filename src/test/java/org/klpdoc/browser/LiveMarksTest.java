// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ForcedColors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.klpdoc.serve.ServedFolder;

/** What a preview marks on its pages since a revision: bars, the keys that go from one to the next, the text before. */
class LiveMarksTest {
    private static final String BAR = ".klpdoc-change";
    private static final String BEFORE = ".klpdoc-before";
    private static Chromium chromium;

    @TempDir
    private Path temp;

    private Path page;
    private ServedFolder served;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void serve() throws Exception {
        Files.writeString(temp.resolve("index.rst"), "Start\n=====\n\n.. toctree::\n\n   long\n   other\n");
        Files.writeString(temp.resolve("other.rst"), "Other\n=====\n\nNothing.\n");
        page = temp.resolve("long.rst");
        Files.writeString(page, text("Words of old <script>window.bad = 1</script>"));
        ServedFolder.commit(temp);
        Files.writeString(
                page,
                text("Words of today")
                        .replace("Text in part 3.", "* An item\n* another one\n\nText in part 3.")
                        .replace("Text in part 30.\n\n", ""));
        served = ServedFolder.since(temp, "HEAD");
    }

    @AfterEach
    void end() throws IOException {
        served.close();
    }

    private static String text(String words) {
        StringBuilder out = new StringBuilder("Long page\n=========\n\n");
        for (int i = 0; i < 40; i++) {
            out.append("Part ").append(i).append("\n-------\n\n");
            out.append(i == 20 ? words : "Text").append(" in part ").append(i).append(".\n\n");
            out.append(".. code-block:: c\n\n   int part").append(i).append(";\n\n");
        }
        return out.toString();
    }

    private Tab opened(Browser.NewContextOptions options) {
        Tab tab = chromium.tab(options).open(served.address("long.html"));
        tab.find(BAR).nth(2).waitFor();
        return tab;
    }

    private Tab opened() {
        return opened(Look.WIDE_LIGHT.options());
    }

    private static String focused(Tab tab) {
        return String.valueOf(
                tab.page()
                        .evaluate(
                                "(document.activeElement.className + ' ' + (document.activeElement.dataset.kind || '')).trim()"));
    }

    @Test
    void theKeysGoFromChangeToChange() {
        try (Tab tab = opened()) {
            assertThat(tab.find(BAR).allInnerTexts())
                    .containsExactly(
                            "Change 1 of 3: new",
                            "Change 2 of 3: changed; show the text before",
                            "Change 3 of 3: gone from here; show the text before");
            tab.press("]");
            assertThat(focused(tab)).isEqualTo("klpdoc-change new");
            tab.press("]");
            assertThat(focused(tab)).isEqualTo("klpdoc-change changed");
            tab.press("]").press("]");
            assertThat(focused(tab)).isEqualTo("klpdoc-change gone");
            tab.press("[");
            assertThat(focused(tab)).isEqualTo("klpdoc-change changed");
            PlaywrightAssertions.assertThat(tab.find("text=Words of today")).isInViewport();
            tab.assertQuiet(served.address(""));
        }
    }

    @Test
    void theTextBeforeIsShownAsText() {
        try (Tab tab = opened()) {
            tab.press("]").press("]").press("d");
            assertThat(tab.find(BEFORE).innerText())
                    .isEqualTo("Words of old <script>window.bad = 1</script> in part 20.");
            assertThat(tab.find(BEFORE + " del").first().innerText()).startsWith("old");
            assertThat(tab.page().evaluate("window.bad || 0")).isEqualTo(0);
            assertThat(tab.page().evaluate("Array.from(CSS.highlights.get('klpdoc-come')).map(String).join('|')"))
                    .isEqualTo("today");
            tab.press("d");
            assertThat(tab.find(BEFORE).count()).isZero();
            // A bar is a button, too.
            tab.press("Enter");
            assertThat(tab.find(BAR + "[aria-expanded=true]").count()).isEqualTo(1);
        }
    }

    @Test
    void whoWritesIsNotDisturbedAndOtherKeysDoWhatTheyDid() {
        try (Tab tab = opened()) {
            tab.press("?");
            tab.find("dialog >> text=next and previous change").waitFor();
            tab.press("]");
            assertThat(focused(tab)).doesNotContain("klpdoc-change");
            tab.press("Escape").press("/");
            tab.find("dialog input").waitFor();
            tab.type("][d");
            assertThat(tab.find("dialog input").inputValue()).isEqualTo("][d");
            tab.press("Escape");
            assertThat(tab.find(BEFORE).count()).isZero();
            tab.press("n");
            tab.page().waitForURL("**/other.html");
        }
    }

    @Test
    void marksFollowASaveAndThePageStays() throws IOException {
        try (Tab tab = opened()) {
            tab.page().evaluate("window.mine = true");
            tab.press("]").press("]").press("d");
            Files.writeString(page, Files.readString(page).replace("Text in part 22.", "Text of part 22."));
            tab.find(BAR).nth(3).waitFor();
            assertThat(tab.page().evaluate("window.mine")).isEqualTo(true);
            // What was shown is shown still, and the reader is where the reader was.
            assertThat(tab.find(BEFORE).count()).isEqualTo(1);
            assertThat(focused(tab)).isEqualTo("klpdoc-change changed");
            Files.writeString(page, text("Words of old <script>window.bad = 1</script>"));
            tab.find(BAR).first().waitFor(SearchedSite.GONE);
            tab.find(BAR).nth(1).waitFor(SearchedSite.GONE);
        }
    }

    @Test
    void pagesThatChangedAreMarkedAndListed() throws IOException {
        try (Tab tab = opened()) {
            assertThat(tab.find(".side a:has(.klpdoc-page)").textContent()).isEqualTo("Long page (changed)");
            assertThat(tab.find("a.klpdoc-since").innerText()).contains("3 changes on this page since HEAD");
            tab.find("a.klpdoc-since").click();
            tab.find("article >> text=Long page").waitFor();
            Files.writeString(temp.resolve("other.rst"), "Other\n=====\n\nSomething.\n");
            tab.find("article a >> text=Other").waitFor();
            assertThat(tab.find(".side .klpdoc-page").count()).isEqualTo(2);
            assertThat(Axe.violations(tab.page())).isEmpty();
            tab.assertQuiet(served.address(""));
        }
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void barsStandInTheMarginAndBreakNoRule(Look look) {
        try (Tab tab = opened(look.options())) {
            tab.press("]").press("]").press("d");
            assertThat(tab.page().evaluate("""
                    Array.from(document.querySelectorAll('.klpdoc-change')).every(bar => {
                      const box = bar.getBoundingClientRect();
                      return box.left >= 0 && box.right <= document.querySelector('article').getBoundingClientRect().left;
                    }) && document.documentElement.scrollWidth <= innerWidth""")).isEqualTo(true);
            assertThat(Axe.violations(tab.page())).isEmpty();
        }
    }

    @Test
    void withForcedColoursTheyAreSeen() {
        try (Tab tab = opened(Look.WIDE_LIGHT.options().setForcedColors(ForcedColors.ACTIVE))) {
            assertThat(tab.page().evaluate("""
                    Array.from(document.querySelectorAll('.klpdoc-change')).every(bar => {
                      const look = getComputedStyle(bar, '::before'), paper = getComputedStyle(document.body).backgroundColor;
                      return [look.borderInlineStartColor, look.backgroundColor].some(one => one !== paper && !one.startsWith('rgba'));
                    })""")).isEqualTo(true);
        }
    }
}
