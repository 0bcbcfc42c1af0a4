// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.xref;

import java.util.Map;
import java.util.Optional;

/** The pages that every site has beside its sources', by the labels that Sphinx knows them by. */
public final class Indices {
    private static final String GENERAL = "genindex";

    /** The one index names modules, too. */
    private static final Map<String, String> TITLES = Map.of(GENERAL, "Index", "modindex", "Module Index");

    private Indices() {}

    /** The title of an index, by its label. */
    public static Optional<String> title(String label) {
        return Optional.ofNullable(TITLES.get(label));
    }

    /** The address of the index, as a page writes it. */
    public static String href(PageFacts from) {
        return Paths.href(from.address().page(), GENERAL, "");
    }
}
