// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.klpdoc.compare.Bodies;
import org.klpdoc.compare.Change;
import org.klpdoc.compare.Comparison;
import org.klpdoc.compare.DocTree;
import org.klpdoc.compare.JsonReport;
import org.klpdoc.compare.MarkdownReport;
import org.klpdoc.compare.SavedTree;
import org.klpdoc.compare.TextReport;
import org.klpdoc.compare.TreePlace;
import org.klpdoc.compare.TreeReader;
import org.klpdoc.compare.html.HtmlReport;
import org.klpdoc.guide.Gathered;
import org.klpdoc.guide.Gatherer;
import org.klpdoc.guide.Profiles;
import org.klpdoc.site.BuildReport;
import org.klpdoc.text.Parallel;
import picocli.CommandLine;

/** {@code klpdoc compare}: what a refactor did to every section, and what it breaks. */
@CommandLine.Command(
        name = "compare",
        description = "Say where the text of every section of one tree is in another, and what that breaks.",
        sortOptions = false)
final class CompareCommand implements Callable<Integer> {
    /** What fails a comparison. */
    enum Limit {
        lost,
        broken,
        never
    }

    @CommandLine.Parameters(
            arity = "0..2",
            paramLabel = "TREE",
            description =
                    "BEFORE and AFTER: a folder, a git revision (v6.1, HEAD~3, REPOSITORY@v6.1, A...B for B since it"
                            + " parted from A), or a file of --save (default: HEAD and the working tree)")
    private List<String> trees = new ArrayList<>();

    @CommandLine.Option(
            names = "--dir",
            paramLabel = "DIR",
            description =
                    "the documents' folder within each tree (default: all of it; content where that has guide.yaml)")
    private @Nullable String dir;

    @CommandLine.Option(
            names = "--format",
            paramLabel = "FORMAT[=FILE]",
            description = "text, json, markdown or html, to standard output or to a file; may be given more than once"
                    + " (default: text)")
    private List<String> formats = new ArrayList<>();

    @CommandLine.Option(
            names = "--save",
            paramLabel = "FILE",
            description =
                    "write what a later comparison must know of AFTER, to be its BEFORE; packed if it ends in .gz")
    private @Nullable Path save;

    @CommandLine.Option(
            names = "--fail-on",
            paramLabel = "LIMIT",
            defaultValue = "lost",
            description = "${COMPLETION-CANDIDATES}: exit with 1 where a section is lost (the default), or also where"
                    + " anything is broken")
    private Limit limit = Limit.lost;

    @CommandLine.Option(
            names = {"-j", "--jobs"},
            paramLabel = "N",
            description = "how many pages at a time (default: one a processor)")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    /** A tree that cannot be compared; what is wrong was said. */
    private static final class NoTree extends Exception {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public Integer call() throws IOException {
        CommandLine line = java.util.Objects.requireNonNull(spec).commandLine();
        if (jobs < 1) {
            throw new CommandLine.ParameterException(line, "--jobs must be at least 1, not " + jobs);
        }
        List<FormatOption> wanted = formats.stream()
                .map(text -> FormatOption.of(text, line, List.of("text", "json", "markdown", "html")))
                .toList();
        try (Parallel parallel = new Parallel(jobs)) {
            Path here = Path.of("").toAbsolutePath();
            List<TreePlace> sides = TreePlace.sides(trees, here);
            boolean texts = wanted.stream().anyMatch(format -> format.name().equals("html"));
            Bodies textsBefore = new Bodies(texts);
            Bodies textsAfter = new Bodies(texts);
            DocTree before = read(sides.get(0), here, parallel, false, textsBefore);
            DocTree after = read(sides.get(1), here, parallel, true, textsAfter);
            Comparison comparison = Comparison.of(before, after);
            for (FormatOption format : wanted.isEmpty() ? List.of(FormatOption.TEXT) : wanted) {
                String report = format.name().equals("html")
                        ? HtmlReport.of(comparison, textsBefore, textsAfter)
                        : report(format.name(), comparison);
                format.write(report, line.getOut());
            }
            if (save != null) {
                SavedTree.write(after, save);
            }
            return failed(comparison) ? ExitStatus.FINDINGS : ExitStatus.CLEAN;
        } catch (TreePlace.Missing missing) {
            say(missing.getMessage(), missing.hint());
            return ExitStatus.USAGE;
        } catch (SavedTree.Unreadable unreadable) {
            say(unreadable.getMessage(), "");
            return ExitStatus.USAGE;
        } catch (NoTree said) {
            return ExitStatus.USAGE;
        }
    }

    private DocTree read(TreePlace side, Path here, Parallel parallel, boolean references, Bodies texts)
            throws IOException, SavedTree.Unreadable, NoTree {
        if (side.saved().isPresent()) {
            return SavedTree.read(side.saved().get());
        }
        Gathered gathered = gather(side, here);
        if (gathered.isUnusable()) {
            new DiagnosticPrinter(err(), System.console() != null)
                    .print(new BuildReport(0, 0, gathered.configuration()).diagnostics());
            throw new NoTree();
        } else if (gathered.tree().pages().isEmpty()) {
            say("there are no documents in '" + side.name() + "'", "--dir names the folder that has them");
            throw new NoTree();
        }
        return new TreeReader(parallel).read(side.name(), gathered, references, texts);
    }

    private Gathered gather(TreePlace side, Path here) {
        String folder = Optional.ofNullable(dir).orElse("");
        Gatherer.Request whole = new Gatherer.Request(side.place(), Map.of(), "", here, folder);
        if (dir == null) {
            Gatherer.Request content = new Gatherer.Request(side.place(), Map.of(), "", here, "content");
            Gathered guide = Gatherer.gather(content, Profiles.bundled());
            if (!guide.isUnusable() && guide.isGuide()) {
                return guide;
            }
        }
        return Gatherer.gather(whole, Profiles.bundled());
    }

    private static String report(String format, Comparison comparison) {
        return switch (format) {
            case "json" -> JsonReport.of(comparison);
            case "markdown" -> MarkdownReport.of(comparison);
            default -> TextReport.of(comparison);
        };
    }

    private boolean failed(Comparison comparison) {
        boolean lost = !comparison.map().of(Change.LOST).isEmpty();
        return switch (limit) {
            case lost -> lost;
            case broken -> lost || !comparison.broken().isEmpty();
            case never -> false;
        };
    }

    private PrintWriter err() {
        return java.util.Objects.requireNonNull(spec).commandLine().getErr();
    }

    private void say(@Nullable String message, String hint) {
        err().println("klpdoc: error: " + message + (hint.isEmpty() ? "" : " (" + hint + ")"));
        err().flush();
    }
}
