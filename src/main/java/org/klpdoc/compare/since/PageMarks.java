// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare.since;

import java.util.List;
import java.util.Optional;
import org.klpdoc.compare.SectionBody.Passage;

/**
 * What is marked on a page.
 *
 * @param change what became of the page; empty where it is as it was
 * @param passages the page's text, titles among it, as marks number it
 * @param marks the changes in the order of the text
 */
public record PageMarks(Optional<PageChange> change, List<Placed> passages, List<Mark> marks) {
    /** A page without any. */
    public static final PageMarks NONE = new PageMarks(Optional.empty(), List.of(), List.of());

    /** Copies the lists. */
    public PageMarks {
        passages = List.copyOf(passages);
        marks = List.copyOf(marks);
    }

    /**
     * A passage and the section that it stands in.
     *
     * @param section the section's first id, or ""
     * @param passage the passage
     */
    public record Placed(String section, Passage passage) {}
}
