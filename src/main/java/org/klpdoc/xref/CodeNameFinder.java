// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.xref;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Names in C code: {@code klp_enable_patch()} where something is called, {@code struct klp_patch} for a tag of whatever
 * kind, {@code KLP_UNPATCHED} for any other. Code may name its own things as it likes, so that a name leads only to a
 * declaration of the kind that it can mean there, and none that is found nowhere is a mistake.
 */
record CodeNameFinder(Places places) {
    private static final String TAG = "struct ";
    private static final Set<String> CALLED = Set.of("function", "macro");
    private static final Set<String> TAGS = Set.of("struct", "union", "enum");
    private static final Set<String> VALUES = Set.of("macro", "enumerator", "type");

    /** For each of the names that is declared somewhere its address. */
    Map<String, String> find(PageFacts from, Set<String> names) {
        Map<String, String> found = new HashMap<>();
        for (String name : names) {
            link(from, name).ifPresent(link -> found.put(name, link.href()));
        }
        return found;
    }

    private Optional<Link> link(PageFacts from, String written) {
        if (written.endsWith("()")) {
            return link(from, written.substring(0, written.length() - 2), CALLED, true);
        }
        if (written.startsWith(TAG)) {
            return link(from, written.substring(TAG.length()), TAGS, true);
        }
        // A function that is handed on has a name of more than a word; variables often have one of its words.
        boolean function = written.indexOf('_', 1) > 0 && isDeclared(written, "function");
        return link(from, written, function ? CALLED : VALUES, function);
    }

    private boolean isDeclared(String name, String objtype) {
        return places.index()
                .symbol(name)
                .filter(symbol -> symbol.what().objtype().equals(objtype))
                .isPresent();
    }

    private Optional<Link> link(PageFacts from, String name, Set<String> kinds, boolean elsewhere) {
        Optional<SiteIndex.Found<PageFacts.Symbol>> symbol = places.index().symbol(name);
        if (symbol.isPresent()) {
            return symbol.filter(found -> kinds.contains(found.what().objtype()))
                    .map(found -> places.link(from, found.page(), found.what().id(), "", List.of()));
        }
        for (SourceView source : places.sources().values()) {
            Optional<Link> known = elsewhere
                    ? source.symbol(name).flatMap(place -> places.published(source, place.home(), place.anchor(), ""))
                    : Optional.empty();
            if (known.isPresent()) {
                return known;
            }
        }
        return Optional.empty();
    }
}
