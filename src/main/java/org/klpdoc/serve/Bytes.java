// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.serve;

/** Looks for bytes in bytes. */
final class Bytes {
    private Bytes() {}

    /** Where {@code what} begins in {@code in}, from {@code from} on; -1 where it does not. */
    static int find(byte[] in, byte[] what, int from) {
        for (int i = Math.max(0, from); i <= in.length - what.length; i++) {
            int same = 0;
            while (same < what.length && in[i + same] == what[same]) {
                same++;
            }
            if (same == what.length) {
                return i;
            }
        }
        return -1;
    }
}
