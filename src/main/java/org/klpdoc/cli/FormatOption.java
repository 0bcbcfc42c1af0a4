// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.klpdoc.site.Output;
import picocli.CommandLine;

/**
 * What {@code --format NAME[=FILE]} asks for.
 *
 * @param name the format
 * @param file where it goes; standard output if empty
 */
record FormatOption(String name, Optional<Path> file) {
    /** Text for a terminal. */
    static final FormatOption TEXT = new FormatOption("text", Optional.empty());

    /** Reads the option's value; {@code known} are the names that there are. */
    static FormatOption of(String text, CommandLine line, List<String> known) {
        int equals = text.indexOf('=');
        String name = equals < 0 ? text : text.substring(0, equals);
        if (!known.contains(name) || equals == text.length() - 1) {
            String message = "--format is NAME or NAME=FILE with one of the names " + String.join(", ", known);
            throw new CommandLine.ParameterException(line, message + ", not '" + text + "'");
        }
        try {
            return new FormatOption(
                    name, equals < 0 ? Optional.empty() : Optional.of(Path.of(text.substring(equals + 1))));
        } catch (InvalidPathException odd) {
            throw new CommandLine.ParameterException(line, "not a file's name: '" + text.substring(equals + 1) + "'");
        }
    }

    /**
     * Writes a report to where it goes.
     *
     * @throws Output.OutputFailure where that cannot be
     */
    void write(String report, PrintWriter out) {
        if (file.isEmpty()) {
            out.print(report);
            out.flush();
            return;
        }
        try {
            Files.writeString(file.get(), report);
        } catch (IOException failed) {
            throw new Output.OutputFailure("cannot write '" + file.get() + "'");
        }
    }
}
