// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.klpdoc.compare.Change;
import org.klpdoc.compare.Group;
import org.klpdoc.compare.Section;

/**
 * What the report tells in one line: a group, or several that follow one another on both sides and that nobody edited.
 *
 * @param number its place among all stretches, from 0
 * @param groups the groups, in the order of the text
 */
record Stretch(int number, List<Group> groups) {
    Stretch {
        groups = List.copyOf(groups);
    }

    Group first() {
        return groups.get(0);
    }

    /** Whether it is of whole sections that are as they were, though they may stand elsewhere. */
    boolean isQuiet() {
        return isQuiet(first());
    }

    boolean isSame() {
        return first().isSame();
    }

    private static boolean isQuiet(Group group) {
        return !group.isEdited() && (group.change() == Change.SAME || group.change() == Change.MOVED);
    }

    /**
     * Joins groups.
     *
     * @param groups in the order of the sections before
     * @param before the sections of the one tree in their order
     * @param after those of the other
     */
    static List<Stretch> of(List<Group> groups, List<Section> before, List<Section> after) {
        Map<String, Integer> old = numbers(before);
        Map<String, Integer> now = numbers(after);
        List<Stretch> out = new ArrayList<>();
        List<Group> open = new ArrayList<>();
        for (Group group : groups) {
            if (!open.isEmpty() && !follows(open.get(open.size() - 1), group, old, now)) {
                out.add(new Stretch(out.size(), open));
                open.clear();
            }
            open.add(group);
        }
        if (!open.isEmpty()) {
            out.add(new Stretch(out.size(), open));
        }
        return out;
    }

    private static Map<String, Integer> numbers(List<Section> sections) {
        Map<String, Integer> out = new HashMap<>();
        for (Section section : sections) {
            out.put(section.address(), out.size());
        }
        return out;
    }

    private static boolean follows(Group one, Group next, Map<String, Integer> old, Map<String, Integer> now) {
        return isQuiet(one)
                && isQuiet(next)
                && one.change() == next.change()
                && follows(one.before(), next.before(), old)
                && follows(one.after(), next.after(), now);
    }

    private static boolean follows(List<Section> one, List<Section> next, Map<String, Integer> numbers) {
        Section last = one.get(0);
        Section first = next.get(0);
        return last.page().equals(first.page())
                && numbers.getOrDefault(last.address(), -1) + 1 == numbers.getOrDefault(first.address(), -1);
    }
}
