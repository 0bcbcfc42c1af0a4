// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cli;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.klpdoc.site.Timings;

/** The stages of a build as a table for {@code --timings}. */
final class TimingsTable {
    private static final Path STATUS = Path.of("/proc/self/status");

    private TimingsTable() {}

    /** The processor time of this process, in nanoseconds; 0 where the system does not tell. */
    static LongSupplier processorClock() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? () -> Math.max(0, system.getProcessCpuTime())
                : () -> 0;
    }

    /** A line a stage, their sum with the start of the machine, and the memory at its highest. */
    static String of(Timings timings, int pages) {
        StringBuilder out = new StringBuilder();
        out.append("stage      wall s  processor s   pages/s     MB/s\n");
        long start = System.nanoTime();
        double wall = 0;
        double processor = 0;
        for (Timings.Stage stage : timings.stages()) {
            wall += stage.wall() / 1e9;
            processor += stage.processor() / 1e9;
            row(out, stage.name(), stage.wall() / 1e9, stage.processor() / 1e9, timings, pages);
        }
        row(out, "all", wall, processor, timings, pages);
        long process = ManagementFactory.getRuntimeMXBean().getUptime();
        double whole = process / 1e3 - (System.nanoTime() - start) / 1e9;
        row(out, "process", whole, processorClock().getAsLong() / 1e9, timings, pages);
        return out.append(highest()).toString();
    }

    private static void row(StringBuilder out, String name, double wall, double processor, Timings timings, int pages) {
        double megabytes = timings.characters() / 1e6;
        out.append(String.format(
                Locale.ROOT,
                "%-9s %7.2f %12.2f %9.0f %8.1f%n",
                name,
                wall,
                processor,
                pages / Math.max(wall, 1e-9),
                megabytes / Math.max(wall, 1e-9)));
    }

    /** What Linux says of the memory that was resident at most; nothing elsewhere. */
    private static String highest() {
        try {
            for (String line : Files.readAllLines(STATUS)) {
                if (line.startsWith("VmHWM:")) {
                    long kilobytes = Long.parseLong(line.replaceAll("[^0-9]", ""));
                    return String.format(Locale.ROOT, "peak resident memory %.0f MB%n", kilobytes * 1024 / 1e6);
                }
            }
        } catch (IOException notLinux) {
            return "";
        }
        return "";
    }
}
