// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check.web;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Says which address may be connected to. Text that anybody may have written must not reach what stands behind the wall
 * that this runs behind: only addresses of the public network are handed out, by the registries of IANA for special
 * purposes, and ports of web servers. A host is looked up once, and what was found is what is connected to, so that a
 * second answer of its name server changes nothing.
 */
final class AddressGuard {
    private static final int MOST_ADDRESSES = 3;
    private static final Set<Integer> PORTS = Set.of(80, 443, 8080, 8443);
    private static final Pattern INSIDE = Pattern.compile("(?:.*\\.)?(?:localhost|local|internal|home\\.arpa|onion)");
    private static final Pattern DOTTED = Pattern.compile("(?:\\d{1,3}\\.){3}\\d{1,3}");
    private static final Pattern NUMBER = Pattern.compile("(?:.*\\.)?(?:\\d+|0x[0-9a-f]*)");

    /** What is not of the public network: "this" one, private, shared, loopback, link-local, for examples, multicast. */
    private static final List<AddressRange> SPECIAL = List.of(
            AddressRange.of("0.0.0.0/8"),
            AddressRange.of("10.0.0.0/8"),
            AddressRange.of("100.64.0.0/10"),
            AddressRange.of("127.0.0.0/8"),
            AddressRange.of("169.254.0.0/16"),
            AddressRange.of("172.16.0.0/12"),
            AddressRange.of("192.0.0.0/24"),
            AddressRange.of("192.0.2.0/24"),
            AddressRange.of("192.88.99.0/24"),
            AddressRange.of("192.168.0.0/16"),
            AddressRange.of("198.18.0.0/15"),
            AddressRange.of("198.51.100.0/24"),
            AddressRange.of("203.0.113.0/24"),
            AddressRange.of("224.0.0.0/3"),
            // A public number behind which a cloud answers its own machines.
            AddressRange.of("168.63.129.16/32"),
            AddressRange.of("2001::/23"),
            AddressRange.of("2001:db8::/32"),
            AddressRange.of("2002::/16"),
            AddressRange.of("3fff::/20"));

    private static final AddressRange UNICAST_6 = AddressRange.of("2000::/3");

    /** Finds the addresses of a host's name. */
    interface Resolver {
        /** The addresses. */
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    /**
     * Where to connect to.
     *
     * @param addresses the addresses to try, in order; empty where there is none
     * @param refusal why nothing may be sent, "" where it may
     */
    record Pinned(List<InetAddress> addresses, String refusal) {
        Pinned {
            addresses = List.copyOf(addresses);
        }

        static Pinned refused(String why) {
            return new Pinned(List.of(), why);
        }
    }

    private final Resolver resolver;
    private final AllowedHosts allowed;
    private final Map<String, List<InetAddress>> found = new ConcurrentHashMap<>();

    AddressGuard(Resolver resolver, AllowedHosts allowed) {
        this.resolver = resolver;
        this.allowed = allowed;
    }

    /** Where to connect to for an address of the web. */
    Pinned pin(WebTarget target) {
        String host = target.host();
        boolean named = allowed.names(host);
        boolean literal = DOTTED.matcher(host).matches() || host.indexOf(':') >= 0;
        if (!literal && NUMBER.matcher(host).matches()) {
            return Pinned.refused("its host is a number that programs read in several ways");
        } else if (!named && INSIDE.matcher(host).matches()) {
            return Pinned.refused("its host is none of the public network");
        }
        List<InetAddress> all = found.computeIfAbsent(host, this::resolve);
        if (all.isEmpty()) {
            return new Pinned(all, "");
        }
        List<InetAddress> right = all.stream()
                .filter(one -> named || allowed.has(one) || isPublic(one))
                .sorted(Comparator.comparing(one -> !(one instanceof Inet4Address)))
                .limit(MOST_ADDRESSES)
                .toList();
        if (right.isEmpty()) {
            return Pinned.refused("its host has an address that is none of the public network");
        }
        boolean port = named || right.stream().allMatch(allowed::has) || PORTS.contains(target.port());
        return port
                ? new Pinned(right, "")
                : Pinned.refused("port " + target.port() + " is none of those of web servers");
    }

    private List<InetAddress> resolve(String host) {
        try {
            return new ArrayList<>(List.of(resolver.resolve(host)));
        } catch (UnknownHostException | SecurityException unknown) {
            return List.of();
        }
    }

    /** Whether an address is one of the public network. */
    static boolean isPublic(InetAddress address) {
        Optional<AddressRange> special =
                SPECIAL.stream().filter(range -> range.has(address)).findFirst();
        return special.isEmpty() && (address instanceof Inet4Address || UNICAST_6.has(address));
    }
}
