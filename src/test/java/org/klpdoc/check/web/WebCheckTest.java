// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.klpdoc.check.web.Verdict.Outcome;

/** What is said of links to servers on the loopback network that do all that servers do; nothing leaves the machine. */
@Timeout(120)
class WebCheckTest {
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final WebOptions.Pace QUICK = new WebOptions.Pace(
            Duration.ofMillis(20), Duration.ofSeconds(2), Duration.ofMillis(100), Duration.ofSeconds(10));

    @TempDir
    private Path temp;

    private static WebOptions options(String... allowed) {
        return new WebOptions(false, new AllowedHosts(List.of(allowed)), Optional.empty(), WebOptions.USUAL_AGE, QUICK);
    }

    private static Map<String, Outcome> outcomes(Map<String, Verdict> verdicts) {
        Map<String, Outcome> out = new LinkedHashMap<>();
        verdicts.forEach((address, verdict) -> out.put(address, verdict.outcome()));
        return out;
    }

    @Test
    void eachCaseHasItsVerdict() throws IOException {
        try (WebHosts hosts = new WebHosts(8, 21)) {
            Map<String, Outcome> expected = new LinkedHashMap<>();
            for (WebCase one : WebCase.values()) {
                for (int i = 0; i < 2; i++) {
                    expected.put(one.link(hosts.authority(one.ordinal() + i), i), one.outcome());
                }
            }
            Map<String, Verdict> verdicts = WebCheck.of(expected.keySet(), options("127.0.0.0/16"), LONG);
            assertThat(outcomes(verdicts)).containsExactlyInAnyOrderEntriesOf(expected);
            String moved = WebCase.MOVED.link(hosts.authority(WebCase.MOVED.ordinal()), 0);
            assertThat(verdicts.get(moved).fix()).endsWith("/OK/0-MOVED");
            assertThat(hosts.mostAtOnce()).isLessThanOrEqualTo(10);
            assertThat(hosts.asked().values()).allMatch(number -> number.get() <= 4);
        }
    }

    @Test
    void withoutLeaveNothingIsSentToTheMachineItself() throws IOException {
        try (WebHosts hosts = new WebHosts(4, 31)) {
            List<String> links = new ArrayList<>();
            for (WebCase one : WebCase.values()) {
                links.add(one.link(hosts.authority(one.ordinal()), 0));
            }
            assertThat(WebCheck.of(links, options(), LONG).values())
                    .hasSameSizeAs(links)
                    .allMatch(verdict -> verdict.outcome() == Outcome.BLOCKED);
            assertThat(WebCheck.of(links, options("10.0.0.0/8", "localhost"), LONG)
                            .values())
                    .allMatch(verdict -> verdict.outcome() == Outcome.BLOCKED);
            assertThat(hosts.connections()).isZero();
        }
    }

    @Test
    void aPageIsAskedForOnceHoweverManyLinksLeadToIt() throws IOException {
        try (WebHosts hosts = new WebHosts(1, 41)) {
            String page = "http://" + hosts.authority(0) + "/ANCHOR/1";
            List<String> links = List.of(page, page + "#part", page + "#gone", page + "#top", page + "#:~:text=x");
            Map<String, Verdict> verdicts = WebCheck.of(links, options("127.0.41.1"), LONG);
            assertThat(outcomes(verdicts))
                    .containsEntry(page + "#gone", Outcome.ANCHOR)
                    .containsEntry(page + "#part", Outcome.OK)
                    .containsEntry(page + "#top", Outcome.OK);
            assertThat(hosts.connections()).isEqualTo(1);
        }
    }

    @Test
    void credentialsAreNeitherSentNorShown() throws IOException {
        try (WebHosts hosts = new WebHosts(1, 51)) {
            String link = "http://user:secret@" + hosts.authority(0) + "/OK/1?token=hidden";
            Path memory = temp.resolve("links");
            WebOptions options =
                    new WebOptions(false, new AllowedHosts(List.of("127.0.51.1")), Optional.of(memory), LONG, QUICK);
            assertThat(WebCheck.of(List.of(link), options, LONG).get(link)).isEqualTo(Verdict.OK);
            assertThat(WebAsker.shown(link)).doesNotContain("secret").doesNotContain("hidden");
            assertThat(Files.readString(memory)).doesNotContain("secret").doesNotContain("hidden");
        }
    }

