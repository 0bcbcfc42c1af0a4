// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.text;

import java.util.Collection;
import java.util.Optional;

/** Finds the name that an author probably meant: the nearest by edit distance, near enough to be worth saying. */
public final class Nearest {
    private Nearest() {}

    /**
     * The nearest of {@code names} to {@code wrong}: at most a third of its length (and at least one edit) away;
     * empty where none is, or where {@code wrong} is longer than 100 characters.
     */
    public static Optional<String> of(String wrong, Collection<String> names) {
        if (wrong.isEmpty() || wrong.length() > 100) {
            return Optional.empty();
        }
        int limit = Math.max(1, wrong.length() / 3);
        Optional<String> best = Optional.empty();
        for (String name : names) {
            if (Math.abs(name.length() - wrong.length()) > limit) {
                continue;
            }
            int distance = distance(wrong, name);
            if (distance < limit || (distance == limit && best.isEmpty())) {
                limit = distance;
                best = Optional.of(name);
            }
        }
        return best;
    }

    /** {@code did you mean 'x'?} for the nearest name, or "". */
    public static String hint(String wrong, Collection<String> names) {
        return of(wrong, names).map(name -> "did you mean '" + name + "'?").orElse("");
    }

    /** The Levenshtein distance of two texts, in edits of one UTF-16 unit. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
