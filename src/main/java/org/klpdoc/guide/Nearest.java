// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.guide;

import java.util.Collection;
import java.util.Optional;

/** The right name that a wrong one most resembles. */
public final class Nearest {
    private static final int LONGEST = 64;

    private Nearest() {}

    /** The known name that fewest edits lead to, if they are few for its length; the first of equals. */
    public static Optional<String> of(String name, Collection<String> known) {
        Optional<String> best = Optional.empty();
        int least = Math.max(2, Math.min(name.length(), LONGEST) / 3) + 1;
        for (String candidate : known) {
            int edits = edits(name, candidate, least);
            if (edits < least) {
                least = edits;
                best = Optional.of(candidate);
            }
        }
        return best;
    }

    /** {@code did you mean 'title'?}, or the known names where none is near. */
    public static String hint(String name, Collection<String> known) {
        return of(name, known)
                .map(near -> "did you mean '" + near + "'?")
                .orElseGet(() -> known.isEmpty() ? "" : "known: " + String.join(", ", known));
    }

    /** Levenshtein's distance, a swap of neighbours counting as one; {@code limit} where it is at least that. */
    private static int edits(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) >= limit || a.length() > LONGEST || b.length() > LONGEST) {
            return limit;
        }
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                boolean swap =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swap) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            before = last;
            last = row;
        }
        return Math.min(last[b.length()], limit);
    }
}
