// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What a search of a built site costs in Chromium. For each query, in a fresh tab with nothing in its cache: the kilobytes
 * and files that it moves, uncompressed, from the press of {@code /} to the list; the milliseconds from the query to the
 * list, once with nothing but the page there (from a server on this machine), once again, and the first title.
 *
 * <p>Usage: {@code SearchFigures SITE [QUERY...]}
 */
final class SearchFigures {
    private static final List<String> QUERIES = List.of(
            "klp_shadow_alloc",
            "livepatch",
            "shadow variables",
            "memory barriers",
            "how to submit a patch",
            "kernel",
            "spin_lock",
            "devcie tree",
            "ftrace function graph tracer",
            "struct klp_patch",
            "\u5185\u6838\u6587\u6863",
            "nopti",
            "co",
            "qqqqzzzz");

    /** Types as one event, and tells when the list is there. */
    private static final String ASK = """
            query => new Promise(done => {
              const input = document.querySelector('dialog input'), list = document.getElementById('found');
              delete list.dataset.query;
              performance.clearMeasures();
              new MutationObserver((seen, me) => {
                me.disconnect();
                requestAnimationFrame(() => done(performance.getEntriesByName('klpdoc-search').pop().duration));
              }).observe(list, { attributes: true, attributeFilter: ['data-query'] });
              input.value = query;
              input.dispatchEvent(new Event('input'));
            })""";

    private SearchFigures() {}

    /** Prints the figures. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<String> queries = arguments.length > 1 ? List.of(arguments).subList(1, arguments.length) : QUERIES;
        out.printf(Locale.ROOT, "%-30s %8s %6s %9s %9s  %s%n", "query", "kB", "files", "first ms", "again ms", "found");
        try (Chromium chromium = Chromium.start();
                BuiltSite site = BuiltSite.of(Path.of(arguments[0]))) {
            for (String query : queries) {
                try (Tab tab = chromium.tab().open(site.served("index.html"))) {
                    Page page = tab.page();
                    page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
                    long before = site.sent();
                    int files = tab.requests().size();
                    tab.press("/");
                    tab.find("dialog input").waitFor();
                    double first = ((Number) page.evaluate(ASK, query)).doubleValue();
                    double kilobytes = (site.sent() - before) / 1000.0;
                    int asked = tab.requests().size() - files;
                    page.evaluate(ASK, "");
                    double again = ((Number) page.evaluate(ASK, query)).doubleValue();
                    String found = tab.find(".search-status").innerText() + " "
                            + tab.find("#found .hit-title").allInnerTexts().stream()
                                    .limit(4)
                                    .toList();
                    out.printf(
                            Locale.ROOT,
                            "%-30s %8.0f %6d %9.0f %9.0f  %s%n",
                            query,
                            kilobytes,
                            asked,
                            first,
                            again,
                            found);
                }
            }
        }
    }
}
