// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.xref;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.klpdoc.doc.Inline;

/**
 * The pages that every site has beside its sources', by the labels that Sphinx knows them by: the search, and the general
 * index, which names modules, too.
 */
public final class Indices {
    /** The page of the general index. */
    public static final String GENERAL = "genindex";

    /** The page of the search. */
    public static final String SEARCH = "search";

    private static final Map<String, String> TITLES = Map.of(
            GENERAL, "Index", "modindex", "Module Index", "py-modindex", "Python Module Index", SEARCH, "Search Page");

    private Indices() {}

    /** The title of an index, by its label. */
    public static Optional<String> title(String label) {
        return Optional.ofNullable(TITLES.get(label));
    }

    /** The titles by label. */
    public static SortedMap<String, String> titles() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(TITLES));
    }

    /** The page that a label leads to. */
    public static String page(String label) {
        return label.equals(SEARCH) ? SEARCH : GENERAL;
    }

    /** The address that a label leads to, as a page writes it. */
    public static String href(PageFacts from, String label) {
        return Paths.href(from.address().page(), page(label), "");
    }

    private static boolean isGeneral(String label) {
        return TITLES.containsKey(label) && page(label).equals(GENERAL);
    }

    /** Whether a page refers to the general index: by a label, or in a toctree. */
    public static boolean isAskedFor(PageFacts page) {
        return page.references().stream().map(Inline.CrossReference::target).anyMatch(Indices::isGeneral)
                || page.toctrees().stream()
                        .flatMap(toctree -> toctree.entries().stream())
                        .anyMatch(entry -> isGeneral(entry.target()));
    }
}
