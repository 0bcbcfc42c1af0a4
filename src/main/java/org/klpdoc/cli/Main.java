// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.klpdoc.site.Output;
import org.klpdoc.site.PageFault;
import org.klpdoc.site.Site;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program. */
@Command(
        name = "klpdoc",
        description = "Builds documentation sites from reStructuredText and Markdown.",
        mixinStandardHelpOptions = true,
        scope = CommandLine.ScopeType.INHERIT,
        versionProvider = Version.class)
public final class Main implements Runnable {
    private static final String BUILD = "build";

    /** The commands by their names, in the order in which help lists them. */
    private static final Map<String, Class<?>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put(BUILD, BuildCommand.class);
        COMMANDS.put("serve", ServeCommand.class);
        COMMANDS.put("check", CheckCommand.class);
        COMMANDS.put("compare", CompareCommand.class);
        COMMANDS.put("mv", MoveCommand.class);
        COMMANDS.put("tree", TreeCommand.class);
        COMMANDS.put("explain", ExplainCommand.class);
    }

    @picocli.CommandLine.Spec
    private picocli.CommandLine.Model.CommandSpec spec;

    /** Runs the command that the arguments name and ends with its status. */
    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** Runs the command that the arguments name; returns its exit status. */
    static int run(String... args) {
        PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), false);
        PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), false);
        return run(out, err, args);
    }

    /** The same, with standard output and standard error of one's own. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        if (args.length > 0 && args[0].equals(BUILD)) {
            prepare();
        }
        int status = line(args)
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((problem, line, parsed) -> {
                    line.getErr().println("klpdoc: error: " + words(problem));
                    return ExitStatus.FAULT;
                })
                .execute(args);
        out.flush();
        err.flush();
        return status;
    }

    /** Loads what a build's first pages would wait for, beside reading the command line: that keeps one processor busy. */
    private static void prepare() {
        Thread thread = new Thread(Site::prepare, "klpdoc-prepare");
        thread.setDaemon(true);
        thread.start();
    }

    /** The command that the first argument names alone, so that none waits for what the others' options are; else all. */
    private static CommandLine line(String... args) {
        CommandLine line = new CommandLine(new Main());
        Map<String, Class<?>> wanted = new LinkedHashMap<>(COMMANDS);
        if (args.length > 0 && COMMANDS.containsKey(args[0])) {
            wanted.keySet().retainAll(List.of(args[0]));
        }
        wanted.forEach(line::addSubcommand);
        return line;
    }

    private static String words(Exception problem) {
        boolean machine = problem instanceof IOException || problem instanceof UncheckedIOException;
        String message = String.valueOf(problem.getMessage());
        if (problem instanceof PageFault || problem instanceof Output.OutputFailure) {
            return message;
        }
        return machine ? message : "a fault of klpdoc: " + problem.getClass().getSimpleName() + ": " + message;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing");
    }
}
