// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.text;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a text costs before any parser has seen it: line table, tabs, windows. Ten times the lines, ten times the time. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SourceBenchmark {
    /** Lines of the text. */
    @Param({"1000", "10000"})
    public int lines;

    private String plain = "";
    private String tabbed = "";

    /** Makes one text with spaces and the same with tabs. */
    @Setup
    public void texts() {
        String row = "%sA line of a paragraph of common length, with one ``literal`` in it.%n".replace("%n", "\n");
        plain = row.replace("%s", "        ").repeat(lines);
        tabbed = row.replace("%s", "\t").repeat(lines);
    }

    /** A text without tabs: its lines are found, nothing is copied. */
    @Benchmark
    public Source plain() {
        return Source.of("plain.rst", plain, Source.Tabs.EXPAND);
    }

    /** A text with a tab in each line. */
    @Benchmark
    public Source tabs() {
        return Source.of("tabs.rst", tabbed, Source.Tabs.EXPAND);
    }

    /** A hundred windows, each within the one before. */
    @Benchmark
    public Lines windows() {
        Lines window = Source.of("plain.rst", plain, Source.Tabs.EXPAND).lines();
        for (int i = 0; i < 100; i++) {
            window = window.slice(1, window.size() - 1);
        }
        return window.dedent(8);
    }
}
