// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cli;

import org.klpdoc.text.Parallel;
import picocli.CommandLine;

/** How much is done at a time. */
final class JobsOption {
    @CommandLine.Option(
            names = {"-j", "--jobs"},
            paramLabel = "N",
            description = "how many files at a time (default: one a processor)")
    private int jobs = Runtime.getRuntime().availableProcessors();

    /** Says no to a number that is none. */
    void check(CommandLine line) {
        if (jobs < 1) {
            throw new CommandLine.ParameterException(line, "--jobs must be at least 1, not " + jobs);
        }
    }

    /** The threads. */
    Parallel parallel() {
        return new Parallel(jobs);
    }
}
