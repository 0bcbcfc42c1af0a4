// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.search;

import java.nio.charset.StandardCharsets;

/**
 * Numbers as few signs that need no escape in a script: five bits a sign, the lowest first, in the alphabet of base 64;
 * a sign of the upper half says that more come.
 */
final class Digits {
    static final int BITS = 5;
    static final int MORE = 1 << BITS;

    private static final byte[] ALPHABET =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".getBytes(StandardCharsets.US_ASCII);

    private Digits() {}

    /** The sign of a number below 64. */
    static byte sign(int number) {
        return ALPHABET[number];
    }
}
