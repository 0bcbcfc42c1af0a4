// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.serve;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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

    /** Says what is wrong from now on; returns whether that is another than before. */
    boolean set(List<Diagnostic> found) {
        List<String> before = now.stream().map(Problems::said).toList();
        now = found.stream().filter(one -> one.severity() != Severity.NOTE).toList();
        return !before.equals(now.stream().map(Problems::said).toList());
    }

    private static String said(Diagnostic one) {
        return one.pos().place() + " " + one.code() + " " + one.message() + " " + one.hint();
    }

    /**
     * What is wrong with the site, with a page's own findings first.
     *
     * @param sources the files that the page is made from, as findings name them
     * @param editor whether a place can be opened
     */
    String json(Set<String> sources, boolean editor) {
        List<Diagnostic> own = now.stream().filter(one -> isIn(sources, one)).toList();
        List<Diagnostic> others =
                now.stream().filter(one -> !isIn(sources, one)).toList();
        StringBuilder out = new StringBuilder("{\"editor\":").append(editor).append(",\"problems\":[");
        String between = "\n";
        for (Diagnostic one :
                Stream.concat(own.stream(), others.stream()).limit(MOST).toList()) {
            problem(out.append(between), one, isIn(sources, one));
            between = ",\n";
        }
        return out.append("]}\n").toString();
    }

    private static boolean isIn(Set<String> sources, Diagnostic one) {
        return sources.contains(one.pos().source().path());
    }

    private static void problem(StringBuilder out, Diagnostic one, boolean own) {
        Place place = one.pos().place();
        text(out.append('{'), "severity", one.severity().word());
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
        out.append(",\"own\":").append(own).append('}');
    }

    private static void text(StringBuilder out, String name, String value) {
        Json.text(Json.text(out, name).append(':'), value);
    }
}
