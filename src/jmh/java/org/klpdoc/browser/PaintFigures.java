// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How fast the pages of a built site are there in Chromium, from the disk: the milliseconds to the first and to the largest
 * contentful paint (medians of five) of a page opened in a browser context made for it, and of a page to which a link of another
 * page of the site led; the sum of layout shifts (the largest of all), the kilobytes of the page. An empty page is the first
 * row: what the browser alone takes. Usage: {@code PaintFigures SITE PAGE...}
 */
final class PaintFigures {
    private static final int TIMES = 5;

    private static final String PAINTS = """
            () => new Promise(done => {
              const found = { first: 0, largest: 0, shift: 0 };
              const watch = (type, take) => new PerformanceObserver(list => list.getEntries().forEach(take)).observe({ type, buffered: true });
              watch('paint', entry => { if (entry.name === 'first-contentful-paint') found.first = entry.startTime; });
              watch('largest-contentful-paint', entry => { found.largest = entry.startTime; });
              watch('layout-shift', entry => { found.shift += entry.value; });
              setTimeout(() => done([found.first, found.largest, found.shift]), 300);
            })""";

    private PaintFigures() {}

    /** Prints the figures. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        System.out.printf(
                Locale.ROOT,
                "%-45s %6s %9s %9s %9s %9s %7s%n",
                "page",
                "kB",
                "first ms",
                "largest",
                "followed",
                "largest",
                "shift");
        try (Chromium chromium = Chromium.start();
                BuiltSite site = BuiltSite.of(folder)) {
            Path empty = Files.createTempFile("empty", ".html");
            Files.writeString(empty, "<!DOCTYPE html><html lang=en><title>Empty</title><p>Hello");
            row(chromium, "(an empty page)", empty.toUri(), site.onDisk("index.html"));
            Files.delete(empty);
            for (String name : List.of(arguments).subList(1, arguments.length)) {
                row(
                        chromium,
                        name,
                        site.onDisk(name),
                        site.onDisk(name.equals("index.html") ? "search.html" : "index.html"));
            }
        }
    }

    private static void row(Chromium chromium, String name, URI page, URI before) throws IOException {
        List<List<Double>> fresh = new ArrayList<>();
        List<List<Double>> followed = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            try (Tab tab = chromium.tab(Look.WIDE_LIGHT.options()).open(page)) {
                fresh.add(paints(tab.page()));
            }
            try (Tab tab = chromium.tab(Look.WIDE_LIGHT.options()).open(before)) {
                paints(tab.page());
                followed.add(paints(tab.open(page).page()));
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-45s %6d %9.0f %9.0f %9.0f %9.0f %7.4f%n",
                name,
                Files.size(Path.of(page)) / 1000,
                median(fresh, 0),
                median(fresh, 1),
                median(followed, 0),
                median(followed, 1),
                Math.max(worst(fresh), worst(followed)));
    }

    private static List<Double> paints(Page page) {
        return ((List<?>) page.evaluate(PAINTS))
                .stream().map(value -> ((Number) value).doubleValue()).toList();
    }

    private static double median(List<List<Double>> all, int figure) {
        return all.stream().map(one -> one.get(figure)).sorted().toList().get(TIMES / 2);
    }

    private static double worst(List<List<Double>> all) {
        return all.stream().mapToDouble(one -> one.get(2)).max().orElse(0);
    }
}
