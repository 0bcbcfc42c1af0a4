// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.klpdoc.site.BuildReport;
import org.klpdoc.text.Severity;

/** The last line of a command: what was done, what was found, how long it took. */
final class Summary {
    private final List<String> parts = new ArrayList<>();

    /** Says how many there were of something. */
    Summary add(long number, String what) {
        parts.add(number + " " + what + (number == 1 ? "" : "s"));
        return this;
    }

    /** Says how many findings there are; notes where there are any that were not printed. */
    Summary findings(BuildReport report, boolean notes) {
        long errors = report.count(Severity.ERROR);
        if (errors > 0) {
            add(errors, "error");
        }
        add(report.count(Severity.WARNING), "warning");
        long unsaid = notes ? 0 : report.count(Severity.NOTE);
        if (unsaid > 0) {
            parts.add(unsaid + " note" + (unsaid == 1 ? "" : "s") + " (shown with --notes)");
        }
        return this;
    }

    /** What was done, without the time. */
    String text() {
        return String.join(", ", parts);
    }

    String line(long nanoseconds) {
        return text() + String.format(Locale.ROOT, " in %.2f s", nanoseconds / 1e9);
    }
}
