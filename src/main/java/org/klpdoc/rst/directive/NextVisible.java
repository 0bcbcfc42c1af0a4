// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.Kind;

/**
 * The search for the visible element that stands behind another one. What it passed in an element is not passed again
 * by a later search that begins there: of a row of n directives that all wait for the same element each finds it at
 * once. For one page, while nothing is put in or taken out of its elements but what is searched from.
 */
final class NextVisible {
    private static final Set<Kind> INVISIBLE = EnumSet.of(
            Kind.COMMENT, Kind.SUBSTITUTION_DEFINITION, Kind.TARGET, Kind.PENDING, Kind.SYSTEM_MESSAGE, Kind.INDEX);

    private final Map<Draft, Found> found = new IdentityHashMap<>();

    /** What a search in an element found: nothing visible stands between {@code from} and it, or the end if none. */
    private record Found(int from, Optional<Draft> visible) {}

    /** The first visible element behind {@code node} in its parent, else behind the parent, and so on. */
    Optional<Draft> behind(Draft node) {
        Draft child = node;
        Optional<Draft> parent = child.parent();
        while (parent.isPresent()) {
            Optional<Draft> next = within(parent.get(), parent.get().indexOf(child));
            if (next.isPresent()) {
                return next;
            }
            child = parent.get();
            parent = child.parent();
        }
        return Optional.empty();
    }

    private Optional<Draft> within(Draft parent, int index) {
        Found before = found.get(parent);
        if (before != null
                && before.from() <= index
                && before.visible().map(parent::indexOf).orElse(Integer.MAX_VALUE) > index) {
            return before.visible();
        }
        Optional<Draft> visible = first(parent.children(), index + 1);
        found.put(parent, new Found(index, visible));
        return visible;
    }

    private static Optional<Draft> first(List<Draft> siblings, int from) {
        for (int i = from; i < siblings.size(); i++) {
            if (!INVISIBLE.contains(siblings.get(i).kind())) {
                return Optional.of(siblings.get(i));
            }
        }
        return Optional.empty();
    }
}
