// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.xref;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * What the site's pages describe beside C: options, variables of the environment, rules of a grammar, Python's objects.
 * Of two of one name the last counts, of two options the first, as in Sphinx.
 */
final class ObjectIndex {
    private final Map<String, SiteIndex.Found<PageFacts.DomainObject>> objects = new HashMap<>();

    /** Adds what a page describes; {@code twice} is told of the first and the second of one name. */
    void add(PageFacts page, BiConsumer<PageFacts.DomainObject, PageFacts.DomainObject> twice) {
        for (PageFacts.DomainObject object : page.objects()) {
            SiteIndex.Found<PageFacts.DomainObject> found = new SiteIndex.Found<>(page, object);
            if (object.objtype().equals("option")) {
                objects.putIfAbsent(key("std", "option", object.name()), found);
                continue;
            }
            SiteIndex.Found<PageFacts.DomainObject> before =
                    objects.put(key(object.domain(), object.objtype(), object.name()), found);
            if (before != null) {
                twice.accept(before.what(), object);
            }
        }
    }

    /** An object by its full name. */
    Optional<SiteIndex.Found<PageFacts.DomainObject>> find(String domain, String objtype, String name) {
        return Optional.ofNullable(objects.get(key(domain, objtype, name)));
    }

    /** The object of one of some kinds, the first kind that has the name. */
    Optional<SiteIndex.Found<PageFacts.DomainObject>> find(String domain, List<String> objtypes, String name) {
        return objtypes.stream()
                .flatMap(objtype -> find(domain, objtype, name).stream())
                .findFirst();
    }

    /** Names in Python are of one space, whatever they name. */
    private static String key(String domain, String objtype, String name) {
        return domain.equals("py") ? "py::" + name : domain + ":" + objtype + ":" + name;
    }
}
