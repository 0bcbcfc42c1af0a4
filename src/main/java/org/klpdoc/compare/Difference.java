// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiff;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What of two lists differs (Myers, An O(ND) Difference Algorithm and Its Variations, 1986).
 *
 * @param from the number of the first member of the one that is not in the other
 * @param to the number behind the last one; {@code from} where there is none
 * @param otherFrom the number of the first member of the other that stands in their place
 * @param otherTo the number behind the last one
 */
public record Difference(int from, int to, int otherFrom, int otherTo) {
    /** Beyond so many pairs of members a stretch counts as changed altogether: a sixth of a second, measured. */
    private static final long MOST_PAIRS = 4_000_000;

    /**
     * Where two lists differ. What they begin and end with alike is left aside first; if what is between is too much, it
     * differs as a whole.
     */
    public static <T> List<Difference> between(List<T> one, List<T> other) {
        int least = Math.min(one.size(), other.size());
        int start = 0;
        while (start < least && one.get(start).equals(other.get(start))) {
            start++;
        }
        int end = 0;
        while (end < least - start && one.get(one.size() - 1 - end).equals(other.get(other.size() - 1 - end))) {
            end++;
        }
        List<T> left = one.subList(start, one.size() - end);
        List<T> right = other.subList(start, other.size() - end);
        if (left.isEmpty() && right.isEmpty()) {
            return List.of();
        } else if ((long) left.size() * right.size() > MOST_PAIRS) {
            return List.of(new Difference(start, one.size() - end, start, other.size() - end));
        }
        Map<T, Integer> numbers = new HashMap<>();
        List<Difference> out = new ArrayList<>();
        for (AbstractDelta<Integer> delta : DiffUtils.diff(
                        numbers(left, numbers), numbers(right, numbers), new MyersDiff<>())
                .getDeltas()) {
            int from = start + delta.getSource().getPosition();
            int otherFrom = start + delta.getTarget().getPosition();
            out.add(new Difference(
                    from,
                    from + delta.getSource().size(),
                    otherFrom,
                    otherFrom + delta.getTarget().size()));
        }
        return out;
    }

    /** The members as numbers, which are compared faster. */
    private static <T> List<Integer> numbers(List<T> list, Map<T, Integer> numbers) {
        List<Integer> out = new ArrayList<>(list.size());
        list.forEach(one -> out.add(numbers.computeIfAbsent(one, none -> numbers.size())));
        return out;
    }
}
