// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.klpdoc.cdoc.KernelDocFile;
import org.klpdoc.doc.Parsed;
import org.klpdoc.rst.core.RstSettings;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Source;

/**
 * An input of any size that would hang or overflow a careless parser.
 *
 * @param name what it is
 * @param reader what reads it
 * @param made the input of size n: twice the n is about twice the text
 */
record Hard(String name, Reader reader, IntFunction<String> made) {
    /** What can read an input. */
    enum Reader {
        /** docutils' dialect. */
        DOCUTILS,
        /** Sphinx' dialect. */
        SPHINX,
        /** The comments of a C file. */
        COMMENTS
    }

    private static final RstParser DOCUTILS = new RstParser(RstSettings.ofDocutils());
    private static final RstParser SPHINX = new RstParser(RstSettings.ofSphinx());

    /** All inputs. */
    static List<Hard> all() {
        return Stream.of(
                        HardInlines.all(),
                        HardBlocks.all(),
                        HardTables.all(),
                        HardReferences.all(),
                        HardDirectives.all(),
                        HardComments.all())
                .flatMap(List::stream)
                .toList();
    }

    static Hard docutils(String name, IntFunction<String> made) {
        return new Hard(name, Reader.DOCUTILS, made);
    }

    static Hard sphinx(String name, IntFunction<String> made) {
        return new Hard(name, Reader.SPHINX, made);
    }

    static Hard comments(String name, IntFunction<String> made) {
        return new Hard(name, Reader.COMMENTS, made);
    }

    /** Reads the input of that size. */
    Outcome read(int n) {
        return read(made.apply(n));
    }

    /** The nanoseconds of processor time that this thread needs to read an input and to place its findings. */
    long nanos(String input) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        read(input).columns();
        return threads.getCurrentThreadCpuTime() - start;
    }

    /** Reads an input, and works out where its findings are, as a report does. */
    Outcome read(String input) {
        if (reader == Reader.COMMENTS) {
            KernelDocFile file = KernelDocFile.of(Source.of("hard.c", input, Source.Tabs.EXPAND));
            return new Outcome(file, file.problems());
        }
        RstParser parser = reader == Reader.SPHINX ? SPHINX : DOCUTILS;
        Parsed parsed = parser.parse(Source.of("hard.rst", input, Source.Tabs.EXPAND));
        return new Outcome(parsed, parsed.diagnostics());
    }

    /**
     * What was read.
     *
     * @param result the page or the file
     * @param findings what was found in it
     */
    record Outcome(Object result, List<Diagnostic> findings) {
        /** The columns of all findings together: asks each for its place. */
        long columns() {
            return findings.stream()
                    .mapToLong(one -> one.pos().place().column())
                    .sum();
        }
    }

    /** {@code count} pieces, each made of its number. */
    static String each(int count, IntFunction<String> piece) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            out.append(piece.apply(i));
        }
        return out.toString();
    }

    /** The side of a square of that many places: for inputs whose text grows with the square of their steps. */
    static int side(int n) {
        return (int) Math.sqrt(n);
    }

    @Override
    public String toString() {
        return name;
    }
}
