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

    /**
     * The full name that is meant by a name in a scope: of a declaration, or of what holds declarations; "" where there is
     * neither.
     */
    String scoped(String name, String scope) {
        boolean outermost = name.startsWith(".");
        String own = outermost ? name.substring(1) : name;
        for (String outer = outermost ? "" : scope;
                true;
                outer = outer.substring(0, Math.max(0, outer.lastIndexOf('.')))) {
            String full = outer.isEmpty() ? own : outer + "." + own;
            if (places.index().symbol(full).isPresent() || !children(full).isEmpty()) {
                return full;
            } else if (outer.isEmpty()) {
                return "";
            }
        }
    }

    /** The declaration of a full name. */
    Optional<SiteIndex.Found<PageFacts.Symbol>> declaration(String full) {
        return places.index().symbol(full);
    }

    /** What is declared directly within a full name, in the order of the pages. */
    List<SiteIndex.Found<PageFacts.Symbol>> children(String full) {
        return places.index().symbolsWithin(full);
    }

    /** The link from a page to a declaration. */
    Link link(PageFacts from, SiteIndex.Found<PageFacts.Symbol> symbol) {
        return places.link(
                from, symbol.page(), symbol.what().id(), symbol.what().name(), List.of());
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
    static String bare(String target) {
        String name = target.strip();
        for (String word : List.of("struct ", "union ", "enum ", "typedef ")) {
            if (name.startsWith(word)) {
                name = name.substring(word.length()).strip();
            }
        }
        return name.endsWith("()") ? name.substring(0, name.length() - 2) : name;
    }
}
