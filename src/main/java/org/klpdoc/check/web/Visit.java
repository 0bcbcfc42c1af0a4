// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check.web;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.klpdoc.check.web.Answer.Fault;
import org.klpdoc.check.web.Verdict.Outcome;

/**
 * The way to one page: requests, one after the other, over redirects, until there is a verdict. Each step is one request
 * in its host's queue; between two of them nothing waits.
 */
final class Visit {
    private static final int MOST_HOPS = 10;
    private static final int MOST_ATTEMPTS = 3;
    private static final int MOST_TIMEOUTS = 2;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> FOR_GOOD = Set.of(301, 308);

    /** What visits share. */
    interface Web {
        /** Where to connect to. */
        AddressGuard.Pinned pin(WebTarget target);

        /** Makes one request. */
        Answer ask(String method, WebTarget target, AddressGuard.Pinned pinned, Set<String> fragments);

        /** The queue of a host. */
        HostQueue queue(String host);

        /** Whether nothing more is to begin. */
        boolean isOver();

        /** How long to wait, and for how long at most. */
        WebOptions.Pace pace();
    }

    private final Web web;
    private final Map<String, String> fragments;
    private final BiConsumer<Visit, Function<String, Verdict>> done;
    private final Set<WebTarget> seen = new HashSet<>();
    private WebTarget at;
    private String method;
    private int attempts;
    private int timeouts;
    private int hops;
    private boolean forGood = true;
    private Optional<WebTarget> better = Optional.empty();

    /**
     * A visit.
     *
     * @param page the page
     * @param fragments the fragments that links to it have, by the addresses with them
     * @param done is told the verdict of each of these addresses
     */
    Visit(Web web, WebTarget page, Map<String, String> fragments, BiConsumer<Visit, Function<String, Verdict>> done) {
        this.web = web;
        this.at = page;
        this.fragments = fragments;
        this.done = done;
        this.method = wanted().isEmpty() ? "HEAD" : "GET";
    }

    /** The addresses that it is made for. */
    Set<String> addresses() {
        return fragments.keySet();
    }

    private Set<String> wanted() {
        Set<String> out = new HashSet<>(fragments.values());
        out.removeIf(one -> !PageAnchors.isAnchor(one));
        return out;
    }

    /** Begins. */
    void begin() {
        HostQueue queue = web.queue(at.host());
        if (queue.admits()) {
            queue.add(this::step);
        } else {
            end(Outcome.UNVERIFIABLE, "too many pages of its host were asked for before it");
        }
    }

    private void step() {
        try {
            if (web.isOver()) {
                end(Outcome.UNASKED, "the time is over");
                return;
            }
            AddressGuard.Pinned pinned = web.pin(at);
            if (!pinned.refusal().isEmpty()) {
                end(
                        Outcome.BLOCKED,
                        (hops == 0 ? "" : "it redirects to an address that is not asked: ") + pinned.refusal());
            } else if (pinned.addresses().isEmpty()) {
                end(Outcome.BROKEN, "there is no host '" + at.host() + "'");
            } else {
                attempts++;
                judge(web.ask(method, at, pinned, wanted()));
            }
        } catch (RuntimeException ours) {
            end(Outcome.UNVERIFIABLE, "it cannot be asked for");
        }
    }

    private void judge(Answer answer) {
        if (answer.fault() == Fault.NONE || answer.fault() == Fault.UNSEEN) {
            status(answer);
        } else if (answer.fault() == Fault.TIMEOUT) {
            boolean last = ++timeouts == MOST_TIMEOUTS;
            again(!last, Duration.ZERO, Outcome.TIMEOUT, "no answer in time");
        } else if (answer.fault() == Fault.LOST) {
            again(
                    attempts < MOST_ATTEMPTS,
                    pause(),
                    Outcome.BROKEN,
                    "the server ends the connection without an answer");
        } else if (answer.fault() == Fault.CUT) {
            again(attempts < MOST_ATTEMPTS, pause(), Outcome.UNVERIFIABLE, "the page breaks off");
        } else if (answer.fault() == Fault.GARBLED) {
            again(method.equals("HEAD"), Duration.ZERO, Outcome.BROKEN, "what the server answers is no HTTP");
        } else if (answer.fault() == Fault.TLS) {
            end(Outcome.UNVERIFIABLE, "the server's certificate is not trusted, or its encryption not known");
        } else {
            end(Outcome.BROKEN, "the connection is refused");
        }
    }

