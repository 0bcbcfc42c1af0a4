// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.text;

/** How bad a finding is; docutils' INFO is a note, WARNING a warning, ERROR and SEVERE an error. */
public enum Severity {
    /** Worth knowing; never fails a build. */
    NOTE,
    /** Probably a mistake; the page stands. */
    WARNING,
    /** A mistake: something is missing from the page or leads nowhere. */
    ERROR;

    /** The word that a report prints: {@code note}, {@code warning} or {@code error}. */
    public String word() {
        return switch (this) {
            case NOTE -> "note";
            case WARNING -> "warning";
            case ERROR -> "error";
        };
    }
}
