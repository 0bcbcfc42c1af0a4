// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check.web;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What {@code --allow-host} allows beyond the public network: {@code docs.intranet}, {@code *.intranet}, {@code
 * 127.0.0.1}, {@code 10.0.0.0/8}.
 */
public final class AllowedHosts {
    /** Nothing beyond the public network. */
    public static final AllowedHosts NONE = new AllowedHosts(List.of());

    private static final Pattern NAME = Pattern.compile("(?:\\*\\.)?[a-z0-9_-]+(?:\\.[a-z0-9_-]+)*");
    private static final Pattern ADDRESS = Pattern.compile("[0-9./]+|[0-9a-f:./]*:[0-9a-f:./]*");

    private final List<String> names = new ArrayList<>();
    private final List<AddressRange> ranges = new ArrayList<>();

    /**
     * Reads them.
     *
     * @throws IllegalArgumentException where one is neither a host's name nor a range of addresses
     */
    public AllowedHosts(Collection<String> written) {
        for (String one : written) {
            String small = one.toLowerCase(Locale.ROOT).replaceAll("^\\[|\\]$", "");
            if (ADDRESS.matcher(small).matches()) {
                ranges.add(AddressRange.of(small));
            } else if (NAME.matcher(small).matches()) {
                names.add(small);
            } else {
                throw new IllegalArgumentException("neither a host nor a range of addresses: '" + one + "'");
            }
        }
    }

    /** Whether a host is allowed by its name. */
    boolean names(String host) {
        return names.stream()
                .anyMatch(name -> name.startsWith("*.") ? host.endsWith(name.substring(1)) : host.equals(name));
    }

    /** Whether an address is allowed. */
    boolean has(InetAddress address) {
        return ranges.stream().anyMatch(range -> range.has(address));
    }
}
