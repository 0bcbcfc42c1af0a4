// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.ArrayList;
import java.util.List;

/** The difference between two texts in the unified form, three lines around each change. */
final class UnifiedDiff {
    private static final int AROUND = 3;
    private static final int MOST_LINES = 3000;

    private record Step(char mark, String line) {}

    private UnifiedDiff() {}

    /** The lines of the difference; empty where there is none. */
    static List<String> of(String oldName, List<String> before, String newName, List<String> after) {
        List<Step> steps = steps(before, after);
        List<String> out = new ArrayList<>();
        int at = 0;
        while ((at = nextChange(steps, at)) < steps.size()) {
            if (out.isEmpty()) {
                out.add("--- " + oldName);
                out.add("+++ " + newName);
            }
            int from = Math.max(0, at - AROUND);
            int to = end(steps, at);
            out.add(header(steps, from, to));
            for (Step step : steps.subList(from, to)) {
                out.add(step.mark() + step.line());
            }
            at = to;
        }
        return out;
    }

    private static int nextChange(List<Step> steps, int from) {
        int at = from;
        while (at < steps.size() && steps.get(at).mark() == ' ') {
            at++;
        }
        return at;
    }

    private static int end(List<Step> steps, int change) {
        int last = change;
        for (int i = change; i < steps.size() && i - last <= 2 * AROUND; i++) {
            last = steps.get(i).mark() == ' ' ? last : i;
        }
        return Math.min(steps.size(), last + 1 + AROUND);
    }

    private static String header(List<Step> steps, int from, int to) {
        return "@@ -" + range(steps, from, to, '+') + " +" + range(steps, from, to, '-') + " @@";
    }

    private static String range(List<Step> steps, int from, int to, char other) {
        long start = steps.subList(0, from).stream()
                .filter(step -> step.mark() != other)
                .count();
        long count = steps.subList(from, to).stream()
                .filter(step -> step.mark() != other)
                .count();
        return (count == 0 ? start : start + 1) + (count == 1 ? "" : "," + count);
    }

    private static List<Step> steps(List<String> before, List<String> after) {
        int head = 0;
        while (head < Math.min(before.size(), after.size()) && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < Math.min(before.size(), after.size()) - head
                && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        List<Step> steps = new ArrayList<>();
        before.subList(0, head).forEach(line -> steps.add(new Step(' ', line)));
        middle(before.subList(head, before.size() - tail), after.subList(head, after.size() - tail), steps);
        before.subList(before.size() - tail, before.size()).forEach(line -> steps.add(new Step(' ', line)));
        return steps;
    }

    /** By the longest common subsequence; texts that differ too much are replaced as a whole. */
    private static void middle(List<String> before, List<String> after, List<Step> steps) {
        boolean large = before.size() > MOST_LINES || after.size() > MOST_LINES;
        int[][] common = large ? new int[0][0] : new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; !large && i >= 0; i--) {
            for (int k = after.size() - 1; k >= 0; k--) {
                boolean same = before.get(i).equals(after.get(k));
                common[i][k] = same ? common[i + 1][k + 1] + 1 : Math.max(common[i + 1][k], common[i][k + 1]);
            }
        }
        int i = 0;
        int k = 0;
        while (i < before.size() || k < after.size()) {
            boolean both = i < before.size() && k < after.size();
            if (!large && both && before.get(i).equals(after.get(k))) {
                steps.add(new Step(' ', before.get(i++)));
                k++;
            } else if (k == after.size() || i < before.size() && (large || common[i + 1][k] >= common[i][k + 1])) {
                steps.add(new Step('-', before.get(i++)));
            } else {
                steps.add(new Step('+', after.get(k++)));
            }
        }
    }
}
