// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.klpdoc.doc.Parsed;

/**
 * Prints what the parser costs over the pages of a folder: megabytes a second of processor time, round by round until
 * the compiler has done its work, and the bytes of heap that the trees of all pages keep for each byte of text.
 *
 * <pre>java -cp ... -Dklpdoc.bench.folder=FOLDER org.klpdoc.rst.ParserFigures [ROUNDS]</pre>
 */
public final class ParserFigures {
    private ParserFigures() {}

    /** Runs so many rounds (10 if not said). */
    public static void main(String[] args) throws IOException {
        Pages pages = new Pages();
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 10;
        System.out.printf(Locale.ROOT, "%d pages, %.1f MB%n", pages.size(), pages.bytes() / 1e6);
        for (int round = 1; round <= rounds; round++) {
            long begin = processorTime();
            for (int i = 0; i < pages.size(); i++) {
                pages.parse(i);
            }
            double seconds = (processorTime() - begin) / 1e9;
            System.out.printf(Locale.ROOT, "round %d: %.1f MB/s%n", round, pages.bytes() / 1e6 / seconds);
        }
        long before = liveBytes();
        List<Parsed> kept = new ArrayList<>(pages.parse());
        long bytes = liveBytes() - before;
        System.out.printf(
                Locale.ROOT, "%d trees keep %.1f bytes a byte of text%n", kept.size(), bytes / (double) pages.bytes());
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long liveBytes() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
