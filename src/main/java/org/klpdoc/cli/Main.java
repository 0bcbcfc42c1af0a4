// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program. */
@Command(
        name = "klpdoc",
        description = "Builds documentation sites from reStructuredText and Markdown.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {BuildCommand.class, TreeCommand.class})
public final class Main implements Runnable {
    @picocli.CommandLine.Spec
    private picocli.CommandLine.Model.CommandSpec spec;

    /** Runs the command that the arguments name and ends with its status. */
    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** Runs the command that the arguments name; returns its exit status. */
    static int run(String... args) {
        return new CommandLine(new Main())
                .setExecutionExceptionHandler((problem, line, parsed) -> {
                    line.getErr().println("klpdoc: " + words(problem));
                    return ExitStatus.FAULT;
                })
                .execute(args);
    }

    private static String words(Exception problem) {
        boolean machine = problem instanceof IOException || problem instanceof UncheckedIOException;
        String message = String.valueOf(problem.getMessage());
        return machine ? message : "a fault of klpdoc: " + problem.getClass().getSimpleName() + ": " + message;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing");
    }
}
