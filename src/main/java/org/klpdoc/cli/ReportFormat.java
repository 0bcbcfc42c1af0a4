// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/**
 * What {@code --format NAME[=FILE]} asks for.
 *
 * @param name the format
 * @param file where it goes; standard output if empty
 */
record ReportFormat(String name, Optional<Path> file) {
    /** Text for a terminal. */
    static final ReportFormat TEXT = new ReportFormat("text", Optional.empty());

    /** Reads the option's value; {@code known} are the names that there are. */
    static ReportFormat of(String text, CommandLine line, List<String> known) {
        int equals = text.indexOf('=');
        String name = equals < 0 ? text : text.substring(0, equals);
        if (!known.contains(name) || equals == text.length() - 1) {
            String message = "--format is NAME or NAME=FILE with one of the names " + String.join(", ", known);
            throw new CommandLine.ParameterException(line, message + ", not '" + text + "'");
        }
        return new ReportFormat(name, equals < 0 ? Optional.empty() : Optional.of(Path.of(text.substring(equals + 1))));
    }

    /** Writes a report to where it goes; where that cannot be, the message says so. */
    void write(String report, PrintWriter out) throws IOException {
        if (file.isEmpty()) {
            out.print(report);
            out.flush();
            return;
        }
        try {
            Files.write(file.get(), report.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new IOException("cannot write '" + file.get() + "'", failed);
        }
    }
}
