// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.klpdoc.coverage.Coverage;
import org.klpdoc.coverage.CoverageTable;
import org.klpdoc.doc.Block;
import org.klpdoc.doc.Walk;
import org.klpdoc.guide.Gathered;
import org.klpdoc.guide.Timeline;
import org.klpdoc.xref.NameChange;
import org.klpdoc.xref.SiteIndex;

/**
 * What documents have of the interfaces that a guide names, for the pages that show it. The headers are read when the
 * first of them is written. Safe for use by many threads.
 */
final class CoveredNames {
    private final Gathered gathered;
    private final SiteIndex index;
    private final boolean guide;
    private Optional<Coverage> coverage = Optional.empty();

    CoveredNames(Gathered gathered, SiteIndex index) {
        this.gathered = gathered;
        this.index = index;
        this.guide = gathered.isGuide();
    }

    /** The table for a page, where it has a place for it; {@code first} is the number of its first reference. */
    Optional<CoverageTable> on(ParsedPage page, int first) {
        boolean own = guide && page.facts().address().source().isEmpty();
        return own && hasPlace(page) ? Optional.of(CoverageTable.of(coverage(), versioned(), first)) : Optional.empty();
    }

    private static boolean hasPlace(ParsedPage page) {
        boolean[] found = {false};
        new Walk() {
            @Override
            protected void enter(Block block) {
                found[0] |= block instanceof Block.Coverage;
            }
        }.document(page.parsed().document());
        return found[0];
    }

    private synchronized Coverage coverage() {
        Coverage made = coverage.orElseGet(() -> Coverage.of(gathered, index));
        coverage = Optional.of(made);
        return made;
    }

    private Set<String> versioned() {
        return gathered.guide().data(Timeline.class).stream()
                .flatMap(timeline -> timeline.changes().stream())
                .map(NameChange::name)
                .collect(Collectors.toSet());
    }
}
