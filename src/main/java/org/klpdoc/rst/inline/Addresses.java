// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.inline;

/** Addresses of explicit targets. */
public final class Addresses {
    private Addresses() {}

    /** The address, with {@code mailto:} before it where it is a mail address. */
    public static String adjusted(String address) {
        return StandaloneUris.isMail(address) ? "mailto:" + address : address;
    }
}
