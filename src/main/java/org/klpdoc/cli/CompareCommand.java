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
import java.util.function.UnaryOperator;
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
import org.klpdoc.site.MovedPlaces;
import org.klpdoc.source.ContentRoot;
import org.klpdoc.text.Parallel;
import picocli.CommandLine;

/** {@code klpdoc compare}: what a refactor did to every section, and what it breaks. */
@CommandLine.Command(
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
            description = "${COMPLETION-CANDIDATES}: exit with 1 where a section is lost (the default, but with"
                    + " --check never), or also where anything is broken")
    private @Nullable Limit limit;

    @CommandLine.Option(
            names = "--patch",
            paramLabel = "FILE",
            description = "compare BEFORE (default: HEAD) with the same and a patch, or a mailbox of patches")
    private @Nullable Path patch;

    @CommandLine.Mixin
    private final RedirectWork redirects = new RedirectWork();

    @CommandLine.Mixin
    private JobsOption jobs = new JobsOption();

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    /** A tree that cannot be compared; what is wrong was said. */
    private static final class NoTree extends Exception {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public Integer call() throws IOException {
        CommandLine line = java.util.Objects.requireNonNull(spec).commandLine();
        jobs.check(line);
        List<FormatOption> wanted = formats.stream()
                .map(text -> FormatOption.of(text, line, List.of("text", "json", "markdown", "html")))
                .toList();
        try (Parallel parallel = jobs.parallel()) {
            Path here = Path.of("").toAbsolutePath();
            boolean texts = wanted.stream().anyMatch(format -> format.name().equals("html"));
            Bodies textsBefore = new Bodies(texts);
            Bodies textsAfter = new Bodies(texts);
            Optional<PatchFile> patched = PatchFile.of(Optional.ofNullable(patch));
            List<TreePlace> sides =
                    patch == null ? TreePlace.sides(trees, here) : TreePlace.patched(trees, patch.toString(), here);
            Side before = read(sides.get(0), here, parallel, Optional.empty(), textsBefore);
            Side after = read(sides.get(1), here, parallel, patched, textsAfter);
            if (patched.isPresent() && !patched.get().problems().isEmpty()) {
                patched.get().problems().forEach(problem -> say(patch + ": " + problem, ""));
                return ExitStatus.USAGE;
            }
            Comparison comparison = Comparison.of(before.tree(), after.tree());
            for (FormatOption format : wanted.isEmpty() ? List.of(FormatOption.TEXT) : wanted) {
                String report = format.name().equals("html")
                        ? HtmlReport.of(comparison, textsBefore, textsAfter)
                        : report(format.name(), comparison);
                format.write(report, line.getOut());
            }
            if (save != null) {
                SavedTree.write(after.tree(), save);
            }
            boolean lost = redirects.run(comparison, before, after, err());
            return lost || failed(comparison) ? ExitStatus.FINDINGS : ExitStatus.CLEAN;
        } catch (TreePlace.Missing missing) {
            say(missing.getMessage(), missing.hint());
            return ExitStatus.USAGE;
        } catch (SavedTree.Unreadable unreadable) {
            say(unreadable.getMessage(), "");
            return ExitStatus.USAGE;
        } catch (RedirectWork.Refused refused) {
            say(refused.getMessage(), "");
            return ExitStatus.USAGE;
        } catch (NoTree said) {
            return ExitStatus.USAGE;
        }
    }

    /** A tree, what it was gathered from, and where what is gone from it is now; a saved one has its tree alone. */
    record Side(DocTree tree, Optional<Gathered> gathered, Optional<MovedPlaces> moved) {}

    private Side read(TreePlace side, Path here, Parallel parallel, Optional<PatchFile> patched, Bodies texts)
            throws IOException, SavedTree.Unreadable, NoTree {
        if (side.saved().isPresent()) {
            return new Side(SavedTree.read(side.saved().get()), Optional.empty(), Optional.empty());
        }
        Gathered gathered = gather(side, here, patched);
        if (gathered.isUnusable()) {
            new DiagnosticPrinter(err(), System.console() != null)
                    .print(new BuildReport(0, 0, gathered.configuration()).diagnostics());
            throw new NoTree();
        } else if (gathered.tree().pages().isEmpty()) {
            say("there are no documents in '" + side.name() + "'", "--dir names the folder that has them");
            throw new NoTree();
        }
        TreeReader.Read read = new TreeReader(parallel).read(side.name(), gathered, true, texts);
        return new Side(read.tree(), Optional.of(gathered), Optional.of(read.moved()));
    }

    private Gathered gather(TreePlace side, Path here, Optional<PatchFile> patched) {
        String folder = Optional.ofNullable(dir).orElse("");
        UnaryOperator<ContentRoot> changed =
                root -> patched.map(one -> one.on(root)).orElse(root);
        Gatherer.Request whole = new Gatherer.Request(side.place(), Map.of(), "", here, folder, changed);
        if (dir == null) {
            Gatherer.Request content = new Gatherer.Request(side.place(), Map.of(), "", here, "content", changed);
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
        Limit usual = redirects.isCheck() ? Limit.never : Limit.lost;
        return switch (Optional.ofNullable(limit).orElse(usual)) {
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