    @Test
    void aHostIsLookedUpOnce() throws IOException {
        AtomicInteger lookups = new AtomicInteger();
        try (WebHosts hosts = new WebHosts(1, 61)) {
            AddressGuard.Resolver rebinding = host -> {
                boolean first = lookups.getAndIncrement() == 0;
                return new InetAddress[] {InetAddress.getByName(first ? "198.51.100.7" : "127.0.61.1")};
            };
            String port = hosts.authority(0).replaceFirst(".*:", ":");
            List<String> links = List.of("http://a.host" + port + "/OK/1", "http://a.host" + port + "/OK/2");
            assertThat(WebCheck.of(links, options(), LONG, rebinding).values())
                    .allMatch(verdict -> verdict.outcome() == Outcome.BLOCKED);
            assertThat(lookups).hasValue(1);
            assertThat(hosts.connections()).isZero();
        }
    }

    @Test
    void aNameThatLeadsInsideIsBlocked() throws IOException {
        Function<String, AddressGuard.Resolver> to =
                address -> host -> new InetAddress[] {InetAddress.getByName(address)};
        for (String inside :
                List.of("127.0.0.1", "10.1.2.3", "169.254.169.254", "::1", "fd00:ec2::254", "100.64.0.1")) {
            Map<String, Verdict> verdicts =
                    WebCheck.of(List.of("http://www.kernel.invalid/"), options(), LONG, to.apply(inside));
            assertThat(outcomes(verdicts).values()).as(inside).containsExactly(Outcome.BLOCKED);
        }
        AddressGuard.Resolver nobody = host -> {
            throw new UnknownHostException(host);
        };
        assertThat(outcomes(WebCheck.of(List.of("http://www.kernel.invalid/"), options(), LONG, nobody))
                        .values())
                .containsExactly(Outcome.BROKEN);
    }

    @Test
    void whatWasFineIsRememberedAndNothingElse() throws IOException {
        Path memory = temp.resolve("links");
        WebOptions remembering = new WebOptions(
                false, new AllowedHosts(List.of("127.0.71.1")), Optional.of(memory), Duration.ofDays(1), QUICK);
        List<String> links;
        try (WebHosts hosts = new WebHosts(1, 71)) {
            String host = hosts.authority(0);
            links = List.of(WebCase.OK.link(host, 1), WebCase.MOVED.link(host, 1), WebCase.GONE_404.link(host, 1));
            WebCheck.of(links, remembering, LONG);
        }
        WebOptions offline = new WebOptions(true, AllowedHosts.NONE, Optional.of(memory), Duration.ofDays(1), QUICK);
        assertThat(outcomes(WebCheck.of(links, offline, LONG)).values())
                .containsExactly(Outcome.OK, Outcome.REDIRECTED, Outcome.UNASKED);
        String text = Files.readString(memory);
        for (String spoiled : List.of(
                text.replaceAll("(?m)^\\d+", "99999999999"),
                text.replaceAll("(?m)^\\d+", "1"),
                text.replace("klpdoc links 1", "klpdoc links 0"),
                text.replace('\t', ' '),
                text.substring(0, 20),
                "\0\0\0")) {
            Files.writeString(memory, spoiled);
            assertThat(outcomes(WebCheck.of(links, offline, LONG)).values())
                    .as(spoiled)
                    .containsOnly(Outcome.UNASKED);
        }
    }

    @Test
    void whatThereIsNoTimeForIsNotAsked() throws IOException {
        try (WebHosts hosts = new WebHosts(1, 81)) {
            List<String> links = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                links.add(WebCase.STALL.link(hosts.authority(0), i));
            }
            long begun = System.nanoTime();
            Map<String, Verdict> verdicts = WebCheck.of(links, options("127.0.81.1"), Duration.ofMillis(300));
            assertThat(verdicts).hasSameSizeAs(links);
            assertThat(verdicts.values()).anyMatch(verdict -> verdict.outcome() == Outcome.UNASKED);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(60));
        }
    }
}
