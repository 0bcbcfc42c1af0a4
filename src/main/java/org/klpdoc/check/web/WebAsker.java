// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.klpdoc.check.web.Verdict.Outcome;

/** Asks for links, each one once: what a second check of the same run wants to know is what the first was told. */
public final class WebAsker {
    private final WebOptions options;
    private final Map<String, Verdict> known = new HashMap<>();
    private boolean asked;

    /** An asker that has not asked yet. */
    public WebAsker(WebOptions options) {
        this.options = options;
    }

    /**
     * The verdicts of links. The first time they are asked for; later nothing more is sent.
     *
     * @param time for how long at most
     * @throws IOException where the file that remembers cannot be written
     */
    public Map<String, Verdict> verdicts(Collection<String> addresses, Duration time) throws IOException {
        Set<String> distinct = new LinkedHashSet<>(addresses);
        if (!asked) {
            asked = true;
            known.putAll(WebCheck.of(distinct, options, time));
        }
        Verdict unasked = Verdict.of(Outcome.UNASKED, "it was not asked for");
        Map<String, Verdict> out = new HashMap<>();
        distinct.forEach(address -> out.put(address, known.getOrDefault(address, unasked)));
        return out;
    }

    /** Whether nothing may be sent. */
    public boolean isOffline() {
        return options.offline();
    }

    /** Whether a host may be asked for that examples of addresses have. */
    public boolean allows(String host) {
        return options.allowed().names(host);
    }

    /** An address as it may be printed. */
    public static String shown(String address) {
        return WebTarget.shown(address);
    }

    /** The host of an address of the web, or "". */
    public static String host(String address) {
        return WebTarget.of(address).map(WebTarget::host).orElse("");
    }
}
