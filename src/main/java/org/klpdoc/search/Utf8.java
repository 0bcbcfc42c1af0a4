// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.search;

/** Signs beyond ASCII in well-formed UTF-8. */
final class Utf8 {
    private static final int OF_TWO = 0xe0;
    private static final int OF_THREE = 0xf0;

    private Utf8() {}

    /** How many bytes the sign has that begins with a byte below zero. */
    static int length(byte first) {
        int begin = first & 0xff;
        return begin < OF_TWO ? 2 : begin < OF_THREE ? 3 : 4;
    }

    /** Whether a byte is one of a sign's bytes behind the first. */
    static boolean isInside(byte one) {
        return (one & 0xc0) == 0x80;
    }

    /** The sign that begins there; for one beyond the basic plane a surrogate, which is part of no word. */
    static char sign(byte[] bytes, int at) {
        int more = 0x3f;
        return switch (length(bytes[at])) {
            case 2 -> (char) ((bytes[at] & 0x1f) << 6 | bytes[at + 1] & more);
            case 3 -> (char) ((bytes[at] & 0xf) << 12 | (bytes[at + 1] & more) << 6 | bytes[at + 2] & more);
            default -> Character.MIN_SURROGATE;
        };
    }
}
