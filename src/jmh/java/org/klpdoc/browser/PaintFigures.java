// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How fast the pages of a built site are there in Chromium, from the disk, in a fresh tab each time: the milliseconds to the
 * first and to the largest contentful paint (median of five), the sum of layout shifts (the largest of the five), the kilobytes of the
 * page. Usage: {@code PaintFigures SITE PAGE...}
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
        System.out.printf(Locale.ROOT, "%-45s %8s %8s %9s %7s%n", "page", "kB", "first ms", "largest", "shift");
        try (Chromium chromium = Chromium.start();
                BuiltSite site = BuiltSite.of(folder)) {
            for (String name : List.of(arguments).subList(1, arguments.length)) {
                List<Double> first = new ArrayList<>();
                List<Double> largest = new ArrayList<>();
                double shift = 0;
                for (int i = 0; i < TIMES; i++) {
                    try (Tab tab = chromium.tab(Look.WIDE_LIGHT.options()).open(site.onDisk(name))) {
                        List<Double> paints = paints(tab.page());
                        first.add(paints.get(0));
                        largest.add(paints.get(1));
                        shift = Math.max(shift, paints.get(2));
                    }
                }
                System.out.printf(
                        Locale.ROOT,
                        "%-45s %8d %8.0f %9.0f %7.4f%n",
                        name,
                        Files.size(folder.resolve(name)) / 1000,
                        median(first),
                        median(largest),
                        shift);
            }
        }
    }

    private static List<Double> paints(Page page) {
        return ((List<?>) page.evaluate(PAINTS))
                .stream().map(value -> ((Number) value).doubleValue()).toList();
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(TIMES / 2);
    }
}
