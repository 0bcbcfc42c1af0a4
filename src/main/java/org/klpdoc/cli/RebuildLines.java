// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.klpdoc.compare.since.PageChange;
import org.klpdoc.serve.ChangedPages;
import org.klpdoc.serve.Preview;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Severity;

/**
 * What a preview says in the terminal: a line for each rebuild, and below it the findings that are new. {@code
 * livepatch/shadow-vars.rst: 1 page in 14 ms, 2 warnings}.
 */
final class RebuildLines implements Preview.Listener {
    /** So many pages are named at most; the list in the browser has all. */
    private static final int MOST_PAGES = 20;

    private final PrintWriter err;
    private final Path here;
    private final DiagnosticPrinter printer;
    private Set<String> known = Set.of();
    private Set<PageChange> changed = Set.of();

    RebuildLines(PrintWriter err, Path here) {
        this.err = err;
        this.here = here;
        this.printer = new DiagnosticPrinter(err, false);
    }

    /** Prints which pages are not what they were, first all and then those of which that is news. */
    @Override
    public synchronized void compared(ChangedPages pages) {
        String since = "since " + pages.revision() + ": ";
        if (!pages.fault().isEmpty()) {
            err.println("klpdoc: warning: " + since + pages.fault());
            err.flush();
            return;
        }
        err.println(since + pages.figures());
        Set<PageChange> now = new LinkedHashSet<>(pages.pages());
        Set<PageChange> news = new LinkedHashSet<>(now);
        news.removeAll(changed);
        news.stream().limit(MOST_PAGES).forEach(this::line);
        if (news.size() > MOST_PAGES) {
            err.println("  and " + (news.size() - MOST_PAGES) + " more: /" + ChangedPages.FILE);
        }
        Set<String> names = now.stream().map(PageChange::page).collect(Collectors.toSet());
        changed.stream()
                .filter(one -> !names.contains(one.page()))
                .limit(MOST_PAGES)
                .forEach(one -> err.println("  " + one.page() + " as it was"));
        changed = now;
        err.flush();
    }

    private void line(PageChange one) {
        String was = one.kind() == PageChange.Kind.RENAMED ? ", was " + one.was() : "";
        err.println("  " + one.page() + " " + one.kind().label() + was);
    }

    /** Prints what a rebuild did. */
    @Override
    public synchronized void rebuilt(Preview.Rebuild rebuild) {
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
