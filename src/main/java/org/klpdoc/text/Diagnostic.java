// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.text;

import java.util.List;

/**
 * One finding about the input, as data; it is printed at the program's edge.
 *
 * @param severity how bad it is
 * @param code what kind it is, for settings and for the manual: {@code rst.unknown-directive}
 * @param pos where it is
 * @param message what is wrong, one sentence without a full stop
 * @param hint what would mend it, or {@code ""}
 * @param related other places that belong to it (the first of two duplicates, the file that includes)
 */
public record Diagnostic(Severity severity, String code, Pos pos, String message, String hint, List<Related> related) {
    /**
     * Another place that belongs to a finding.
     *
     * @param pos the place
     * @param message what is there: {@code first defined here}
     */
    public record Related(Pos pos, String message) {}

    /** Checks the code's form and copies the list. */
    public Diagnostic {
        if (code.isEmpty() || code.indexOf(' ') >= 0) {
            throw new IllegalArgumentException("not a diagnostic code: '" + code + "'");
        }
        related = List.copyOf(related);
    }

    /** A finding without hint and related places. */
    public static Diagnostic of(Severity severity, String code, Pos pos, String message) {
        return new Diagnostic(severity, code, pos, message, "", List.of());
    }

    /** The same finding in other words. */
    public Diagnostic withMessage(String text) {
        return new Diagnostic(severity, code, pos, text, hint, related);
    }

    /** The same finding with a hint. */
    public Diagnostic withHint(String text) {
        return new Diagnostic(severity, code, pos, message, text, related);
    }

    /** The same finding with one more related place. */
    public Diagnostic withRelated(Pos where, String what) {
        List<Related> more = new java.util.ArrayList<>(related);
        more.add(new Related(where, what));
        return new Diagnostic(severity, code, pos, message, hint, more);
    }
}
