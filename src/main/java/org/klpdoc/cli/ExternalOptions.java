// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.klpdoc.check.web.AllowedHosts;
import org.klpdoc.check.web.WebAsker;
import org.klpdoc.check.web.WebOptions;
import picocli.CommandLine;

/** The options of a check that are about links to the web. */
final class ExternalOptions {
    @CommandLine.Option(names = "--external", description = "ask for links to the web, too")
    private boolean external;

    @CommandLine.Option(
            names = "--offline",
            description = "with --external: send nothing, go by what --link-cache knows")
    private boolean offline;

    @CommandLine.Option(
            names = "--allow-host",
            paramLabel = "HOST",
            description = "a host, *.DOMAIN or addresses as 10.0.0.0/8 that may be asked though they are not of the"
                    + " public network; may be given more than once")
    private List<String> hosts = new ArrayList<>();

    @CommandLine.Option(
            names = "--link-cache",
            paramLabel = "FILE",
            description = "remember in this file which links were fine")
    private Optional<Path> memory = Optional.empty();

    @CommandLine.Option(
            names = "--link-age",
            paramLabel = "DAYS",
            defaultValue = "7",
            description = "how long that is believed (default: ${DEFAULT-VALUE})")
    private int days = 7;

    @CommandLine.Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "how long one request may take (default: ${DEFAULT-VALUE})")
    private int timeout = 10;

    /**
     * What asks for links; empty where links to the web are not asked for.
     *
     * @throws CommandLine.ParameterException where an option has no sense
     */
    Optional<WebAsker> asker(CommandLine line) {
        if (!external && (offline || !hosts.isEmpty() || memory.isPresent())) {
            throw new CommandLine.ParameterException(line, "--offline, --allow-host and --link-cache need --external");
        } else if (days < 0 || timeout < 1) {
            throw new CommandLine.ParameterException(line, "--link-age must be 0 or more, --timeout at least 1");
        }
        try {
            WebOptions.Pace usual = WebOptions.Pace.USUAL;
            WebOptions.Pace pace = new WebOptions.Pace(
                    usual.interval(), Duration.ofSeconds(timeout), usual.pause(), usual.longestWait());
            AllowedHosts allowed = new AllowedHosts(hosts);
            WebOptions options = new WebOptions(offline, allowed, memory, Duration.ofDays(days), pace);
            return external ? Optional.of(new WebAsker(options)) : Optional.empty();
        } catch (IllegalArgumentException odd) {
            throw new CommandLine.ParameterException(line, "--allow-host: " + odd.getMessage());
        }
    }
}
