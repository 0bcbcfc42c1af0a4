// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.browser;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages of the guide, without any source: valid HTML, accessible in each look, quiet from a server and a disk. */
class GuidePagesTest {
    /** One page of each kind; all of them are looked at in one look, these in the others. */
    private static final List<String> KINDS = List.of(
            "index.html",
            "concepts.html",
            "api/shadow-variables.html",
            "architectures.html",
            "faq.html",
            "genindex.html",
            "glossary.html",
            "history-timeline.html",
            "manual/markdown.html",
            "manual/rst.html",
            "search.html",
            "stories/index.html",
            "stories/l1tf.html");

    /** The whole guide on one page: {@code .ci/run} looks at it. */
    private static final String PRINTED = "print.html";

    @TempDir
    private static Path temp;

    private static Chromium chromium;
    private static BuiltSite site;
    private static List<String> pages = List.of();

    @BeforeAll
    static void start() throws IOException {
        chromium = Chromium.start();
        site = BuiltSite.build(Path.of("content"), temp);
        pages = PageChecks.pages(temp);
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

    @Test
    void everyPageIsValidHtml() throws IOException {
        PageChecks.assertValid(temp, pages);
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void everyPageIsFitForItsReader(Look look) {
        List<String> asked = look == Look.WIDE_LIGHT
                ? pages.stream().filter(page -> !page.equals(PRINTED)).toList()
                : KINDS;
        PageChecks.assertFitFor(look, chromium, site, asked);
    }

    @Test
    void everyPageIsQuietFromTheDisk() {
        PageChecks.assertQuietFromDisk(chromium, site, pages);
    }
}
