// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.xref;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.klpdoc.doc.Inline;

/**
 * The site's index and its sources, asked together: a page that was gathered is linked here, one that was not is linked
 * where it is published.
 */
record Places(SiteIndex index, Map<String, SourceView> sources) {
    /** A target split at its source: {@code linux:livepatch/callbacks}. */
    record Scoped(String source, String target) {}

    /** Splits a target at the name of a source; without one it belongs to the source of the page it stands on. */
    Scoped scoped(PageFacts from, String target) {
        int colon = target.indexOf(':');
        if (colon > 0 && sources.containsKey(target.substring(0, colon))) {
            return new Scoped(target.substring(0, colon), target.substring(colon + 1));
        }
        return new Scoped(from.address().source(), target);
    }

    Optional<SourceView> source(String name) {
        return Optional.ofNullable(sources.get(name));
    }

    /** The link from a page to a place on another page of the site. */
    Link link(PageFacts from, PageFacts to, String anchor, String tooltip, List<Inline> text) {
        return new Link(Paths.href(from.address().page(), to.address().page(), anchor), false, tooltip, text);
    }

    /** The link to a page of a source where it is published; empty where it is not. */
    Optional<Link> published(SourceView source, String home, String anchor, String title) {
        List<Inline> text = title.isEmpty() ? List.of() : List.of(new Inline.Text(title));
        return source.published(home)
                .map(address -> new Link(anchor.isEmpty() ? address : address + "#" + anchor, true, "", text));
    }
}
