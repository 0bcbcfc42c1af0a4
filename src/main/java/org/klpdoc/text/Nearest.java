// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.text;

import java.util.Collection;
import java.util.Optional;

/** Finds the name that an author probably meant: the nearest by edit distance, near enough to be worth saying. */
public final class Nearest {
    private static final int LONGEST = 100;
    private static final int MOST_EDITS = 3;

    private Nearest() {}

    /**
     * The name that fewest edits lead to: characters added, dropped, changed or two neighbours swapped.
     *
     * @return the first of the nearest names; empty where none is less than half of the name and at most three edits
     *     away, or where the name has more than a hundred characters
     */
    public static Optional<String> of(String wrong, Collection<String> names) {
        if (wrong.isEmpty() || wrong.length() > LONGEST) {
            return Optional.empty();
        }
        int least = Math.max(1, Math.min(MOST_EDITS, wrong.length() / 2)) + 1;
        Optional<String> best = Optional.empty();
        for (String name : names) {
            if (Math.abs(name.length() - wrong.length()) < least) {
                int distance = distance(wrong, name, least);
                if (distance < least) {
                    least = distance;
                    best = Optional.of(name);
                }
            }
        }
        return best;
    }

    /** {@code did you mean 'x'?} for the nearest name, or "". */
    public static String hint(String wrong, Collection<String> names) {
        return of(wrong, names).map(name -> "did you mean '" + name + "'?").orElse("");
    }

    /** The same, or all names where none is near: for names that are few, such as the keys of a file. */
    public static String hintOrAll(String wrong, Collection<String> names) {
        String hint = hint(wrong, names);
        return hint.isEmpty() && !names.isEmpty() ? "known: " + String.join(", ", names) : hint;
    }

    /** Levenshtein's distance, a swap of neighbours counting as one edit; {@code limit} where it is that or more. */
    private static int distance(String a, String b, int limit) {
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                boolean swap =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                row[j] = swap ? Math.min(row[j], before[j - 2] + 1) : row[j];
                least = Math.min(least, row[j]);
            }
            if (least > limit) {
                return limit; // what is to come is at most one less: a swap looks two rows back
            }
            int[] oldest = before;
            before = last;
            last = row;
            row = oldest;
        }
        return Math.min(limit, last[b.length()]);
    }
}
