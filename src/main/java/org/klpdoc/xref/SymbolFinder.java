// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.xref;

import java.util.List;
import java.util.Optional;
import org.klpdoc.doc.Inline;

/**
 * {@code :c:func:`klp_enable_patch`} and names of functions and types in prose: a C declaration by its name. As in
 * Sphinx without its nitpicky mode, a name that no page declares is no mistake; it is shown without a link.
 */
record SymbolFinder(Places places) implements LinkResolver.Finder {
    @Override
    public LinkResolver.Answer find(PageFacts from, Inline.CrossReference reference) {
        String name = bare(reference.target());
        Optional<SiteIndex.Found<PageFacts.Symbol>> found = declaration(name, reference.scope());
        if (found.isPresent()) {
            SiteIndex.Found<PageFacts.Symbol> symbol = found.get();
            return LinkResolver.Answer.of(
                    places.link(from, symbol.page(), symbol.what().id(), name, List.of()));
        }
        for (SourceView source : places.sources().values()) {
            Optional<Link> known =
                    source.symbol(name).flatMap(place -> places.published(source, place.home(), place.anchor(), ""));
            if (known.isPresent()) {
                return LinkResolver.Answer.of(known);
            }
        }
        return LinkResolver.Answer.of(parameter(name, reference.scope())
                .map(symbol -> places.link(from, symbol.page(), symbol.what().id(), name, List.of())));
    }

    /** The function whose signature or description it is, where nothing but its parameter has the name. */
    private Optional<SiteIndex.Found<PageFacts.Symbol>> parameter(String name, String scope) {
        return scope.isEmpty()
                ? Optional.empty()
                : places.index()
                        .symbol(scope)
                        .filter(found -> found.what().parameters().contains(name));
    }

    /** A name is looked for in its scope, then in the one around it and so on; {@code .name} in the outermost. */
    private Optional<SiteIndex.Found<PageFacts.Symbol>> declaration(String name, String scope) {
        if (name.startsWith(".")) {
            return places.index().symbol(name.substring(1));
        }
        for (String outer = scope; !outer.isEmpty(); outer = outer.substring(0, Math.max(0, outer.lastIndexOf('.')))) {
            Optional<SiteIndex.Found<PageFacts.Symbol>> found = places.index().symbol(outer + "." + name);
            if (found.isPresent()) {
                return found;
            }
        }
        return places.index().symbol(name);
    }

    /** The name without {@code struct} before it and {@code ()} behind it. */
    private static String bare(String target) {
        String name = target.strip();
        for (String word : List.of("struct ", "union ", "enum ", "typedef ")) {
            if (name.startsWith(word)) {
                name = name.substring(word.length()).strip();
            }
        }
        return name.endsWith("()") ? name.substring(0, name.length() - 2) : name;
    }
}
