// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check.tree;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.klpdoc.text.Nearest;

/** Many names, among which the nearest to a wrong one is found without a look at most of them. */
final class NearNames {
    private static final int FARTHEST = 2;

    private static final int BEGINNING = 6;

    private final Map<Shape, List<String>> byShape = new HashMap<>();
    private final Map<String, List<String>> byBeginning = new HashMap<>();

    /** What two spellings of a name, if not their beginning, mostly have in common: the first and the last letter, and nearly the length. */
    private record Shape(char first, char last, int length) {
        static Shape of(String name, int length) {
            return new Shape(name.charAt(0), name.charAt(name.length() - 1), length);
        }
    }

    NearNames(Collection<String> names) {
        for (String name : names) {
            byShape.computeIfAbsent(Shape.of(name, name.length()), any -> new ArrayList<>())
                    .add(name);
            byBeginning
                    .computeIfAbsent(beginning(name), any -> new ArrayList<>())
                    .add(name);
        }
    }

    private static String beginning(String name) {
        return name.substring(0, Math.min(BEGINNING, name.length()));
    }

    /** The nearest name; the first in order of several. */
    Optional<String> of(String wrong) {
        List<String> near = new ArrayList<>();
        for (int length = wrong.length() - FARTHEST; length <= wrong.length() + FARTHEST; length++) {
            near.addAll(byShape.getOrDefault(Shape.of(wrong, length), List.of()));
        }
        byBeginning.getOrDefault(beginning(wrong), List.of()).stream()
                .filter(one -> Math.abs(one.length() - wrong.length()) <= FARTHEST)
                .forEach(near::add);
        near.sort(java.util.Comparator.naturalOrder());
        return Nearest.of(wrong, near);
    }
}
