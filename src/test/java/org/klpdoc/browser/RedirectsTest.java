// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Old addresses in a browser: from a server and from the disk, with script and without. */
class RedirectsTest extends InBrowser {
    @BeforeAll
    static void start() throws IOException {
        Path content = Files.createDirectories(temp.resolve("content/new"));
        Files.writeString(temp.resolve("content/index.md"), "# Start\n\n- [A](new/a.md)\n- [B](new/b.rst)\n");
        Files.writeString(
                content.resolve("a.md"), "# A page\n\n## Über uns\n\nText.\n\n## Kept\n\nText.\n\n## Later\n\nText.\n");
        Files.writeString(content.resolve("b.rst"), "Other\n=====\n\nTwo\n---\n\nText.\n");
        Files.writeString(temp.resolve("content/redirects.yaml"), """
                - from: old/deep/page
                  to: new/a
                  anchors: {p: kept, q: new/b#two, r: "", "s.1": über-uns}
                - from: older
                  to: old/deep/page
                - from: section
                  to: new/a#later
                - from: new/a
                  anchors: {two: new/b#two, before: kept, "früher": later}
                """);
        site = BuiltSite.build(temp.resolve("content"), Files.createDirectories(temp.resolve("site")));
    }

    @ParameterizedTest
    @CsvSource({
        "old/deep/page.html, new/a.html",
        "old/deep/page.html#p, new/a.html#kept",
        "old/deep/page.html#q, new/b.html#two",
        "old/deep/page.html#r, new/a.html",
        "old/deep/page.html#s.1, new/a.html#%C3%BCber-uns",
        "old/deep/page.html#kept, new/a.html#kept",
        "old/deep/page.html#unheard-of, new/a.html#unheard-of",
        "old/deep/page.html?highlight=x#p, new/a.html?highlight=x#kept",
        "older.html#q, new/b.html#two",
        "section.html, new/a.html#later",
        "section.html#kept, new/a.html#kept",
        "new/a.html#two, new/b.html#two",
        "new/a.html#before, new/a.html#kept",
        "new/a.html#fr%C3%BCher, new/a.html#later",
        "new/a.html#kept, new/a.html#kept",
    })
    void anOldAddressLeadsOn(String old, String now) {
        for (URI home : List.of(site.served(""), site.onDisk(""))) {
            try (Tab tab = chromium.tab(new Browser.NewContextOptions())) {
                tab.open(URI.create(home + old));
                tab.page().waitForURL(home + now);
                tab.page().waitForLoadState();
                tab.assertQuiet(home);
            }
        }
    }

    @Test
    void aLinkWithinThePageLeadsOnAndBackDoesNotComeByAgain() {
        try (Tab tab = chromium.tab(new Browser.NewContextOptions())) {
            tab.open(site.served("index.html"));
            tab.open(site.served("old/deep/page.html#p"));
            tab.page().waitForURL(site.served("new/a.html#kept").toString());
            tab.page().evaluate("location.hash = '#before'");
            tab.page().waitForURL(site.served("new/a.html#kept").toString());
            tab.page().goBack();
            tab.page().goBack();
            tab.page().waitForURL(site.served("index.html").toString());
        }
    }

    @Test
    void withoutScriptThePageIsReachedAndAPlaceSaysWhereItIs() {
        try (Tab tab = chromium.tab(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            tab.open(site.served("old/deep/page.html#p"));
            tab.page().waitForURL(site.served("new/a.html").toString());
            assertThat(tab.find("p.moved >> visible=true").count()).isZero();
            tab.open(site.served("new/b.html"));
            tab.open(site.served("new/a.html#two"));
            assertThat(tab.find("p.moved >> visible=true").allTextContents())
                    .containsExactly("This part has moved: Two");
        }
    }
}
