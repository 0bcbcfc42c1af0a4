// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.browser;

import com.microsoft.playwright.options.LoadState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;

/**
 * What a search of a built site costs in Chromium, for each query the medians of five fresh contexts, with nothing in
 * their caches: the files that it asks for from the press of {@code /} to the list, their kilobytes as they stand and as
 * gzip packs them; and the milliseconds from the event of the last sign to the frame with the list in it. The query comes
 * at once, as from the clipboard (the hardest case: nothing is there yet), from a server on this machine and from the
 * disk; then sign by sign, from the server; then once more, with all files there.
 *
 * <p>Usage: {@code SearchFigures SITE [QUERY...]}
 */
final class SearchFigures {
    private static final List<String> QUERIES = List.of(
            "klp_shadow_alloc",
            "klp_patch",
            "kmalloc",
            "devm_",
            "spin_lock",
            "livepatch",
            "kernel",
            "the kernel",
            "shadow variables",
            "memory barriers",
            "how to submit a patch",
            "ftrace function graph tracer",
            "cgroup v2 memory.high",
            "struct klp_patch",
            "CONFIG_LIVEPATCH",
            "submittingpatches",
            "nosmt",
            "devcie tree",
            "\u5185\u6838\u6587\u6863",
            "co",
            "k",
            "qqqqzzzz");

    private static final int TIMES = 5;
    private static final double SIGN_MS = 90;

    /** Notes when an input event came, and when a frame has been painted after the list was made for what it held. */
    private static final String WATCH = """
            () => {
              const input = document.querySelector('dialog input'), list = document.querySelector('.found');
              const channel = new MessageChannel();
              let wanted = '', began = 0, seen = 0;
              input.addEventListener('input', event => { wanted = input.value; began = event.timeStamp; }, true);
              channel.port1.onmessage = () => { window.took = { query: wanted, ms: seen = performance.now() - began }; };
              new MutationObserver(() => {
                if (list.dataset.query === wanted) requestAnimationFrame(() => channel.port2.postMessage(0));
              }).observe(list, { attributes: true, attributeFilter: ['data-query'] });
            }""";

    private static final String TOOK = "query => window.took && window.took.query === query && window.took.ms";

    private SearchFigures() {}

    /** What one search took. */
    private record Took(int files, double kilobytes, double packed, double first, double again, String found) {}

    /** Prints the figures. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<String> queries = arguments.length > 1 ? List.of(arguments).subList(1, arguments.length) : QUERIES;
        out.printf("%-29s %5s %6s %6s %7s %7s %7s %7s  %s%n", heads());
        Path folder = Path.of(arguments[0]).toRealPath();
        try (Chromium chromium = Chromium.start();
                BuiltSite site = BuiltSite.of(folder)) {
            for (String query : queries) {
                List<Took> served = times(chromium, site.served(""), folder, query, 0);
                List<Took> disk = times(chromium, site.onDisk(""), folder, query, 0);
                List<Took> typed = times(chromium, site.served(""), folder, query, SIGN_MS);
                Took one = served.get(0);
                out.printf(
                        Locale.ROOT,
                        "%-29s %5d %6.0f %6.0f %7.0f %7.0f %7.0f %7.0f  %s%n",
                        query,
                        one.files,
                        one.kilobytes,
                        one.packed,
                        median(served, Took::first),
                        median(disk, Took::first),
                        median(typed, Took::first),
                        median(served, Took::again),
                        one.found);
            }
        }
    }

    private static Object[] heads() {
        return new Object[] {"query", "files", "kB", "gzip", "http", "disk", "typed", "again", "found"};
    }

    private static double median(List<Took> all, Function<Took, Double> figure) {
        return all.stream().map(figure).sorted().toList().get(TIMES / 2);
    }

    private static List<Took> times(Chromium chromium, URI home, Path folder, String query, double pause)
            throws IOException {
        List<Took> all = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            all.add(once(chromium, home, folder, query, pause));
        }
        return all;
    }

    private static Took once(Chromium chromium, URI home, Path folder, String query, double pause) throws IOException {
        try (Tab tab = chromium.tab().open(home.resolve("index.html"))) {
            tab.page().waitForLoadState(LoadState.NETWORKIDLE);
            int before = tab.requests().size();
            tab.press("/");
            tab.find("dialog input").waitFor();
            tab.page().waitForLoadState(LoadState.NETWORKIDLE);
            tab.page().evaluate(WATCH);
            double first = ask(tab, query, pause);
            List<String> asked = tab.requests().subList(before, tab.requests().size());
            double kilobytes = 0;
            double packed = 0;
            for (String file : new HashSet<>(asked)) {
                byte[] bytes = Files.readAllBytes(
                        folder.resolve(file.substring(home.toString().length())));
                kilobytes += bytes.length / 1000.0;
                packed += packed(bytes) / 1000.0;
            }
            String found = tab.find(".search-status").innerText() + " "
                    + tab.find(".found .hit-title").allInnerTexts().stream()
                            .limit(3)
                            .toList();
            tab.page().evaluate("() => { window.took = null; }");
            tab.find("dialog input").fill("");
            return new Took(asked.size(), kilobytes, packed, first, ask(tab, query, 0), found);
        }
    }

    private static double ask(Tab tab, String query, double pause) {
        if (pause > 0) {
            tab.page().keyboard().type(query, new com.microsoft.playwright.Keyboard.TypeOptions().setDelay(pause));
        } else {
            tab.page().keyboard().insertText(query);
        }
        return ((Number) tab.page().waitForFunction(TOOK, query).jsonValue()).doubleValue();
    }

    private static int packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.size();
    }
}
