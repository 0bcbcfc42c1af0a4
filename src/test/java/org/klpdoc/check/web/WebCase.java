// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check.web;

import java.util.Arrays;
import java.util.List;
import org.klpdoc.check.web.Verdict.Outcome;

/** What the servers of {@link WebHosts} can do, and what has to be said of a link to it. */
enum WebCase {
    OK(Outcome.OK),
    NO_CONTENT(Outcome.OK),
    PART(Outcome.OK),
    OLD_HTTP(Outcome.OK),
    ANCHOR(Outcome.OK, "#part"),
    ANCHOR_OVER_CHUNKS(Outcome.OK, "#part"),
    ANCHOR_ODD_CHARSET(Outcome.OK, "#part"),
    ANCHOR_IN_GZIP(Outcome.OK, "#part"),
    INTERIM(Outcome.OK),
    FOUND(Outcome.OK),
    SEE_OTHER(Outcome.OK),
    FOR_NOW(Outcome.OK),
    CHAIN(Outcome.OK),
    MOVED(Outcome.REDIRECTED),
    MOVED_308(Outcome.REDIRECTED),
    NO_HEAD(Outcome.OK),
    HEAD_LOST(Outcome.OK),
    BUSY_SECONDS(Outcome.OK),
    BUSY_DATE(Outcome.OK),
    BUSY_SILENT(Outcome.OK),
    FLAKY(Outcome.OK),
    LOGIN(Outcome.UNVERIFIABLE),
    WALL(Outcome.UNVERIFIABLE),
    WALL_MITIGATED(Outcome.UNVERIFIABLE),
    BUSY_YEARS(Outcome.UNVERIFIABLE),
    BUSY_ALWAYS(Outcome.UNVERIFIABLE),
    UNAVAILABLE(Outcome.UNVERIFIABLE),
    ODD_999(Outcome.UNVERIFIABLE),
    ENDLESS_BODY(Outcome.UNVERIFIABLE, "#part"),
    GZIP_BOMB(Outcome.UNVERIFIABLE, "#part"),
    CUT_BODY(Outcome.UNVERIFIABLE, "#part"),
    NO_TLS(Outcome.UNVERIFIABLE),
    GONE_404(Outcome.BROKEN),
    GONE_410(Outcome.BROKEN),
    TEAPOT(Outcome.BROKEN),
    FAILS(Outcome.BROKEN),
    RESET(Outcome.BROKEN),
    RESET_IN_HEADERS(Outcome.BROKEN),
    GARBLED(Outcome.BROKEN),
    INTERIM_FLOOD(Outcome.BROKEN),
    HEADER_FLOOD(Outcome.BROKEN),
    LOOP(Outcome.BROKEN),
    LONG_CHAIN(Outcome.BROKEN),
    TO_NOWHERE(Outcome.BROKEN),
    NO_ANCHOR(Outcome.ANCHOR, "#elsewhere"),
    TO_PRIVATE(Outcome.BLOCKED),
    TO_FILE(Outcome.BLOCKED),
    TO_FAR_TOO_LONG(Outcome.BLOCKED),
    STALL(Outcome.TIMEOUT),
    STALL_IN_HEADERS(Outcome.TIMEOUT),
    DRIP(Outcome.TIMEOUT),
    DRIP_BODY(Outcome.TIMEOUT, "#part");

    /** So many of the first cases are no faults. */
    private static final int FINE = 13;

    private final Outcome outcome;
    private final String fragment;

    WebCase(Outcome outcome) {
        this(outcome, "");
    }

    WebCase(Outcome outcome, String fragment) {
        this.outcome = outcome;
        this.fragment = fragment;
    }

    Outcome outcome() {
        return outcome;
    }

    /** A link to it. */
    String link(String authority, int number) {
        return (this == NO_TLS ? "https" : "http") + "://" + authority + "/" + name() + "/" + number + fragment;
    }

    static List<WebCase> fine() {
        return Arrays.asList(values()).subList(0, FINE);
    }

    static List<WebCase> faults() {
        return Arrays.asList(values()).subList(FINE, values().length);
    }
}
