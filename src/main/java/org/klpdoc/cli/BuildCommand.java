// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.klpdoc.guide.Gathered;
import org.klpdoc.render.TemplateFault;
import org.klpdoc.site.BuildOptions;
import org.klpdoc.site.BuildReport;
import org.klpdoc.site.Output;
import org.klpdoc.site.Site;
import org.klpdoc.site.StagedFolder;
import org.klpdoc.site.Timings;
import org.klpdoc.text.Parallel;
import org.klpdoc.text.Severity;
import picocli.CommandLine;

/** {@code klpdoc build [DIR]}: writes the site. */
@CommandLine.Command(
        description = "Build a guide, or any folder of .rst and .md files, into a site of static pages.",
        sortOptions = false)
final class BuildCommand implements Callable<Integer> {
    @CommandLine.Mixin
    private PlaceOptions place = new PlaceOptions();

    @CommandLine.Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            defaultValue = "site",
            description = "the site's folder (default: ${DEFAULT-VALUE})")
    private Path out = Path.of("site");

    @CommandLine.Option(
            names = "--only",
            paramLabel = "GLOB",
            description = "write the pages that match alone, the rest is known to links; may be given more than once")
    private List<String> only = new ArrayList<>();

    @CommandLine.Mixin
    private JobsOption jobs = new JobsOption();

    @CommandLine.Option(
            names = "--fail-on",
            paramLabel = "LIMIT",
            defaultValue = "error",
            description = "${COMPLETION-CANDIDATES}: exit with 1 at findings of that severity (default: error)")
    private FailOn limit = FailOn.error;

    @CommandLine.Option(names = "--notes", description = "print what is only worth knowing, too")
    private boolean notes;

    @CommandLine.Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "the site's address, for what must be absolute; pages link relatively")
    private @Nullable String baseUrl;

    @CommandLine.Option(
            names = "--templates",
            paramLabel = "DIR",
            description = "templates and styles that win over klpdoc's own")
    private @Nullable Path templates;

    @CommandLine.Option(names = "--no-dot", description = "do not run Graphviz' dot for drawings; show their text")
    private boolean withoutDot;

    @CommandLine.Option(
            names = "--dates",
            negatable = true,
            description =
                    "say on each page when it last changed, by its history in git (default: as guide.yaml has it)")
    private @Nullable Boolean dated;

    @CommandLine.Option(
            names = "--companions",
            negatable = true,
            description = "write each page as Markdown, llms.txt and the previews of links, too"
                    + " (default: for a guide alone)")
    private @Nullable Boolean companions;

    @CommandLine.Option(
            names = "--timings",
            description = "say how long each stage took, and how much memory was in use at most")
    private boolean timed;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() {
        long start = System.nanoTime();
        Timings timings = timed ? new Timings(TimingsTable.processorClock()) : Timings.ofWall();
        CommandLine commandLine = java.util.Objects.requireNonNull(spec).commandLine();
        PrintWriter err = commandLine.getErr();
        jobs.check(commandLine);
        DiagnosticPrinter printer = new DiagnosticPrinter(err, System.console() != null);
        try (Parallel parallel = jobs.parallel()) {
            Gathered gathered = place.gather();
            timings.over("gather");
            if (gathered.isUnusable()) {
                printer.print(new BuildReport(0, 0, gathered.configuration()).diagnostics());
                return ExitStatus.USAGE;
            }
            BuildReport report = publish(gathered, parallel, timings);
            printer.print(report.from(notes ? Severity.NOTE : Severity.WARNING));
            timings.over("report");
            if (timed) {
                err.print(TimingsTable.of(timings, report.pages()));
            }
            err.println(new Summary()
                    .add(report.pages(), "page")
                    .add(report.links(), "link")
                    .findings(report, notes)
                    .line(System.nanoTime() - start));
            err.flush();
            return limit.isReached(report) ? ExitStatus.FINDINGS : ExitStatus.CLEAN;
        } catch (Output.OutputFailure failure) {
            err.println("klpdoc: error: " + failure.getMessage() + " [site.output]");
            err.flush();
            return failure instanceof Output.OutputRefused ? ExitStatus.USAGE : ExitStatus.FAULT;
        } catch (TemplateFault fault) {
            err.println(fault.place() + ": error: " + fault.getMessage() + " [site.template]");
            err.flush();
            return ExitStatus.USAGE;
        }
    }

    private BuildReport publish(Gathered gathered, Parallel parallel, Timings timings) {
        BuildOptions options = new BuildOptions(
                Path.of(place.dir()),
                only,
                Optional.of(StagedFolder.beside(out, "facts")),
                Optional.ofNullable(baseUrl),
                Optional.ofNullable(templates),
                !withoutDot,
                Optional.ofNullable(dated),
                Optional.of(StagedFolder.beside(out, "dates")),
                Optional.ofNullable(companions));
        try (StagedFolder output = StagedFolder.open(out)) {
            BuildReport report = new Site(gathered, options, parallel, timings).write(output);
            timings.over("judge");
            output.publish();
            timings.over("publish");
            return report;
        }
    }
}
