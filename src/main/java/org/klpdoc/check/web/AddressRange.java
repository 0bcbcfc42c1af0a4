// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * Addresses that begin with the same bits: {@code 10.0.0.0/8}, {@code fd00::/8}, or a single one, {@code 127.0.0.1}.
 *
 * @param first one of them
 * @param bits how many bits they share
 */
record AddressRange(InetAddress first, int bits) {
    private static final Pattern FORM =
            Pattern.compile("((?:\\d{1,3}\\.){3}\\d{1,3}|[0-9a-fA-F.]*:[0-9a-fA-F:.]*)(?:/(\\d{1,3}))?");

    /**
     * Reads a range.
     *
     * @throws IllegalArgumentException where it is none
     */
    static AddressRange of(String text) {
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a range of addresses: '" + text + "'");
        }
        try {
            // A literal, by its form: no name is looked up.
            InetAddress first = InetAddress.getByName(matcher.group(1));
            int all = first.getAddress().length * Byte.SIZE;
            int bits = matcher.group(2) == null ? all : Integer.parseInt(matcher.group(2));
            if (bits > all) {
                throw new IllegalArgumentException("not a range of addresses: '" + text + "'");
            }
            return new AddressRange(first, bits);
        } catch (UnknownHostException odd) {
            throw new IllegalArgumentException("not a range of addresses: '" + text + "'", odd);
        }
    }

    /** Whether an address is one of them. */
    boolean has(InetAddress address) {
        byte[] mine = first.getAddress();
        byte[] other = address.getAddress();
        if (mine.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % Byte.SIZE;
            if (((mine[bit / Byte.SIZE] ^ other[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
