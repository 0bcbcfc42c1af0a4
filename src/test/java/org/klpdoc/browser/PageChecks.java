// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What has to be true of any page of a site, whoever wrote it. */
final class PageChecks {
    /** The sum of all layout shifts of a page, of those too that were before anybody asked. */
    private static final String SHIFT = """
            () => new Promise(done => {
              let sum = 0;
              new PerformanceObserver(list => list.getEntries().forEach(entry => { sum += entry.value; }))
                .observe({ type: 'layout-shift', buffered: true });
              requestAnimationFrame(() => setTimeout(() => done(sum), 50));
            })""";

    private PageChecks() {}

    /** The pages of a built site, {@code folder/page.html}, sorted. */
    static List<String> pages(Path site) throws IOException {
        try (Stream<Path> files = Files.walk(site)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .map(file -> site.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    /** Fails where a page is not valid HTML. */
    static void assertValid(Path site, List<String> pages) throws IOException {
        HtmlChecker checker = new HtmlChecker();
        List<String> errors = new ArrayList<>();
        for (String page : pages) {
            errors.addAll(checker.errors(page, Files.readAllBytes(site.resolve(page))));
        }
        assertThat(errors).isEmpty();
    }

    /**
     * Fails where a rule of accessibility is broken, something moves while a page comes up, the page is wider than the
     * window, complains, or asks for anything but files of its site.
     */
    static void assertFitFor(Look look, Chromium chromium, BuiltSite site, List<String> pages) {
        List<String> faults = new ArrayList<>();
        try (Tab tab = chromium.tab(look.options())) {
            for (String name : pages) {
                tab.open(site.served(name));
                double shift = ((Number) tab.page().evaluate(SHIFT)).doubleValue();
                if (shift != 0) {
                    faults.add(name + ": layout shift " + shift);
                }
                Object over = tab.page().evaluate("document.documentElement.scrollWidth - innerWidth");
                if (((Number) over).intValue() > 0) {
                    faults.add(name + ": wider than the window by " + over);
                }
                Axe.violations(tab.page()).forEach(fault -> faults.add(name + ": " + fault));
            }
            assertThat(faults).as("%s", look).isEmpty();
            tab.assertQuiet(site.served(""));
        }
    }

    /** Fails where a page from the disk complains or asks for anything but files of its site. */
    static void assertQuietFromDisk(Chromium chromium, BuiltSite site, List<String> pages) {
        try (Tab tab = chromium.tab()) {
            pages.forEach(page -> tab.open(site.onDisk(page)));
            tab.assertQuiet(site.onDisk(""));
        }
    }
}
