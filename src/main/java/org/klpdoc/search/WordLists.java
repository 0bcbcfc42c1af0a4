// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.search;

import java.util.ArrayList;
import java.util.List;

/**
 * The words that a misspelt one may stand for, a file for each first letter: one after the other in order, each as how
 * many signs it shares with the one before, how often it is used (as a power of two), its other signs, and a semicolon.
 */
final class WordLists {
    /** What is rarer is a slip itself as often as not. */
    static final int RARE = 3;

    /** What is longer is not corrected. */
    static final int LONGEST = 30;

    private static final int SHORTEST = 4;
    private static final int MOST = 31;

    private WordLists() {}

    /** The words of a letter, from the first text up to, not with, the last. */
    record Range(char letter, int from, int to) {}

    /** What each file holds. */
    static List<Range> ranges(Merged merged) {
        List<Range> ranges = new ArrayList<>();
        int from = -1;
        for (int text = 0; text < merged.size(); text++) {
            if (from >= 0 && merged.at(text, 0) != merged.at(from, 0)) {
                ranges.add(new Range((char) merged.at(from, 0), from, text));
                from = -1;
            }
            if (from < 0 && isListed(merged, text)) {
                from = text;
            }
        }
        if (from >= 0) {
            ranges.add(new Range((char) merged.at(from, 0), from, merged.size()));
        }
        return ranges;
    }

    private static boolean isListed(Merged merged, int text) {
        int length = merged.length(text);
        if (merged.uses(text) < RARE || length < SHORTEST || length > LONGEST) {
            return false;
        }
        boolean ascii = merged.at(text, 0) >= 'a' && merged.at(text, 0) <= 'z';
        for (int i = 1; ascii && i < length; i++) {
            ascii = merged.at(text, i) >= 0;
        }
        return ascii;
    }

    /** Writes the list of a letter. */
    static void write(Bytes out, Merged merged, Range range) {
        out.add('"');
        int before = -1;
        for (int text = range.from(); text < range.to(); text++) {
            if (isListed(merged, text)) {
                int same = before < 0 ? 0 : merged.shared(before, text, LONGEST);
                out.add(Digits.sign(same));
                out.add(Digits.sign(MOST - Integer.numberOfLeadingZeros(merged.uses(text))));
                merged.write(out, text, same);
                out.add(';');
                before = text;
            }
        }
        out.add('"');
    }
}
