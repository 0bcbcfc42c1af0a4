// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare;

/**
 * Two trees compared.
 *
 * @param before the one
 * @param after the other
 * @param map where each section's text went
 * @param broken what that breaks
 */
public record Comparison(DocTree before, DocTree after, SectionMap map, Broken broken) {
    /** Compares two trees. */
    public static Comparison of(DocTree before, DocTree after) {
        SectionMap map = SectionMap.of(before.sections(), after.sections());
        return new Comparison(before, after, map, new BrokenFinder(before, after, map).find());
    }

    /** Whether nothing changed. */
    public boolean isEmpty() {
        return map.isEmpty() && broken.isEmpty();
    }
}
