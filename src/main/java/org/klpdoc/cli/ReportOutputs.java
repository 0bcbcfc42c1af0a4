// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.klpdoc.check.report.ReportFormat;
import org.klpdoc.site.Output;
import picocli.CommandLine;

/** Where the reports go that {@code --format FORMAT[=FILE]} asks for. */
final class ReportOutputs {
    private static final String TEXT = "text";

    private final Map<ReportFormat, Optional<Path>> wanted = new LinkedHashMap<>();
    private final PrintWriter out;
    private final boolean text;

    /**
     * The outputs.
     *
     * @throws CommandLine.ParameterException where one of the formats is none
     */
    ReportOutputs(List<String> formats, CommandLine line) {
        this.out = line.getOut();
        this.text = formats.isEmpty() || formats.contains(TEXT);
        for (String one : formats) {
            if (!one.equals(TEXT)) {
                add(one, line);
            }
        }
    }

    private void add(String format, CommandLine line) {
        int equals = format.indexOf('=');
        String name = equals < 0 ? format : format.substring(0, equals);
        try {
            Optional<Path> file = equals < 0 ? Optional.empty() : Optional.of(Path.of(format.substring(equals + 1)));
            wanted.put(ReportFormat.valueOf(name.toUpperCase(Locale.ROOT)), file);
        } catch (InvalidPathException odd) {
            throw new CommandLine.ParameterException(line, "not a file's name: " + format);
        } catch (IllegalArgumentException unknown) {
            throw new CommandLine.ParameterException(
                    line, "there is no format '" + name + "'; text, json, sarif, github, junit and html are");
        }
    }

    /** Whether findings are printed as a build prints them. */
    boolean text() {
        return text;
    }

    /** Writes the reports. */
    void write(ReportFormat.Content content) {
        wanted.forEach((format, file) -> {
            String report = format.write(content);
            file.ifPresentOrElse(path -> write(path, report), () -> out.print(report));
        });
        out.flush();
    }

    private static void write(Path path, String report) {
        try {
            Files.writeString(path, report);
        } catch (IOException failure) {
            throw new Output.OutputFailure("cannot write " + path + ": " + failure.getMessage());
        }
    }
}
