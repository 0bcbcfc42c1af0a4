// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check.web;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How links to the web are asked for.
 *
 * @param offline whether nothing may be sent: only what is remembered counts
 * @param allowed what may be asked beyond the public network
 * @param memory the file that remembers what was right, if any
 * @param age how long it is believed
 * @param pace how requests are made
 */
public record WebOptions(boolean offline, AllowedHosts allowed, Optional<Path> memory, Duration age, Pace pace) {
    /**
     * How requests are made.
     *
     * @param interval the time between two of them to one host
     * @param limit how long one may take, all in all
     * @param pause how long to wait before a failed one is made again; twice as long before the second time
     * @param longestWait how long a server may ask to be left alone; one that asks for more is not asked again
     */
    public record Pace(Duration interval, Duration limit, Duration pause, Duration longestWait) {
        /** Less than ten requests in a second, each within ten seconds. */
        public static final Pace USUAL =
                new Pace(Duration.ofMillis(110), Duration.ofSeconds(10), Duration.ofSeconds(1), Duration.ofSeconds(30));
    }

    /** As long as what is remembered is believed unless somebody says otherwise. */
    public static final Duration USUAL_AGE = Duration.ofDays(7);

    /** The public network, nothing remembered. */
    public static WebOptions usual() {
        return new WebOptions(false, AllowedHosts.NONE, Optional.empty(), USUAL_AGE, Pace.USUAL);
    }
}
