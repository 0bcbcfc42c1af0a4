// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.serve;

import java.util.List;
import org.klpdoc.site.Json;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Excerpt;
import org.klpdoc.text.Place;
import org.klpdoc.text.Severity;

/** What is wrong with the site, as the pages show it. Notes are left out. */
final class Problems {
    private static final int WIDEST = 160;
    /** More than these are a list for the terminal. */
    private static final int MOST = 200;

    private volatile List<Diagnostic> now = List.of();

    /** Says what is wrong from now on. */
    void set(List<Diagnostic> found) {
        now = found.stream()
                .filter(one -> one.severity() != Severity.NOTE)
                .limit(MOST)
                .toList();
    }

    /** What is wrong with the site, the places of a page's own source first. */
    String json(String page) {
        StringBuilder out = new StringBuilder("[");
        for (Diagnostic one : now) {
            Place place = one.pos().place();
            out.append(out.length() > 1 ? ",\n{" : "{");
            text(out, "severity", one.severity().word());
            text(out.append(','), "path", place.path());
            out.append(",\"line\":").append(place.line());
            out.append(",\"column\":").append(place.column());
            text(out.append(','), "message", one.message());
            text(out.append(','), "hint", one.hint());
            text(out.append(','), "code", one.code());
            text(
                    out.append(','),
                    "excerpt",
                    Excerpt.of(one.pos(), WIDEST).map(Excerpt::line).orElse(""));
            out.append('}');
        }
        return out.append("]\n").toString();
    }

    private static void text(StringBuilder out, String name, String value) {
        Json.text(Json.text(out, name).append(':'), value);
    }
}
