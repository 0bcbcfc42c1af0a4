// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.core;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.klpdoc.text.Source;

/**
 * What a project's {@code conf.py} adds to each of its pages, and what pages may ask of it.
 *
 * @param prolog text before each page; the numbers of its lines are those of {@code conf.py}
 * @param epilog text behind each page
 * @param role the role of text in single backquotes, or ""
 * @param texts what {@code |version|}, {@code |release|} and {@code |today|} stand for, as far as that is known
 * @param values the settings by name: String, Long, Boolean, List of String, or an empty Optional for Python's None
 */
public record Configured(
        Source prolog, Source epilog, String role, Map<String, String> texts, SortedMap<String, Object> values) {
    /** A project without such settings. */
    public static final Configured NOTHING =
            new Configured(Source.EMPTY, Source.EMPTY, "", Map.of(), Collections.emptySortedMap());

    /** Copies the maps. */
    public Configured {
        texts = Map.copyOf(texts);
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }
}
