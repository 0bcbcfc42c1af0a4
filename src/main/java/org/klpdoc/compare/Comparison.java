// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare;

import java.util.List;

/**
 * Two trees compared.
 *
 * @param before the one
 * @param after the other
 * @param map where each section's text went
 * @param broken what that breaks
 * @param went where what was there before is now
 */
public record Comparison(DocTree before, DocTree after, SectionMap map, Broken broken, Went went) {
    /** Compares two trees. */
    public static Comparison of(DocTree before, DocTree after) {
        SectionMap map = SectionMap.of(before.sections(), after.sections());
        Went went = new Went(before, after, map);
        return new Comparison(before, after, map, new BrokenFinder(before, after, went).find(), went);
    }

    /**
     * The same with the references of a guide's pages to the documents that lead nowhere now.
     *
     * @param guide the guide's pages and those of its other sources
     * @param source what the guide calls the documents
     */
    public Comparison withGuide(DocTree guide, String source) {
        return with(new BrokenFinder(before, after, went).ofGuide(guide, source));
    }

    /** The same with references that were found beside the documents. */
    public Comparison with(List<Broken.Link> more) {
        return new Comparison(before, after, map, broken.with(more), went);
    }

    /** Whether nothing changed. */
    public boolean isEmpty() {
        return map.isEmpty() && broken.isEmpty();
    }
}
