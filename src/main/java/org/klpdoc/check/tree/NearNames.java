// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check.tree;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.klpdoc.text.Nearest;

/**
 * Finds among very many names the nearest to each of some wrong ones. Of the many only those are kept that look like one
 * of the wrong ones: by their first and last letter and nearly the length, or by how they begin. Safe for use by many
 * threads.
 */
final class NearNames {
    private static final int FARTHEST = 2;
    private static final int BEGINNING = 6;
    /** An edit takes one letter out of a name and puts another in, at most; the nearest are three edits away. */
    private static final int MOST_LETTERS = 6;

    private static final int SIGHT_BITS = 18;
    private static final int SIGHTS = 1 << SIGHT_BITS;

    private final Map<Shape, List<Name>> byShape = new HashMap<>();
    private final Map<String, List<Name>> byBeginning = new HashMap<>();

    /** What two spellings of a name, if not their beginning, mostly have in common: the first and the last letter, and nearly the length. */
    private record Shape(char first, char last, int length) {
        static Shape of(String name, int length) {
            return new Shape(name.charAt(0), name.charAt(name.length() - 1), length);
        }
    }

    /** A name and the letters that it has, a bit for each. */
    private record Name(String name, long letters) {
        static Name of(String name) {
            long letters = 0;
            for (int i = 0; i < name.length(); i++) {
                letters |= 1L << name.charAt(i);
            }
            return new Name(name, letters);
        }

        boolean isLike(Name other) {
            return Long.bitCount(letters ^ other.letters) <= MOST_LETTERS
                    && Math.abs(name.length() - other.name.length()) <= FARTHEST;
        }
    }

    /**
     * Takes the names in.
     *
     * @param names the names that there are
     * @param wrong those that are asked for
     */
    NearNames(Collection<String> names, Collection<String> wrong) {
        BitSet kept = new BitSet(SIGHTS);
        for (String one : wrong) {
            for (int length = one.length() - FARTHEST; length <= one.length() + FARTHEST; length++) {
                byShape.computeIfAbsent(Shape.of(one, length), any -> new ArrayList<>());
                kept.set(shapeSight(one, length));
            }
            byBeginning.computeIfAbsent(beginning(one), any -> new ArrayList<>());
            kept.set(beginningSight(one));
        }
        for (String name : names) {
            if (!kept.get(shapeSight(name, name.length())) && !kept.get(beginningSight(name))) {
                continue;
            }
            Optional<List<Name>> shape = Optional.ofNullable(byShape.get(Shape.of(name, name.length())));
            Optional<List<Name>> begin = Optional.ofNullable(byBeginning.get(beginning(name)));
            if (shape.isPresent() || begin.isPresent()) {
                Name alike = Name.of(name);
                shape.ifPresent(list -> list.add(alike));
                begin.ifPresent(list -> list.add(alike));
            }
        }
    }

    /** A number for a shape: most of the many names are told to be like none by it, without an object for each. */
    private static int shapeSight(String name, int length) {
        return sight((name.charAt(0) * 31 + name.charAt(name.length() - 1)) * 31 + length);
    }

    /** A number for the beginning of a name. */
    private static int beginningSight(String name) {
        int hash = 1;
        for (int i = 0; i < BEGINNING && i < name.length(); i++) {
            hash = hash * 31 + name.charAt(i);
        }
        return sight(hash);
    }

    private static int sight(int hash) {
        return hash * 0x9e3779b9 >>> Integer.SIZE - SIGHT_BITS;
    }

    private static String beginning(String name) {
        return name.substring(0, Math.min(BEGINNING, name.length()));
    }

    /** The nearest name; the first in order of several. */
    Optional<String> of(String wrong) {
        Name asked = Name.of(wrong);
        List<String> near = new ArrayList<>();
        for (int length = wrong.length() - FARTHEST; length <= wrong.length() + FARTHEST; length++) {
            add(byShape.getOrDefault(Shape.of(wrong, length), List.of()), asked, near);
        }
        add(byBeginning.getOrDefault(beginning(wrong), List.of()), asked, near);
        near.sort(java.util.Comparator.naturalOrder());
        return Nearest.of(wrong, near);
    }

    private static void add(List<Name> some, Name asked, List<String> near) {
        for (Name one : some) {
            if (one.isLike(asked)) {
                near.add(one.name());
            }
        }
    }
}
