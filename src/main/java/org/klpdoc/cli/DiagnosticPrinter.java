// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cli;

import java.io.PrintWriter;
import java.util.List;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Excerpt;
import org.klpdoc.text.Place;
import org.klpdoc.text.Pos;

/**
 * Prints findings, one a line: {@code path:line:col: warning: message [code]}; on a terminal the line of the source and
 * a caret below it.
 */
final class DiagnosticPrinter {
    private static final int WIDEST = 160;

    private final PrintWriter err;
    private final boolean terminal;

    DiagnosticPrinter(PrintWriter err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    void print(List<Diagnostic> findings) {
        findings.forEach(this::print);
        err.flush();
    }

    void print(Diagnostic finding) {
        String hint = finding.hint().isEmpty() ? "" : "; " + finding.hint();
        err.println(prefix(finding.pos().place())
                + finding.severity().word()
                + ": "
                + visible(finding.message() + hint)
                + " ["
                + finding.code()
                + "]");
        if (terminal) {
            excerpt(finding.pos());
        }
        for (Diagnostic.Related related : finding.related()) {
            err.println(prefix(related.pos().place()) + "note: " + visible(related.message()));
        }
    }

    private static String prefix(Place place) {
        return place.path().isEmpty() ? "klpdoc: " : visible(place.toString()) + ": ";
    }

    private void excerpt(Pos pos) {
        Excerpt.of(pos, WIDEST).ifPresent(shown -> {
            err.println("    " + visible(shown.line()));
            if (shown.column() <= shown.line().length()) {
                err.println("    " + " ".repeat(shown.column()) + "^");
            }
        });
    }

    /** The text with control characters made visible, so that no document can steer the terminal or a CI's log. */
    private static String visible(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean bidi = c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069';
            if (c == '\n' || c == '\t') {
                out.append(' ');
            } else if (c < ' ' || c == '\u007f' || c >= '\u0080' && c < '\u00a0' || bidi) {
                out.append(String.format(java.util.Locale.ROOT, "\\x%02x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
