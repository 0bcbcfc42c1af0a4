// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cli;

/** The exit status of every command. */
final class ExitStatus {
    /** Nothing was found. */
    static final int CLEAN = 0;
    /** There are findings at or over {@code --fail-on}. */
    static final int FINDINGS = 1;
    /** Wrong usage or configuration. */
    static final int USAGE = 2;
    /** A fault of the machine or of the program. */
    static final int FAULT = 3;

    private ExitStatus() {}
}
