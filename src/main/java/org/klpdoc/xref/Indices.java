// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.xref;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.klpdoc.doc.Inline;

/**
 * The pages that every site has beside its sources', by the labels that Sphinx knows them by. There is one, the general
 * index: it names modules, too, and is where a reader looks for a word.
 */
public final class Indices {
    /** The page of the general index. */
    public static final String GENERAL = "genindex";

    private static final Map<String, String> TITLES = Map.of(
            GENERAL,
            "Index",
            "modindex",
            "Module Index",
            "py-modindex",
            "Python Module Index",
            "search",
            "Search Page");

    private Indices() {}

    /** The title of an index, by its label. */
    public static Optional<String> title(String label) {
        return Optional.ofNullable(TITLES.get(label));
    }

    /** The titles by label. */
    public static SortedMap<String, String> titles() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(TITLES));
    }

    /** The address of the index, as a page writes it. */
    public static String href(PageFacts from) {
        return Paths.href(from.address().page(), GENERAL, "");
    }

    /** Whether a reference leads to one of them. */
    static boolean isOne(Inline.CrossReference reference) {
        return TITLES.containsKey(reference.target());
    }

    /** Whether a page refers to one of them: by a label, or in a toctree. */
    public static boolean isAskedFor(PageFacts page) {
        return page.references().stream().anyMatch(Indices::isOne)
                || page.toctrees().stream()
                        .flatMap(toctree -> toctree.entries().stream())
                        .anyMatch(entry -> TITLES.containsKey(entry.target()));
    }
}
