// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import java.util.ArrayList;
import java.util.List;
import org.klpdoc.doc.Document;
import org.klpdoc.guide.Gathered;
import org.klpdoc.guide.GatheredSource;
import org.klpdoc.guide.SourceSpec;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Nearest;
import org.klpdoc.text.Severity;
import org.klpdoc.xref.PageFacts;
import org.klpdoc.xref.SiteIndex;

/** The pages that readers should not rely on any more: by what they say themselves, or guide.yaml of gathered ones. */
final class OutdatedPages {
    private static final String FIELD = "outdated";

    private OutdatedPages() {}

    /** Why readers should not rely on a page; "" where they may. */
    static String reason(ParsedPage page) {
        Document.Field own = page.facts().metadata().get(FIELD);
        return own != null && page.source().name().isEmpty()
                ? own.text().strip()
                : page.source().spec().outdated(page.facts().address().home());
    }

    /** What guide.yaml says of pages that are not there. */
    static List<Diagnostic> unknown(Gathered gathered, SiteIndex index) {
        List<Diagnostic> found = new ArrayList<>();
        for (GatheredSource source : gathered.sources()) {
            for (SourceSpec.Outdated one : source.spec().outdated()) {
                if (source.isPresent() && index.home(source.name(), one.page()).isEmpty()) {
                    List<String> pages = index.pages().values().stream()
                            .map(PageFacts::address)
                            .filter(address -> address.source().equals(source.name()))
                            .map(address -> address.home())
                            .toList();
                    String message = "the source '" + source.name() + "' has no page '" + one.page() + "'";
                    found.add(Diagnostic.of(Severity.WARNING, "guide.unknown-page", one.pos(), message)
                            .withHint(Nearest.hint(one.page(), pages)));
                }
            }
        }
        return found;
    }
}
