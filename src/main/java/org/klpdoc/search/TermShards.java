// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.search;

import java.util.ArrayList;
import java.util.List;

/**
 * The terms and their places as files of some kilobytes, in order, so that a query needs the few files that its words
 * fall into. In a file a term is a line: how many signs it shares with the one before, the other signs, a tab (a
 * {@code !} for a term that is too common to be asked for alone, of which only the best places are kept), and the places
 * as differences in {@link Digits}.
 */
final class TermShards {
    private static final int BYTES = 16_000;

    /** A term that stands in more entries than that is common. */
    static final int COMMON = 1500;

    /** What a term takes beside its signs and its places, and a place, in bytes: a guess that need not be exact. */
    private static final int BYTES_A_TERM = 3;

    private static final int BYTES_A_PLACE = 3;
    private static final int MOST_SHARED = 31;
    private static final int WEIGHTS = 8;
    private static final int WEIGHT_MASK = WEIGHTS - 1;

    private final Merged merged;

    TermShards(Merged merged) {
        this.merged = merged;
    }

    /** The terms of a file: from the first up to, not with, the last. */
    record Range(int from, int to) {}

    /** What each file holds. */
    List<Range> ranges() {
        List<Range> ranges = new ArrayList<>();
        int from = 0;
        int bytes = 0;
        for (int term = 0; term < merged.size(); term++) {
            int places = Math.min(COMMON, merged.count(term));
            int more = BYTES_A_TERM + merged.term(term).length() / 2 + places * BYTES_A_PLACE;
            if (bytes > 0 && bytes + more > BYTES) {
                ranges.add(new Range(from, term));
                from = term;
                bytes = 0;
            }
            bytes += more;
        }
        if (from < merged.size()) {
            ranges.add(new Range(from, merged.size()));
        }
        return ranges;
    }

    /** The shortest text that is behind all terms before the range, and not behind its first one. */
    String border(Range range) {
        String first = merged.term(range.from());
        String before = range.from() == 0 ? "" : merged.term(range.from() - 1);
        return first.substring(0, Math.min(first.length(), shared(before, first) + 1));
    }

    private static int shared(String left, String right) {
        int most = Math.min(left.length(), right.length());
        int same = 0;
        while (same < most && left.charAt(same) == right.charAt(same)) {
            same++;
        }
        return same;
    }

    /** The lines of a file. */
    String lines(Range range) {
        StringBuilder out = new StringBuilder(BYTES + BYTES / 2);
        String before = "";
        for (int number = range.from(); number < range.to(); number++) {
            String term = merged.term(number);
            int same = Math.min(MOST_SHARED, shared(before, term));
            out.append(Digits.sign(same)).append(term, same, term.length());
            places(out, merged.places(number));
            before = term;
        }
        return out.toString();
    }

    private static void places(StringBuilder out, int[] places) {
        int least = places.length > COMMON ? least(places) : 0;
        out.append(least > 0 ? '!' : '\t');
        int before = 0;
        for (int i = 0; i < places.length; i++) {
            int entry = places[i] >>> Postings.WEIGHT_BITS;
            boolean again = i + 1 < places.length && places[i + 1] >>> Postings.WEIGHT_BITS == entry;
            if (!again && (places[i] & WEIGHT_MASK) >= least) {
                Digits.append(out, entry - before << Postings.WEIGHT_BITS | places[i] & WEIGHT_MASK);
                before = entry;
            }
        }
        out.append('\n');
    }

    /** The least weight of a common term's places that are kept: names always, of texts those that have it most often. */
    private static int least(int[] places) {
        int[] counts = new int[WEIGHTS];
        for (int place : places) {
            counts[place & WEIGHT_MASK]++;
        }
        int kept = 0;
        int least = WEIGHTS;
        while (least > 0 && (least > Postings.PART || kept + counts[least - 1] <= COMMON)) {
            least--;
            kept += counts[least];
        }
        return least;
    }
}
