// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.xref;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.klpdoc.doc.Inline;

/** Questions to a page's outline. */
public final class Outline {
    private Outline() {}

    /** Hands over every section's id and title, in document order. */
    static void headings(List<PageFacts.OutlineItem> items, BiConsumer<String, List<Inline>> each) {
        for (PageFacts.OutlineItem item : items) {
            if (item instanceof PageFacts.OutlineItem.Heading heading) {
                each.accept(heading.id(), heading.title());
                headings(heading.children(), each);
            }
        }
    }

    /** The title of the section with that id, searched through all depths. */
    public static Optional<List<Inline>> heading(List<PageFacts.OutlineItem> items, String id) {
        for (PageFacts.OutlineItem item : items) {
            if (item instanceof PageFacts.OutlineItem.Heading heading) {
                if (heading.id().equals(id)) {
                    return Optional.of(heading.title());
                }
                Optional<List<Inline>> below = heading(heading.children(), id);
                if (below.isPresent()) {
                    return below;
                }
            }
        }
        return Optional.empty();
    }
}
