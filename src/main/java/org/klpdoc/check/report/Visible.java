// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check.report;

import java.util.Locale;
import org.klpdoc.text.Diagnostic;

/** Text of documents made fit for reports: no character of it may steer a terminal, a log or a reader of XML. */
final class Visible {
    private Visible() {}

    /** On one line, with control characters, marks of direction and halves of pairs spelled out. */
    static String of(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean control = c < ' ' || c >= 0x7f && c < 0xa0 || c == 0x2028 || c == 0x2029;
            boolean direction = c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
            boolean half = c >= 0xd800 && c <= 0xdfff || c == 0xfffe || c == 0xffff;
            if (c == '\n' || c == '\t' || c == '\r') {
                out.append(' ');
            } else if (control || direction || half) {
                out.append(String.format(Locale.ROOT, "\\x%02x", c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    /** What a finding says, with its hint. */
    static String message(Diagnostic found) {
        return of(found.hint().isEmpty() ? found.message() : found.message() + "; " + found.hint());
    }

    /** For HTML and XML. */
    static String escaped(String text) {
        return of(text).replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
