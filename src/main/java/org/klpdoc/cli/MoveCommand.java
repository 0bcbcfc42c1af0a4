// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.klpdoc.compare.move.DocFolder;
import org.klpdoc.compare.move.MovePlan;
import org.klpdoc.compare.move.MoveRequest;
import org.klpdoc.source.UnsavedWork;
import picocli.CommandLine;

/** {@code klpdoc mv OLD NEW}: moves a page or a section, and every reference to it. */
@CommandLine.Command(
        description = "Move a page, or a section of one, with every reference to it, and leave a redirect.",
        sortOptions = false)
final class MoveCommand implements Callable<Integer> {
    @CommandLine.Parameters(
            index = "0",
            paramLabel = "OLD",
            description = "the page: its file, or its name within the documents; PAGE#ID is a section of it")
    private String old = "";

    @CommandLine.Parameters(
            index = "1",
            paramLabel = "NEW",
            description = "its new file or name, or a folder; for a section the page that gets it, PAGE#ID for behind"
                    + " a section of that")
    private String now = "";

    @CommandLine.Option(
            names = "--dir",
            paramLabel = "DIR",
            description = "the documents' folder (default: the one that OLD is in; content for a page's name)")
    private @Nullable String dir;

    @CommandLine.Option(names = "--dry-run", description = "say what would be done, and do nothing")
    private boolean dry;

    @CommandLine.Option(names = "--force", description = "change files that have work in them that git has not")
    private boolean force;

    @CommandLine.Option(
            names = "--tree",
            description = "rewrite Documentation/... paths in the C sources, Kconfig, makefiles and MAINTAINERS, too")
    private boolean tree;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        CommandLine line = java.util.Objects.requireNonNull(spec).commandLine();
        Path here = Path.of("").toAbsolutePath();
        try {
            MovePlan plan = MoveRequest.of(old, now, java.util.Optional.ofNullable(dir), here)
                    .plan(tree);
            List<Path> unsaved =
                    force ? List.of() : UnsavedWork.in(plan.changes().files(), plan.unasked());
            if (!unsaved.isEmpty() && !dry) {
                unsaved.forEach(file -> say(line, "'" + shown(here, file) + "' has work that git has not"));
                say(line, "nothing was moved; commit or stash it, or give --force");
                return ExitStatus.USAGE;
            }
            if (!dry) {
                plan.changes().apply();
            }
            report(plan, here, line.getOut());
            return ExitStatus.CLEAN;
        } catch (MovePlan.Refused refused) {
            say(line, String.valueOf(refused.getMessage()));
            return ExitStatus.USAGE;
        }
    }

    private void report(MovePlan plan, Path here, PrintWriter out) {
        Map<String, String> lines = new TreeMap<>();
        for (Path file : plan.changes().files()) {
            int paths = plan.rewritten().getOrDefault(file, 0);
            String what = plan.changes().content(file).isEmpty() ? "removed" : "written";
            String more =
                    paths == 0 ? "" : ", " + new Summary().add(paths, "path").text() + " rewritten";
            lines.put(shown(here, file), what + more);
        }
        lines.forEach((file, what) -> out.println(file + ": " + what));
        int all = plan.rewritten().values().stream().mapToInt(Integer::intValue).sum();
        String done = plan.moved() + ": "
                + new Summary().add(lines.size(), "file").add(all, "path").text();
        out.println((dry ? "would move " : "moved ") + done);
        out.flush();
    }

    private static String shown(Path here, Path file) {
        return DocFolder.shown(here, file);
    }

    private static void say(CommandLine line, String message) {
        line.getErr().println("klpdoc: error: " + message);
        line.getErr().flush();
    }
}
