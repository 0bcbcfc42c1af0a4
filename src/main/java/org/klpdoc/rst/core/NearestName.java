// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.core;

import java.util.Collection;

/** Finds the name that an author may have meant. */
public final class NearestName {
    private static final int LONGEST = 60;

    private NearestName() {}

    /**
     * The known name that differs least from {@code name}, by single characters added, dropped, changed or swapped.
     *
     * @return the first such name in the order of {@code known}; "" where none differs by less than half its length
     */
    public static String of(String name, Collection<String> known) {
        String nearest = "";
        int least = Math.max(1, Math.min(3, name.length() / 2)) + 1;
        if (name.length() > LONGEST) {
            return "";
        }
        for (String one : known) {
            if (Math.abs(one.length() - name.length()) >= least) {
                continue;
            }
            int distance = distance(name, one);
            if (distance < least) {
                least = distance;
                nearest = one;
            }
        }
        return nearest;
    }

    /** A hint that names it: {@code did you mean "note"?}, or "". */
    public static String hint(String name, Collection<String> known) {
        String nearest = of(name, known);
        return nearest.isEmpty() ? "" : "did you mean \"" + nearest + "\"?";
    }

    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int best = Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1);
                best = Math.min(best, cost[i - 1][j - 1] + change);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                cost[i][j] = swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
            }
        }
        return cost[a.length()][b.length()];
    }
}
