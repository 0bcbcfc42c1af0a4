// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A file of the index that is being written, in UTF-8. */
final class Bytes {
    private static final int FIRST_SIZE = 1 << 15;
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes = new byte[FIRST_SIZE];
    private int size;

    /** Appends a sign of ASCII. */
    Bytes add(int sign) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, size * 2);
        }
        bytes[size++] = (byte) sign;
        return this;
    }

    /** Appends some bytes. */
    Bytes add(byte[] text, int from, int to) {
        if (size + to - from > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + to - from, size * 2));
        }
        System.arraycopy(text, from, bytes, size, to - from);
        size += to - from;
        return this;
    }

    /** Appends a text as it is. */
    Bytes add(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return add(utf8, 0, utf8.length);
    }

    /** Appends a text as a string of JSON. */
    Bytes quoted(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        add('"');
        int from = 0;
        for (int at = 0; at < utf8.length; at++) {
            byte sign = utf8[at];
            if (sign == '"' || sign == '\\' || sign >= 0 && sign < ' ') {
                add(utf8, from, at);
                from = at + 1;
                escaped(sign);
            }
        }
        return add(utf8, from, utf8.length).add('"');
    }

    private void escaped(byte sign) {
        add('\\');
        if (sign < ' ') {
            add('u').add('0').add('0').add(HEX[sign >> 4]).add(HEX[sign & 15]);
        } else {
            add(sign);
        }
    }

    /** Appends a number that is not negative in {@link Digits}. */
    Bytes digits(int number) {
        int rest = number;
        while (rest >= Digits.MORE) {
            add(Digits.sign(Digits.MORE | rest & Digits.MORE - 1));
            rest >>>= Digits.BITS;
        }
        return add(Digits.sign(rest));
    }

    /** All of it. */
    byte[] all() {
        return Arrays.copyOf(bytes, size);
    }
}
