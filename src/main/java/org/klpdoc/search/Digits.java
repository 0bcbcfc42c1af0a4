// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.search;

/**
 * Numbers as few signs that need no escape in a script: five bits a sign, the lowest first, in the alphabet of base 64;
 * a sign of the upper half says that more come.
 */
final class Digits {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final int BITS = 5;
    private static final int MORE = 1 << BITS;

    private Digits() {}

    /** Appends a number that is not negative. */
    static void append(StringBuilder out, int number) {
        int rest = number;
        while (rest >= MORE) {
            out.append(ALPHABET.charAt(MORE | rest & MORE - 1));
            rest >>>= BITS;
        }
        out.append(ALPHABET.charAt(rest));
    }

    /** One number below 32 as one sign. */
    static char sign(int number) {
        return ALPHABET.charAt(number);
    }
}
