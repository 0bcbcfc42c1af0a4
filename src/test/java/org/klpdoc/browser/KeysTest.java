// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The guide without a mouse, and what opens on its pages: order, visible focus, Esc, rules of accessibility in each state. */
class KeysTest extends InBrowser {
    private static final String PAGE = "api/shadow-variables.html";

    private static final Locator.WaitForOptions HIDDEN =
            new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);

    /** What has the focus, in a word; "" where a reader cannot see that it has: no outline, or covered, or out of sight. */
    private static final String FOCUSED = """
            () => {
              const on = document.activeElement, box = on.getClientRects()[0], style = getComputedStyle(on);
              const seen = box && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
              const inside = seen && box.left >= 0 && box.top >= 0 && box.bottom < innerHeight + 1;
              const top = inside && document.elementFromPoint(box.left + box.width / 2, Math.min(box.top + box.height / 2, innerHeight - 1));
              return top && (on.contains(top) || top.contains(on)) ? on.className || on.localName : '';
            }""";

    @BeforeAll
    static void start() throws IOException {
        site = BuiltSite.build(Path.of("content"), temp);
    }

    private static Tab open(Look look) {
        return chromium.tab(look.options()).open(site.served(PAGE));
    }

    private static void assertFocused(Tab tab, String selector) {
        PlaywrightAssertions.assertThat(tab.find(selector)).isFocused();
    }

    private static void assertAccessible(Tab tab) {
        assertThat(Axe.violations(tab.page())).isEmpty();
        tab.assertQuiet(site.served(""));
    }

    @Test
    void theFirstTabLeadsPastTheNavigation() {
        try (Tab tab = open(Look.WIDE_LIGHT)) {
            tab.press("Tab");
            assertFocused(tab, "a.skip");
            assertThat(tab.page().evaluate(FOCUSED)).isEqualTo("skip");
            assertAccessible(tab);
            tab.press("Enter");
            assertFocused(tab, "main");
            tab.press("Tab");
            assertThat(tab.page().evaluate("document.activeElement.closest('main') !== null"))
                    .isEqualTo(true);
        }
    }

    @Test
    void theWholeFrameIsReachedInItsOrderAndTheFocusIsSeen() {
        try (Tab tab = open(Look.WIDE_DARK)) {
            List<String> stops = new ArrayList<>();
            for (int i = 0; i < 90; i++) {
                tab.press("Tab");
                stops.add(String.valueOf(tab.page().evaluate(FOCUSED)));
            }
            assertThat(stops).doesNotContain("");
            assertThat(stops.subList(0, 5)).containsExactly("skip", "brand", "tool find", "tool theme", "a");
            assertThat(stops).contains("summary", "headerlink", "copy");
        }
    }

    @Test
    void aBranchOfTheNavigationOpensAndShuts() {
        try (Tab tab = open(Look.WIDE_LIGHT)) {
            Locator branch = tab.find(".side details:not([open])").first();
            String page = branch.locator("xpath=..").locator("a").first().getAttribute("href");
            Locator same = tab.find(".side li:has(> a[href='" + page + "']) > details");
            same.locator("> summary").focus();
            tab.press("Enter");
            assertThat(same.getAttribute("open")).isNotNull();
            tab.press("Tab");
            assertThat(tab.page().evaluate("document.activeElement.closest('details li') !== null"))
                    .isEqualTo(true);
            tab.press("Shift+Tab");
            tab.press("Space");
            assertThat(same.getAttribute("open")).isNull();
        }
    }

    @Test
    void theNarrowMenuGivesTheFocusAndThePlaceBack() {
        for (String drawer : List.of("menu", "here")) {
            try (Tab tab = open(Look.NARROW_LIGHT)) {
                tab.page().evaluate("scrollTo(0, 700)");
                BoundingBox link = tab.find("." + drawer).boundingBox();
                tab.page().mouse().click(link.x + link.width / 2, link.y + link.height / 2);
                Locator opened = tab.find("nav:target");
                opened.waitFor();
                assertAccessible(tab);
                tab.press("Tab");
                assertThat(tab.page().evaluate("document.activeElement.closest('nav:target') !== null"))
                        .isEqualTo(true);
                tab.press("Escape");
                opened.waitFor(HIDDEN);
                assertFocused(tab, "." + drawer);
                assertThat(tab.page().evaluate("scrollY")).isEqualTo(700);
                assertThat(tab.find("[inert]").count()).isZero();
            }
        }
    }

    @Test
    void closeShutsTheNarrowMenu() {
        try (Tab tab = chromium.tab(Look.NARROW_DARK.options()).open(site.served(PAGE + "#klpdoc.pages"))) {
            tab.find("nav:target .shut").click();
            tab.find("nav:target").waitFor(HIDDEN);
            tab.find(".menu").click();
            tab.find("nav:target .shut").click();
            tab.find("nav:target").waitFor(HIDDEN);
            assertFocused(tab, ".menu");
        }
    }

    @Test
    void wideCodeScrolls() {
        try (Tab tab = open(Look.NARROW_LIGHT)) {
            Locator code = tab.find("article pre[tabindex]").first();
            code.focus();
            // A key that comes while the page still scrolls to the code is lost to a busy browser.
            for (int i = 0; i < 40 && code.evaluate("box => box.scrollLeft").equals(0); i++) {
                tab.press("ArrowRight");
                tab.page().waitForTimeout(200);
            }
            assertThat(code.evaluate("box => box.scrollLeft > 0")).isEqualTo(true);
        }
    }

    @Test
    void whatALinkLeadsToIsShownUntilEsc() {
        try (Tab tab = open(Look.WIDE_LIGHT)) {
            tab.find("a.skip").focus();
            tab.press("Enter");
            for (int i = 0; i < 40 && tab.find(".preview").count() == 0; i++) {
                tab.press("Tab");
                tab.page().waitForTimeout(400);
            }
            tab.find(".preview").waitFor();
            assertAccessible(tab);
            String on = String.valueOf(tab.page().evaluate("document.activeElement.href"));
            tab.press("Escape");
            tab.find(".preview").waitFor(HIDDEN);
            assertThat(tab.page().evaluate("document.activeElement.href")).isEqualTo(on);
        }
    }

    @Test
    void theDialogsBreakNoRule() {
        for (Look look : Look.values()) {
            try (Tab tab = open(look)) {
                tab.press("/");
                tab.find("dialog input").waitFor();
                tab.type("shadow");
                tab.find(".found .hit").first().waitFor();
                assertAccessible(tab);
                tab.press("Escape");
                // Shut, it is taken away a moment later.
                tab.find("dialog").waitFor(SearchedSite.GONE);
                tab.press("?");
                tab.find("dialog.keys-box").waitFor();
                assertAccessible(tab);
            }
        }
    }
}
