// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;

/**
 * How the time of reading grows with an input: prints, for each of the hard inputs at n, 2n and 4n, the milliseconds of
 * processor time of the reading thread and how many times longer each doubling takes.
 *
 * <pre>java -cp ... org.klpdoc.rst.RstGrowth [N] [PART OF A NAME] [RUNS]</pre>
 *
 * <p>A factor over 2.6 is marked where its time is long enough to be measured.
 */
public final class RstGrowth {
    private static final double MOST = 2.6;
    private static final double MEASURABLE = 20e6;
    private static final long WARM = 100_000_000; // nanoseconds of reading before the first time is taken
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private RstGrowth() {}

    /** Measures at so many pieces (25000 if not said) those whose name holds that text, the median of so many runs (3). */
    public static void main(String[] args) throws InterruptedException {
        int n = args.length > 0 ? Integer.parseInt(args[0]) : 25_000;
        String part = args.length > 1 ? args[1] : "";
        int runs = args.length > 2 ? Integer.parseInt(args[2]) : 3;
        System.out.printf(Locale.ROOT, "%9s %9s %9s %6s %6s   n=%d%n", "n", "2n", "4n", "2n/n", "4n/2n", n);
        for (Hard hard : Hard.all()) {
            if (hard.name().contains(part)) {
                Thread thread = new Thread(null, () -> print(hard, n, runs), hard.name(), 16 << 20);
                thread.start();
                thread.join();
            }
        }
    }

    private static void print(Hard hard, int n, int runs) {
        try {
            long warm = THREADS.getCurrentThreadCpuTime() + WARM;
            while (THREADS.getCurrentThreadCpuTime() < warm) {
                hard.read(n / 4);
            }
            double one = median(hard, n, runs);
            double two = median(hard, 2 * n, runs);
            double four = median(hard, 4 * n, runs);
            boolean over = two > MEASURABLE && two / one > MOST || four > MEASURABLE && four / two > MOST;
            System.out.printf(
                    Locale.ROOT,
                    "%9.1f %9.1f %9.1f %6.2f %6.2f %s %s%s%n",
                    one / 1e6,
                    two / 1e6,
                    four / 1e6,
                    two / one,
                    four / two,
                    over ? "OVER" : "    ",
                    hard.name(),
                    four > 2e9 ? "  SLOW" : "");
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
            System.out.println("FAULT " + hard.name() + " " + fault + " "
                    + Arrays.toString(Arrays.copyOf(fault.getStackTrace(), 3)));
        }
    }

    private static double median(Hard hard, int n, int runs) {
        String input = hard.made().apply(n);
        long[] times = new long[runs];
        for (int i = 0; i < runs; i++) {
            times[i] = hard.nanos(input);
        }
        Arrays.sort(times);
        return times[runs / 2];
    }
}
