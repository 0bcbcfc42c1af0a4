// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.klpdoc.guide.Gathered;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Pos;
import org.klpdoc.text.Severity;

/** What a build did and found, from what is wrong with the whole site and with each page that was written. */
final class Reporting {
    private Reporting() {}

    /**
     * The report; a build of a part says nothing of the rest.
     *
     * @param whole what is wrong with the site beside its pages
     * @param pages the pages that were written
     */
    static BuildReport of(Gathered gathered, BuildOptions options, List<Diagnostic> whole, List<Writing.Page> pages) {
        List<Diagnostic> diagnostics = new ArrayList<>(whole);
        int links = 0;
        Set<String> files = new HashSet<>();
        for (Writing.Page one : pages) {
            files.add(one.page().facts().pos().source().path());
            links += (int)
                    one.links().links().stream().filter(Optional::isPresent).count();
        }
        if (!options.only().isEmpty()) {
            diagnostics.removeIf(one -> !gathered.configuration().contains(one)
                    && !files.contains(one.pos().place().path()));
            noneWritten(options, pages.size()).ifPresent(diagnostics::add);
        }
        pages.forEach(one -> diagnostics.addAll(one.diagnostics()));
        List<Diagnostic> judged = Repeats.counted(diagnostics).stream()
                .flatMap(found -> gathered.guide().severities().judge(found).stream())
                .toList();
        return new BuildReport(pages.size(), links, judged);
    }

    private static Optional<Diagnostic> noneWritten(BuildOptions options, int pages) {
        String message = "no page has a name like " + String.join(" or ", options.only());
        return pages > 0
                ? Optional.empty()
                : Optional.of(Diagnostic.of(Severity.WARNING, "site.no-page", Pos.NONE, message)
                        .withHint("names are paths without an ending: livepatch/*"));
    }
}
