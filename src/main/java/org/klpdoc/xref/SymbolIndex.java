// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.xref;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.klpdoc.xref.PageFacts.Symbol;
import org.klpdoc.xref.SiteIndex.Found;

/**
 * The C declarations of a site by name. What C finds without a part of the name is found so here, too: the constants of
 * an enum in the scope around it, members of a struct or a union without a name in the one around that.
 */
final class SymbolIndex {
    private final Map<String, Found<Symbol>> declared = new LinkedHashMap<>();
    private final Map<String, Found<Symbol>> shorter = new HashMap<>();
    private final Map<String, List<Found<Symbol>>> nested = new HashMap<>();

    /** Adds a page's declarations; {@code twice} is told of the first and the second of one name. */
    void add(PageFacts page, BiConsumer<Symbol, Symbol> twice) {
        for (Symbol symbol : page.symbols()) {
            Found<Symbol> found = new Found<>(page, symbol);
            Found<Symbol> first = declared.putIfAbsent(symbol.name(), found);
            if (first != null) {
                twice.accept(first.what(), symbol);
            }
            String named = withoutAnonymous(symbol.name());
            shorter.putIfAbsent(named, found);
            if (symbol.objtype().equals("enumerator") && isEnum(scope(symbol.name()))) {
                String outer = scope(scope(symbol.name()));
                String own = symbol.name().substring(symbol.name().lastIndexOf('.') + 1);
                shorter.putIfAbsent(withoutAnonymous(outer.isEmpty() ? own : outer + "." + own), found);
            }
        }
    }

    /** The declaration that a full name means. */
    Optional<Found<Symbol>> find(String name) {
        Found<Symbol> exact = declared.get(name);
        return Optional.ofNullable(exact != null ? exact : shorter.get(name));
    }

    /**
     * Puts what is declared within a declaration below it; the constants of an enum with a name stand in the scope around
     * it, too.
     */
    void nest() {
        for (Found<Symbol> found : declared.values()) {
            String name = found.what().name();
            String above = scope(name);
            put(above, found);
            String own = name.substring(name.lastIndexOf('.') + 1);
            String outer = scope(above);
            boolean copied = found.what().objtype().equals("enumerator")
                    && isEnum(above)
                    && !above.substring(above.lastIndexOf('.') + 1).startsWith("@");
            if (copied && shorter.get(withoutAnonymous(outer.isEmpty() ? own : outer + "." + own)) == found) {
                put(outer, found);
            }
        }
    }

    private void put(String above, Found<Symbol> found) {
        if (!above.isEmpty()) {
            nested.computeIfAbsent(above, none -> new ArrayList<>()).add(found);
        }
    }

    /** What is declared directly within a full name, once {@link #nest} was called. */
    List<Found<Symbol>> within(String name) {
        return nested.getOrDefault(name, List.of());
    }

    private boolean isEnum(String name) {
        Found<Symbol> found = declared.get(name);
        return found != null && found.what().objtype().equals("enum");
    }

    private static String scope(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }

    private static String withoutAnonymous(String name) {
        if (name.indexOf('@') < 0) {
            return name;
        }
        StringBuilder out = new StringBuilder();
        for (String part : name.split("\\.")) {
            if (!part.startsWith("@")) {
                out.append(out.length() > 0 ? "." : "").append(part);
            }
        }
        return out.toString();
    }
}
