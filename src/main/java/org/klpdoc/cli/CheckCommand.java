// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.klpdoc.check.Check;
import org.klpdoc.check.CheckOptions;
import org.klpdoc.check.CheckReport;
import org.klpdoc.check.report.FindingKeys;
import org.klpdoc.check.report.ReportFormat;
import org.klpdoc.check.web.WebAsker;
import org.klpdoc.guide.Gathered;
import org.klpdoc.site.BuildReport;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Parallel;
import org.klpdoc.text.Severity;
import picocli.CommandLine;

/** {@code klpdoc check [DIR]}: links, names and paths, without writing a site. */
@CommandLine.Command(
        description = "Check links, and what the text names of a kernel tree; no site is written.",
        sortOptions = false)
final class CheckCommand implements Callable<Integer> {
    @CommandLine.Mixin
    private PlaceOptions place = new PlaceOptions();

    @CommandLine.Mixin
    private JobsOption jobs = new JobsOption();

    @CommandLine.Option(
            names = "--fail-on",
            paramLabel = "LIMIT",
            defaultValue = "error",
            description = "${COMPLETION-CANDIDATES}: exit with 1 at findings of that severity (default: error)")
    private FailOn limit = FailOn.error;

    @CommandLine.Option(names = "--notes", description = "print what is doubtful or only worth knowing, too")
    private boolean notes;

    @CommandLine.Option(
            names = "--max-time",
            paramLabel = "SECONDS",
            description = "begin nothing more after this time, and say what was left out")
    private Optional<Integer> seconds = Optional.empty();

    @CommandLine.Option(
            names = "--since",
            paramLabel = "REV",
            description = "report only what the same check does not find at this revision of DIR's repository")
    private @Nullable String since;

    @CommandLine.Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "report only what this list of known findings does not have")
    private @Nullable Path baseline;

    @CommandLine.Option(names = "--update-baseline", description = "write the findings to the file of --baseline")
    private boolean update;

    @CommandLine.Option(
            names = "--format",
            paramLabel = "FORMAT[=FILE]",
            description = "text, json, sarif, github, junit or html, to a file or standard output;"
                    + " may be given more than once (default: text, on standard error)")
    private List<String> formats = new ArrayList<>();

    @CommandLine.Mixin
    private ExternalOptions external = new ExternalOptions();

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() {
        long start = System.nanoTime();
        CommandLine commandLine = java.util.Objects.requireNonNull(spec).commandLine();
        jobs.check(commandLine);
        if (update && baseline == null) {
            throw new CommandLine.ParameterException(commandLine, "--update-baseline needs --baseline FILE");
        }
        ReportOutputs outputs = new ReportOutputs(formats, commandLine);
        Optional<WebAsker> web = external.asker(commandLine);
        DiagnosticPrinter printer = new DiagnosticPrinter(commandLine.getErr(), System.console() != null);
        Gathered gathered = place.gather();
        if (gathered.isUnusable()) {
            printer.print(new BuildReport(0, 0, gathered.configuration()).diagnostics());
            return ExitStatus.USAGE;
        }
        Known known = new Known(Optional.ofNullable(baseline), FindingKeys.of(gathered));
        Optional<Gathered> before =
                Optional.ofNullable(since).map(revision -> place.gather(place.dir() + "@" + revision));
        Optional<List<Diagnostic>> unusable =
                before.filter(Gathered::isUnusable).map(Gathered::configuration).or(() -> known.problems(update));
        if (unusable.isPresent()) {
            printer.print(unusable.get());
            return ExitStatus.USAGE;
        }
        try (Parallel parallel = jobs.parallel()) {
            CheckReport all = Check.of(gathered, options(start, web), parallel);
            if (update) {
                known.write(all);
            }
            CheckReport old =
                    before.isPresent() ? Check.of(before.get(), options(start, web), parallel) : all.with(List.of());
            CheckReport report = known.without(all, old, before.map(FindingKeys::of));
            List<Diagnostic> shown = report.found().from(notes ? Severity.NOTE : Severity.WARNING);
            if (outputs.text()) {
                printer.print(shown);
            }
            outputs.write(new ReportFormat.Content(shown, report.counts(), known.keys()));
            PrintWriter err = commandLine.getErr();
            err.println(summary(report, all, System.nanoTime() - start));
            err.flush();
            return limit.isReached(report.found()) ? ExitStatus.FINDINGS : ExitStatus.CLEAN;
        }
    }

    private CheckOptions options(long start, Optional<WebAsker> web) {
        Duration used = Duration.ofNanos(System.nanoTime() - start);
        return new CheckOptions(
                Path.of(place.dir()),
                seconds.map(Duration::ofSeconds).map(all -> all.minus(used)).orElse(CheckOptions.UNLIMITED),
                web);
    }

    private String summary(CheckReport report, CheckReport all, long nanoseconds) {
        Summary checked = new Summary();
        report.counts().forEach((what, number) -> checked.add(number, what));
        if (report.accepted() > 0) {
            checked.add(report.accepted(), "accepted finding");
        }
        int known = all.findings().size() - report.findings().size();
        if (since != null || baseline != null) {
            checked.add(known, "known finding");
        }
        return "checked " + checked.findings(report.found(), notes).line(nanoseconds);
    }
}
