// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.klpdoc.doc.Parsed;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** How fast the pages of the folder {@code -Dklpdoc.bench.folder=FOLDER} are parsed, in megabytes a second. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 4, time = 5)
@Fork(1)
public class RstParserBenchmark {
    private Pages pages;

    /** What was read within an iteration. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Read {
        /** Megabytes of text. */
        public double megabytes;
    }

    /** Reads the files. */
    @Setup
    public void read() throws IOException {
        pages = new Pages();
    }

    /** Every page once. */
    @Benchmark
    public void parse(Read read, Blackhole out) {
        for (int i = 0; i < pages.size(); i++) {
            Parsed parsed = pages.parse(i);
            out.consume(parsed);
        }
        read.megabytes += pages.bytes() / 1e6;
    }
}
