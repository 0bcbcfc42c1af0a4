// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.klpdoc.serve.ServedFolder;

/** A page of a preview in a browser: what changes when its source is saved, and what does not. */
class LivePageTest {
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
    void serve() throws IOException {
        Files.writeString(temp.resolve("index.rst"), "Start\n=====\n\n.. toctree::\n\n   long\n");
        page = temp.resolve("long.rst");
        Files.writeString(page, text("Words of old"));
        served = ServedFolder.of(temp);
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

    private Tab opened() {
        Tab tab = chromium.tab(new Browser.NewContextOptions().setViewportSize(900, 500))
                .open(served.address("long.html"));
        tab.page().evaluate("window.mine = true");
        tab.page()
                .waitForFunction(
                        "() => performance.getEntriesByType('resource').some(one => one.name.includes('events'))"
                                + " || document.querySelector('script[data-token]') !== null");
        return tab;
    }

    @Test
    void theTextChangesWhereItStands() throws IOException {
        try (Tab tab = opened()) {
            tab.page().evaluate("document.getElementById('part-20').scrollIntoView()");
            double before = top(tab);
            tab.page().waitForTimeout(500);
            Files.writeString(page, text("Words of today\n\nand more of them\n\n"));
            tab.find("text=Words of today").waitFor();
            assertThat(tab.page().evaluate("window.mine")).isEqualTo(true);
            assertThat(top(tab)).isBetween(before - 2, before + 2);
            // What stands around was not dressed twice, and what is new was dressed.
            assertThat(tab.find("article button.copy").count()).isEqualTo(40);
            assertThat(tab.find("article .copy-box .copy-box").count()).isZero();
            tab.assertQuiet(served.address(""));
        }
    }

    private static double top(Tab tab) {
        return ((Number) tab.page().evaluate("document.getElementById('part-20').getBoundingClientRect().top"))
                .doubleValue();
    }

    @Test
    void manySavesOneAfterTheOtherEndWithTheLast() throws IOException {
        try (Tab tab = opened()) {
            tab.page().waitForTimeout(500);
            for (int i = 0; i <= 20; i++) {
                Files.writeString(page, text("Save number " + i + "!"));
                tab.page().waitForTimeout(i * 3);
            }
            tab.find("text=Save number 20!").waitFor();
            assertThat(tab.find("text=Save number").count()).isEqualTo(1);
        }
    }

    @Test
    void anotherTitleLoadsThePageAnew() throws IOException {
        try (Tab tab = opened()) {
            tab.page().waitForTimeout(500);
            Files.writeString(page, text("Words").replace("Long page\n=========", "Other title\n==========="));
            tab.find("nav >> text=Other title").waitFor();
            assertThat(tab.page().evaluate("window.mine || false")).isEqualTo(false);
        }
    }

    @Test
    void findingsAreOnThePageAndGoWhenTheyAreMended() throws IOException {
        try (Tab tab = opened()) {
            tab.page().waitForTimeout(500);
            Files.writeString(page, text("See :doc:`nowhere` for more words"));
            tab.find("[data-extra=problem] >> text=nowhere").waitFor();
            assertThat(tab.find("[data-extra=problems] summary").innerText()).isEqualTo("1 finding, 1 on this page");
            assertThat(tab.find("[data-extra=problem]").innerText()).contains("long.rst:", "[xref.page]");
            assertThat(tab.find("#part-20 [data-extra=problem]").count()).isEqualTo(1);
            Files.writeString(page, text("Nothing wrong"));
            tab.find("[data-extra=problem]").waitFor(SearchedSite.GONE);
            tab.find("[data-extra=problems]").waitFor(SearchedSite.GONE);
        }
    }

    @Test
    void stylesAreTakenInWithoutThePageBeingLoadedAnew() throws IOException {
        Path styles = Files.createDirectories(temp.resolve("look")).resolve("klpdoc.css");
        Files.writeString(styles, "h1 { color: rgb(1, 2, 3) }");
        Files.writeString(temp.resolve("guide.yaml"), "title: Styled\ntheme:\n  templates: look\n");
        served.close();
        served = ServedFolder.of(temp);
        try (Tab tab = opened()) {
            tab.page().waitForTimeout(500);
            Files.writeString(styles, "h1 { color: rgb(4, 5, 6) }");
            tab.page().waitForFunction("() => getComputedStyle(document.querySelector('h1')).color === 'rgb(4, 5, 6)'");
            assertThat(tab.page().evaluate("window.mine")).isEqualTo(true);
        }
    }
}