    private void status(Answer answer) {
        int status = answer.status();
        if (REDIRECTS.contains(status)) {
            redirect(answer);
        } else if (status / 100 == 2 || status == 304) {
            arrived(answer);
        } else if (isBusy(answer)) {
            busy(answer);
        } else if (isPassing(status)) {
            Outcome outcome = status == 503 ? Outcome.UNVERIFIABLE : Outcome.BROKEN;
            again(attempts < MOST_ATTEMPTS, pause(), outcome, "the server fails (" + status + ")");
        } else if (method.equals("HEAD")) {
            again(true, Duration.ZERO, Outcome.BROKEN, "");
        } else if (isWall(answer)) {
            end(Outcome.UNVERIFIABLE, "the server does not show it to programs (" + status + ")");
        } else {
            end(Outcome.BROKEN, "the server does not have it (" + status + ")");
        }
    }

    /** Whether the server wants to be asked later. */
    private static boolean isBusy(Answer answer) {
        boolean later = !answer.header("retry-after").isEmpty();
        boolean spent = answer.header("x-ratelimit-remaining").equals("0");
        return answer.status() == 429 || answer.status() == 403 && (later || spent) || answer.status() == 503 && later;
    }

    private static boolean isPassing(int status) {
        return status == 408 || status == 425 || status >= 500 && status <= 504;
    }

    private static boolean isWall(Answer answer) {
        return switch (answer.status()) {
            case 401, 402, 403, 407, 451 -> true;
            default -> answer.status() > 599 || !answer.header("cf-mitigated").isEmpty();
        };
    }

    private void busy(Answer answer) {
        String reason = "the server wants fewer requests (" + answer.status() + ")";
        Duration wait = RetryAfter.of(answer.header("retry-after")).orElse(pause());
        boolean again = attempts < MOST_ATTEMPTS
                && wait.compareTo(web.pace().longestWait()) <= 0
                && web.queue(at.host()).pause(wait);
        again(again, Duration.ZERO, Outcome.UNVERIFIABLE, reason);
    }

    private Duration pause() {
        return web.pace().pause().multipliedBy(attempts);
    }

    /** Asks once more, for the page and not only for its headers; or ends. */
    private void again(boolean again, Duration delay, Outcome otherwise, String reason) {
        if (!again) {
            end(otherwise, reason);
            return;
        }
        method = "GET";
        HostQueue queue = web.queue(at.host());
        if (delay.isZero()) {
            queue.goOn(this::step);
        } else {
            queue.goOn(this::step, delay);
        }
    }

    private void redirect(Answer answer) {
        String location = answer.header("location");
        Optional<WebTarget> next = at.redirect(location);
        if (location.isEmpty()) {
            end(Outcome.BROKEN, "it redirects to nowhere (" + answer.status() + ")");
        } else if (next.isEmpty()) {
            end(Outcome.BLOCKED, "it redirects to what is no address of the web");
        } else if (!seen.add(at) || ++hops > MOST_HOPS) {
            end(Outcome.BROKEN, hops > MOST_HOPS ? "it redirects too often" : "its redirects run in a circle");
        } else {
            forGood &= FOR_GOOD.contains(answer.status());
            at = next.get();
            better = forGood ? next : better;
            attempts = 0;
            web.queue(at.host()).goOn(this::step);
        }
    }

    private void arrived(Answer answer) {
        Set<String> missing = answer.missing();
        boolean unseen = answer.fault() == Fault.UNSEEN;
        finish(fragment -> {
            if (missing.contains(fragment) && unseen) {
                return Verdict.of(
                        Outcome.UNVERIFIABLE,
                        "the page is too long, or packed too well, to look for '#" + fragment + "'");
            } else if (missing.contains(fragment)) {
                return Verdict.of(Outcome.ANCHOR, "the page has no anchor '" + fragment + "'");
            }
            return better.map(page -> new Verdict(Outcome.REDIRECTED, "it has moved", withFragment(page, fragment)))
                    .orElse(Verdict.OK);
        });
    }

    private static String withFragment(WebTarget page, String fragment) {
        return page.fragment().isEmpty() && !fragment.isEmpty()
                ? page.page() + "#" + fragment
                : page.page() + (page.fragment().isEmpty() ? "" : "#" + page.fragment());
    }

    private void end(Outcome outcome, String reason) {
        Verdict verdict = Verdict.of(outcome, reason);
        finish(any -> verdict);
    }

    private void finish(Function<String, Verdict> byFragment) {
        done.accept(this, address -> byFragment.apply(fragments.getOrDefault(address, "")));
    }
}
