// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cli;

import org.klpdoc.site.BuildReport;
import org.klpdoc.text.Severity;

/** At which severity findings make a command fail, as users write it. */
enum FailOn {
    error,
    warning,
    never;

    boolean isReached(BuildReport report) {
        return switch (this) {
            case error -> report.reaches(Severity.ERROR);
            case warning -> report.reaches(Severity.WARNING);
            case never -> false;
        };
    }
}
