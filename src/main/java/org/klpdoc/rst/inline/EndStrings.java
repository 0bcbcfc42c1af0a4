// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.inline;

import org.klpdoc.rst.core.Names;

/**
 * The search for end-strings. A search that found nothing holds for the rest of the text, so that many start-strings
 * without an end cost no more than one.
 */
final class EndStrings {
    private final String text;
    private final int[] noneFrom;

    /** What may end inline markup. */
    enum End {
        /** {@code *}. */
        EMPHASIS("*"),
        /** {@code **}. */
        STRONG("**"),
        /** {@code ``}. */
        LITERAL("``"),
        /** {@code `} of an inline target. */
        TARGET("`"),
        /** {@code |}, perhaps with underscores. */
        SUBSTITUTION("|");

        private final String mark;

        End(String mark) {
            this.mark = mark;
        }

        int length() {
            return mark.length();
        }
    }

    EndStrings(String text) {
        this.text = text;
        this.noneFrom = new int[End.values().length];
        java.util.Arrays.fill(noneFrom, text.length() + 1);
    }

    /** The place of the end-string for markup whose content begins at {@code from}; -1 where there is none. */
    int find(End end, int from) {
        if (from >= noneFrom[end.ordinal()]) {
            return -1;
        }
        for (int at = text.indexOf(end.mark, from); at >= 0; at = text.indexOf(end.mark, at + 1)) {
            if (at == from) {
                if (maySuffix(end, at)) {
                    return -1; // nothing between start and end
                }
            } else if (!isEscapedBy(end, text.charAt(at - 1)) && maySuffix(end, at)) {
                return at;
            }
        }
        noneFrom[end.ordinal()] = from;
        return -1;
    }

    /** How long the end-string at {@code at} is, a substitution's underscores with it. */
    int length(End end, int at) {
        int length = end.length();
        if (end != End.SUBSTITUTION) {
            return length;
        }
        for (int more = 2; more > 0; more--) {
            if (text.startsWith("__".substring(0, more), at + 1) && mayEnd(at + 1 + more)) {
                return 1 + more;
            }
        }
        return 1;
    }

    /** Whether markup may end before {@code at}. */
    boolean mayEnd(int at) {
        return at >= text.length() || Punctuation.mayFollow(text.charAt(at));
    }

    private boolean maySuffix(End end, int at) {
        return mayEnd(at + end.length()) || end == End.SUBSTITUTION && length(end, at) > 1;
    }

    private static boolean isEscapedBy(End end, char before) {
        return Names.isSpace(before) || before == '\0' && end != End.LITERAL;
    }
}
