// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.klpdoc.serve.Preview;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Severity;

/**
 * What a preview says in the terminal: a line for each rebuild, and below it the findings that are new. {@code
 * livepatch/shadow-vars.rst: 1 page in 14 ms, 2 warnings}.
 */
final class RebuildLines {
    private final PrintWriter err;
    private final Path here;
    private final DiagnosticPrinter printer;
    private Set<String> known = Set.of();

    RebuildLines(PrintWriter err, Path here) {
        this.err = err;
        this.here = here;
        this.printer = new DiagnosticPrinter(err, false);
    }

    /** Prints what a rebuild did. */
    void print(Preview.Rebuild rebuild) {
        Summary summary = new Summary().add(rebuild.pages(), "page");
        long errors = rebuild.report().count(Severity.ERROR);
        long warnings = rebuild.report().count(Severity.WARNING);
        String done = String.format(Locale.ROOT, " in %d ms", Math.round(rebuild.nanoseconds() / 1e6));
        String found = (errors > 0 ? ", " + new Summary().add(errors, "error").text() : "")
                + (warnings > 0 ? ", " + new Summary().add(warnings, "warning").text() : "");
        String pages = rebuild.built() ? summary.text() + done : "not built, the last good pages stay";
        err.println(name(rebuild.touched()) + pages + found);
        List<Diagnostic> shown = rebuild.report().from(Severity.WARNING);
        printer.print(shown.stream().filter(one -> !known.contains(said(one))).toList());
        known = shown.stream().map(RebuildLines::said).collect(Collectors.toSet());
        err.flush();
    }

    /** What a finding says; the same on another line is nothing new. */
    private static String said(Diagnostic one) {
        return one.pos().source().path() + "\n" + one.code() + "\n" + one.message();
    }

    private String name(Set<Path> touched) {
        if (touched.isEmpty()) {
            return "";
        } else if (touched.size() > 1) {
            return touched.size() + " files: ";
        }
        Path path = touched.iterator().next();
        Path shown = path.startsWith(here) ? here.relativize(path) : path;
        return shown + ": ";
    }
}
