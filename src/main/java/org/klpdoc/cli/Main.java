// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.klpdoc.site.Output;
import org.klpdoc.site.PageFault;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program. */
@Command(
        name = "klpdoc",
        description = "Builds documentation sites from reStructuredText and Markdown.",
        mixinStandardHelpOptions = true,
        scope = CommandLine.ScopeType.INHERIT,
        versionProvider = Version.class,
        subcommands = {
            BuildCommand.class,
            ServeCommand.class,
            CheckCommand.class,
            CompareCommand.class,
            MoveCommand.class,
            TreeCommand.class,
            ExplainCommand.class
        })
public final class Main implements Runnable {
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
        int status = new CommandLine(new Main())
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
