// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.serve;

import com.sun.net.httpserver.Headers;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who is answered: a browser of this machine that shows pages of this server. Another site that a reader has open can
 * send requests here, too; it gets neither a page nor an event.
 */
final class RequestRules {
    private static final Pattern PORT = Pattern.compile(":\\d{1,5}$");
    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-f:.]{2,45}]");
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final String name;

    /** Rules for a server that is also called {@code name}. */
    RequestRules(String name) {
        this.name = name.toLowerCase(Locale.ROOT);
    }

    /**
     * Why a request is not answered.
     *
     * @param posted whether what is asked for is sent by POST
     */
    Optional<Answer> refusal(String method, URI address, Headers headers, boolean posted) {
        if (posted ? !method.equals("POST") : !READING.contains(method)) {
            return Optional.of(
                    Answer.of(405, "not a way to ask for this").with("Allow", posted ? "POST" : "GET, HEAD"));
        }
        List<String> hosts = Optional.ofNullable(headers.get("Host")).orElse(List.of());
        if (hosts.size() != 1 || address.isAbsolute()) {
            return Optional.of(Answer.of(400, "a request names its host once"));
        }
        String host = hosts.get(0).toLowerCase(Locale.ROOT);
        if (!isOurs(host)) {
            return Optional.of(Answer.of(403, "this server does not go by that name"));
        }
        boolean strange = isStrange(headers, host);
        return strange ? Optional.of(Answer.of(403, "not for other sites")) : Optional.empty();
    }

    /** A name that no name server hands out for this machine: those could be made to lead here by anybody. */
    private boolean isOurs(String host) {
        String bare = PORT.matcher(host).replaceFirst("");
        return bare.equals("localhost")
                || bare.endsWith(".localhost")
                || bare.equals(name)
                || IPV4.matcher(bare).matches()
                || IPV6.matcher(bare).matches();
    }

    /** Whether a page of another site asks. A reader who follows a link to this one is welcome. */
    private static boolean isStrange(Headers headers, String host) {
        List<String> origins = Optional.ofNullable(headers.get("Origin")).orElse(List.of());
        boolean ownOrigin =
                origins.stream().allMatch(one -> one.toLowerCase(Locale.ROOT).equals("http://" + host));
        List<String> sites = Optional.ofNullable(headers.get("Sec-Fetch-Site")).orElse(List.of());
        boolean from = sites.stream().allMatch(one -> one.equals("same-origin") || one.equals("none"));
        boolean led = List.of("navigate").equals(headers.get("Sec-Fetch-Mode"));
        return !ownOrigin || !from && !led;
    }
}
