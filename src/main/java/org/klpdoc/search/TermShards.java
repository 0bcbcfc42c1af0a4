// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.search;

import java.util.ArrayList;
import java.util.List;

/**
 * The terms and their places as files of some kilobytes, in order, so that a query needs the few files that its words
 * fall into. In a file a term is a line: how many signs it shares with the one before, the other signs, a colon (a
 * {@code !} for a term that is too common to be asked for alone, of which only the best places are kept), the places
 * as differences in {@link Digits}, and a semicolon.
 */
final class TermShards {
    private static final int BYTES = 18_000;

    /** A term that stands in more entries than that is common. */
    static final int COMMON = 1500;

    /** What a term takes beside its signs and its places, and a place, in bytes: a guess that need not be exact. */
    private static final int BYTES_A_TERM = 3;

    private static final int BYTES_A_PLACE = 3;
    private static final int MOST_SHARED = 31;

    private final Merged merged;
    /** The texts that are terms. */
    private final int[] terms;

    TermShards(Merged merged) {
        this.merged = merged;
        int[] found = new int[merged.size()];
        int size = 0;
        for (int text = 0; text < merged.size(); text++) {
            if (merged.count(text) > 0) {
                found[size++] = text;
            }
        }
        this.terms = java.util.Arrays.copyOf(found, size);
    }

    /** The terms of a file: from the first up to, not with, the last. */
    record Range(int from, int to) {}

    /** What each file holds. */
    List<Range> ranges() {
        List<Range> ranges = new ArrayList<>();
        int from = 0;
        int bytes = 0;
        for (int term = 0; term < terms.length; term++) {
            int places = Math.min(COMMON, merged.count(terms[term]));
            int more = BYTES_A_TERM + merged.length(terms[term]) / 2 + places * BYTES_A_PLACE;
            if (bytes > 0 && bytes + more > BYTES) {
                ranges.add(new Range(from, term));
                from = term;
                bytes = 0;
            }
            bytes += more;
        }
        if (from < terms.length) {
            ranges.add(new Range(from, terms.length));
        }
        return ranges;
    }

    /** The shortest text that is behind all terms before the range, and not behind its first one. */
    String border(Range range) {
        String first = merged.text(terms[range.from()]);
        String before = range.from() == 0 ? "" : merged.text(terms[range.from() - 1]);
        int same = 0;
        while (same < before.length() && before.charAt(same) == first.charAt(same)) {
            same++;
        }
        return first.substring(0, same + 1);
    }

    /** Writes the lines of a file. */
    void write(Bytes out, Range range) {
        out.add('"');
        for (int term = range.from(); term < range.to(); term++) {
            int same = term == range.from() ? 0 : merged.shared(terms[term - 1], terms[term], MOST_SHARED);
            out.add(Digits.sign(merged.signs(terms[term], same)));
            merged.write(out, terms[term], same);
            places(out, merged.places(terms[term]));
        }
        out.add('"');
    }

    private static void places(Bytes out, int[] places) {
        int least = places.length > COMMON ? least(places) : 0;
        out.add(least > 0 ? '!' : ':');
        int before = 0;
        for (int i = 0; i < places.length; i++) {
            int entry = places[i] >>> Postings.WEIGHT_BITS;
            boolean again = i + 1 < places.length && places[i + 1] >>> Postings.WEIGHT_BITS == entry;
            int weight = places[i] & Postings.WEIGHT_MASK;
            if (!again && weight >= least) {
                out.digits(entry - before << Postings.WEIGHT_BITS | weight);
                before = entry;
            }
        }
        out.add(';');
    }

    /** The least weight of a common term's places that are kept: names always, of texts those that have it most often. */
    private static int least(int[] places) {
        int[] counts = new int[Postings.WEIGHT_MASK + 1];
        for (int place : places) {
            counts[place & Postings.WEIGHT_MASK]++;
        }
        int kept = 0;
        int least = counts.length;
        while (least > 0 && (least > Postings.PART || kept + counts[least - 1] <= COMMON)) {
            least--;
            kept += counts[least];
        }
        return least;
    }
}
