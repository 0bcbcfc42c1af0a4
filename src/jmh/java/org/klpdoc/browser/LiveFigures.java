// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.klpdoc.serve.ServedFolder;

/**
 * From the save to the screen: edits files of a folder that is served, and prints how long it takes until Chromium shows
 * the new text in the page that is open (the frame after it), in milliseconds. First a paragraph of one page; then the
 * title behind a label that 200 pages refer to, seen on one of those; then as many edits as asked for, one after the other,
 * and the memory that is in use after them. With a revision of the repository that the folder is in, also how long it takes until
 * its marks are there, and until they follow a save. The folder is changed. Usage: {@code LiveFigures FOLDER PAGE [EDITS
 * [REVISION]]}, PAGE without an ending.
 */
final class LiveFigures {
    private static final int TIMES = 50;
    private static final int REFERRERS = 200;
    private static final long MILLION = 1_000_000;

    private static final String WAIT = """
            words => new Promise(done => {
              const there = () => document.querySelector('[data-article]').textContent.includes(words);
              const end = () => requestAnimationFrame(() => done(performance.timeOrigin + performance.now()));
              if (there()) return end();
              const watch = new MutationObserver(() => { if (there()) { watch.disconnect(); end(); } });
              watch.observe(document.body, { childList: true, subtree: true, characterData: true });
            })""";

    /** Until the marks of the page are other elements than before, those after the save. */
    private static final String MARKED = """
            words => new Promise(done => {
              const article = document.querySelector('[data-article]');
              const there = () => article.textContent.includes(words) &&
                Array.from(article.querySelectorAll('.klpdoc-change')).some(one => !one.seen);
              const end = () => {
                article.querySelectorAll('.klpdoc-change').forEach(one => { one.seen = true; });
                requestAnimationFrame(() => done(performance.timeOrigin + performance.now()));
              };
              if (there()) return end();
              const watch = new MutationObserver(() => { if (there()) { watch.disconnect(); end(); } });
              watch.observe(document.body, { childList: true, subtree: true, characterData: true });
            })""";

    private final Path folder;
    private final Path file;
    private final String text;
    private long before;

    private LiveFigures(Path folder, String page) throws IOException {
        this.folder = folder;
        this.file = folder.resolve(page + ".rst");
        this.text = Files.readString(file);
    }

    /** Prints the figures. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]).toRealPath();
        String page = arguments[1];
        int edits = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 0;
        LiveFigures figures = new LiveFigures(folder, page);
        List<Path> referrers = figures.refer();
        boolean marked = arguments.length > 3;
        long start = System.nanoTime();
        try (Chromium chromium = Chromium.start();
                ServedFolder served = marked ? ServedFolder.since(folder, arguments[3]) : ServedFolder.of(folder)) {
            System.out.printf(
                    Locale.ROOT,
                    "built after %.1f s; median, 95 of 100, most of %d saves; processor time of the server for one:%n",
                    (System.nanoTime() - start) / 1e9,
                    TIMES);
            if (marked) {
                figures.waitForMarks(served, start);
            }
            try (Tab tab = chromium.tab().open(served.address(page + ".html"))) {
                Thread.sleep(2_000);
                figures.print("a paragraph", figures.paragraphs(tab.page(), WAIT, "figure"));
                if (marked) {
                    tab.page().evaluate(MARKED, "figure");
                    figures.print("marks of a paragraph", figures.paragraphs(tab.page(), MARKED, "marked"));
                }
            }
            String other = folder.relativize(referrers.get(0)).toString().replaceFirst("\\.rst$", ".html");
            try (Tab tab = chromium.tab().open(served.address(other))) {
                Thread.sleep(2_000);
                figures.print(
                        "a label of " + REFERRERS + " pages",
                        figures.seen(
                                tab.page(),
                                i -> figures.edited("Figure " + i + " title", "none"),
                                WAIT,
                                "Figure %d title"));
            }
            figures.edits(served, edits);
        }
    }

    private List<Double> paragraphs(Page page, String until, String word) throws IOException, InterruptedException {
        return seen(page, i -> edited("Figure-title", word + i + "words"), until, word + "%dwords");
    }

    private void waitForMarks(ServedFolder served, long start) throws InterruptedException {
        while (served.compared().isEmpty()) {
            Thread.sleep(50);
        }
        System.out.printf(
                Locale.ROOT,
                "marked after %.1f s: %s %s%n",
                (System.nanoTime() - start) / 1e9,
                served.compared().get(0).figures(),
                served.compared().get(0).fault());
    }

    /** Has pages refer to a label on the page. */
    private List<Path> refer() throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.filter(
                            one -> one.toString().endsWith(".rst") && !one.equals(file) && !one.endsWith("index.rst"))
                    .filter(one -> one.getParent().getParent().equals(folder))
                    .sorted()
                    .limit(REFERRERS)
                    .toList();
        }
        for (Path one : all) {
            replace(one, Files.readString(one) + "\n\nSee :ref:`figures-of-a-preview`.\n");
        }
        edited("Figure-title", "none");
        return all;
    }

    private void edited(String title, String words) throws IOException {
        String end = "\n\n.. _figures-of-a-preview:\n\n" + title + "\n" + "-".repeat(title.length())
                + "\n\nA paragraph of " + words + " and more.\n";
        Files.writeString(file, text + end);
    }

    private static void replace(Path file, String text) throws IOException {
        Path made = Files.write(file.resolveSibling(".new"), text.getBytes(StandardCharsets.UTF_8));
        Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private interface Edit {
        void make(int number) throws IOException;
    }

    /** How long each of some edits takes to be seen. */
    private List<Double> seen(Page page, Edit edit, String until, String words)
            throws IOException, InterruptedException {
        List<Double> times = new ArrayList<>();
        before = processor();
        for (int i = 0; i < TIMES; i++) {
            String sought = String.format(Locale.ROOT, words, i);
            edit.make(i);
            double saved = System.currentTimeMillis();
            double there = ((Number) page.evaluate(until, sought)).doubleValue();
            times.add(there - saved);
            Thread.sleep(300);
        }
        return times;
    }

    private static long processor() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private void print(String what, List<Double> times) {
        long used = (processor() - before) / TIMES;
        List<Double> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "%-25s %6.0f ms %6.0f ms %6.0f ms; %.0f ms%n",
                what,
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 95 / 100),
                sorted.get(sorted.size() - 1),
                used / 1e6);
    }

    private void edits(ServedFolder served, int count) throws IOException, InterruptedException {
        int before = served.rebuilds().size();
        for (int i = 0; i < count; i++) {
            edited("Figure-title", "number" + i);
            for (int waited = 0; served.rebuilds().size() <= before + i && waited < 2_000; waited++) {
                Thread.sleep(1);
            }
        }
        System.gc();
        long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        System.out.printf(
                Locale.ROOT,
                "%d edits, %d rebuilds; %d MB in use after them%n",
                count,
                served.rebuilds().size() - before,
                used / MILLION);
    }
}
