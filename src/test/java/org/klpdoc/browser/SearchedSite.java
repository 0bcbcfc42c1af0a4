// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;

/** A small site in a browser, for the tests of its search. */
abstract class SearchedSite extends InBrowser {
    private static final Path CONTENT = Path.of("src/test/resources/search/content");

    static final Locator.WaitForOptions GONE = new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);

    @BeforeAll
    static void start() throws IOException {
        site = BuiltSite.build(CONTENT, temp.resolve("site"));
    }

    /** Opens the dialog, types, and waits for the answer. */
    static Tab asked(URI page, String query) {
        Tab tab = chromium.tab().open(page);
        tab.press("/");
        tab.find("dialog input").waitFor();
        tab.type(query);
        tab.page().waitForFunction("query => document.querySelector('.found').dataset.query === query", query);
        return tab;
    }

    static List<String> titles(Tab tab) {
        return tab.find(".found .hit-title").allInnerTexts();
    }

    static String best(Tab tab) {
        return tab.find(".found a[aria-selected='true']").getAttribute("href").replaceAll(".*/(?=[^/]+$)", "");
    }
}
