// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.klpdoc.compare.Bodies;
import org.klpdoc.compare.Comparison;
import org.klpdoc.compare.DocTree;
import org.klpdoc.compare.TreeReader;
import org.klpdoc.compare.html.HtmlReport;
import org.klpdoc.guide.Gatherer;
import org.klpdoc.guide.Profiles;
import org.klpdoc.text.Parallel;

/** The page of a comparison in a browser: its rules, its keys, the address of each row; text of documents runs nothing. */
class CompareReportTest extends InBrowser {
    private static final Path CASES = Path.of("src/test/resources/compare");
    private static final List<String> PAGES = List.of("kinds.html", "markup.html");

    @BeforeAll
    static void start() throws IOException {
        for (String page : PAGES) {
            Files.writeString(temp.resolve(page), report(CASES.resolve(page.replace(".html", ""))));
        }
        site = BuiltSite.of(temp);
    }

    private static String report(Path folder) {
        Bodies before = new Bodies(true);
        Bodies after = new Bodies(true);
        return HtmlReport.of(
                Comparison.of(read(folder.resolve("before"), before), read(folder.resolve("after"), after)),
                before,
                after);
    }

    private static DocTree read(Path folder, Bodies bodies) {
        Gatherer.Request request = new Gatherer.Request(
                folder.toString(), Map.of(), "", Path.of("").toAbsolutePath());
        try (Parallel parallel = new Parallel(2)) {
            return new TreeReader(parallel)
                    .read(folder.toString(), Gatherer.gather(request, Profiles.bundled()), true, bodies)
                    .tree();
        }
    }

    @Test
    void isValid() throws IOException {
        PageChecks.assertValid(temp, PAGES);
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void isFitForItsReaders(Look look) {
        PageChecks.assertFitFor(look, chromium, site, PAGES);
    }

    @Test
    void keysGoFromChangeToChangeAndOpenTheirTexts() {
        try (Tab tab = chromium.tab().open(site.onDisk("kinds.html"))) {
            List<String> ids = tab.find(".row").evaluateAll("rows => rows.map(row => row.id)") instanceof List<?> all
                    ? all.stream().map(String::valueOf).toList()
                    : List.of();
            assertThat(ids).hasSizeGreaterThan(3).doesNotHaveDuplicates();
            tab.press("]");
            tab.press("]");
            tab.press("[");
            tab.press("]");
            assertThat(tab.page().evaluate("document.activeElement.closest('.row').id"))
                    .isEqualTo(ids.get(1));
            Object before = tab.page().evaluate("document.activeElement.closest('.row').open");
            tab.press("d");
            assertThat(tab.page().evaluate("document.activeElement.closest('.row').open"))
                    .isNotEqualTo(before);
            tab.assertQuiet(site.onDisk(""));
        }
    }

    @Test
    void aRowsAddressOpensIt() {
        try (Tab tab = chromium.tab().open(site.onDisk("markup.html#index.html:markup"))) {
            tab.find("details[id='index.html:markup'][open] .after ins").first().waitFor();
            assertThat(tab.find("details[id='index.html:markup'] .after ins").allInnerTexts())
                    .contains("weight", "long", "four");
            assertThat(tab.find(".after ins .link[title='https://example.org/two']")
                            .count())
                    .isPositive();
            tab.assertQuiet(site.onDisk(""));
        }
    }

    @Test
    void textOfDocumentsRunsNothing() {
        try (Tab tab = chromium.tab().open(site.onDisk("markup.html"))) {
            assertThat(tab.find("main img, main script, main b, main i").count())
                    .isZero();
            assertThat(tab.find(".lost[open] .before").innerText()).contains("cellar and its shelves");
            tab.assertQuiet(site.onDisk(""));
        }
    }
}
