// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pages that put the frame to the test: without navigation, in other scripts, with names that are wider than a phone. */
class LookTest extends InBrowser {
    private static final List<String> PAGES =
            List.of("index.html", "translations/ar/index.html", "translations/zh_CN/index.html");

    private static final String START = """
            A_title_with_names such as CONFIG_HAVE_RELIABLE_STACKTRACE_AND_SOME_MORE_LETTERS
            ================================================================================

            A name_that_does_not_break_anywhere_at_all_because_it_is_one_name_of_a_function() and ``a_piece_of_code_that_does_not_either()``.

            The title's name in a link: `klp_shadow_get_or_alloc_and_some_more_letters() <https://example.org/>`_,
            `code_in_a_link() <https://example.org/x>`__.

            .. code-block:: c

               static int a_function_with_a_long_name(struct klp_patch *patch, void *data, unsigned long number, int flags);

            +------+----------------------------------+--------------------------------------+
            |      | A column                         | Another one                          |
            +======+==================================+======================================+
            | row  | a_name_in_a_cell_that_is_long    | some words in a cell_that_is_long_too|
            +------+----------------------------------+--------------------------------------+

            .. image:: https://example.org/a.png
               :alt: A picture elsewhere

            .. c:function:: int klp_shadow_get_or_alloc(void *obj, unsigned long id, size_t size, gfp_t gfp_flags, int *ctor)

               What it does.

            .. sidebar:: Aside

               A text.

            .. topic:: A topic

               A text [1]_.

            .. [1] A footnote.
            """;

    private static final String ARABIC = """
            \u0639\u0646\u0648\u0627\u0646
            ==========

            \u0647\u0630\u0627 \u0646\u0635 ``code_in_line()``.

            .. note:: \u0645\u0644\u0627\u062d\u0638\u0629

            .. code-block:: c

               int main(void) { return 0; }
            """;

    private static final String CHINESE = """
            \u5185\u6838\u6587\u6863
            ============

            \u8fd9\u662f\u6587\u6863\u3002

            .. code-block:: c

               int main(void) { return 0; }
            """;

    @BeforeAll
    static void start() throws IOException {
        Path content = temp.resolve("content");
        Files.createDirectories(content.resolve("translations/ar"));
        Files.createDirectories(content.resolve("translations/zh_CN"));
        Files.writeString(content.resolve("index.rst"), START);
        Files.writeString(content.resolve("translations/ar/index.rst"), ARABIC);
        Files.writeString(content.resolve("translations/zh_CN/index.rst"), CHINESE);
        site = BuiltSite.build(content, temp.resolve("site"));
    }

    private static Object asked(Tab tab, String question) {
        return tab.page().evaluate(question);
    }

    @Test
    void everyPageIsFitInEveryLook() throws IOException {
        PageChecks.assertValid(temp.resolve("site"), PAGES);
        for (Look look : Look.values()) {
            PageChecks.assertFitFor(look, chromium, site, PAGES);
        }
        PageChecks.assertQuietFromDisk(chromium, site, PAGES);
    }

    /** The column is as wide as its measure, 45rem, and where the navigation would be is no text. */
    @Test
    void textHasItsMeasureWithoutNavigation() {
        for (String page : PAGES) {
            try (Tab tab = chromium.tab(Look.WIDE_LIGHT.options()).open(site.served(page))) {
                assertThat(tab.find(".side").count()).isZero();
                assertThat(asked(tab, "document.querySelector('article').getBoundingClientRect().width"))
                        .isEqualTo(720);
            }
        }
    }

    @Test
    void codeIsCodeInEveryLanguage() {
        for (String page : PAGES) {
            try (Tab tab = chromium.tab().open(site.served(page))) {
                assertThat(asked(tab, "getComputedStyle(document.querySelector('pre .kt')).fontFamily"))
                        .asString()
                        .contains("monospace");
                assertThat(asked(tab, "getComputedStyle(document.querySelector('article p')).fontFamily"))
                        .asString()
                        .contains("sans-serif");
            }
        }
    }

    /** The system's colours, the reader's choice above them, and light paper. */
    @Test
    void coloursFollowTheSystemThenTheReaderThenThePaper() {
        String paper = "getComputedStyle(document.body).backgroundColor";
        URI start = site.served("index.html");
        try (Tab tab = chromium.tab(new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK))
                .open(start)) {
            String dark = String.valueOf(asked(tab, paper));
            tab.find("button.theme").click();
            String light = String.valueOf(asked(tab, paper));
            assertThat(light).isEqualTo("rgb(255, 255, 255)").isNotEqualTo(dark);
            assertThat(asked(tab.open(start), paper)).as("remembered").isEqualTo(light);
            tab.find("button.theme").click();
            assertThat(asked(tab, paper)).isEqualTo(dark);
            tab.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(asked(tab, paper)).isEqualTo(light);
            assertThat(tab.find("header.top").isVisible()).isFalse();
        }
    }
}
