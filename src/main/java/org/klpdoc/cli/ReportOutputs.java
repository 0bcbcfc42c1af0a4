// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.klpdoc.check.report.ReportFormat;
import picocli.CommandLine;

/** The reports of a check that {@code --format} asks for; those as text are printed as a build prints its findings. */
final class ReportOutputs {
    private final List<FormatOption> wanted;
    private final PrintWriter out;

    /**
     * The outputs.
     *
     * @throws CommandLine.ParameterException where one of the formats is none
     */
    ReportOutputs(List<String> formats, CommandLine line) {
        List<String> known = new ArrayList<>(List.of(FormatOption.TEXT.name()));
        Arrays.stream(ReportFormat.values())
                .map(format -> format.name().toLowerCase(Locale.ROOT))
                .forEach(known::add);
        this.out = line.getOut();
        this.wanted = formats.isEmpty()
                ? List.of(FormatOption.TEXT)
                : formats.stream()
                        .map(text -> FormatOption.of(text, line, known))
                        .toList();
        if (wanted.stream().anyMatch(one -> isText(one) && one.file().isPresent())) {
            throw new CommandLine.ParameterException(line, "--format text is printed to standard error, not to a file");
        }
    }

    private static boolean isText(FormatOption one) {
        return one.name().equals(FormatOption.TEXT.name());
    }

    /** Whether findings are printed as a build prints them. */
    boolean text() {
        return wanted.stream().anyMatch(ReportOutputs::isText);
    }

    /** Writes the reports. */
    void write(ReportFormat.Content content) {
        for (FormatOption one : wanted) {
            if (!isText(one)) {
                one.write(
                        ReportFormat.valueOf(one.name().toUpperCase(Locale.ROOT))
                                .write(content),
                        out);
            }
        }
    }
}
