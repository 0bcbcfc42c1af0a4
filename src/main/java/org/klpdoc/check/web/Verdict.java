// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check.web;

/**
 * What is known of a link.
 *
 * @param outcome how it ended
 * @param reason why, for people, without the address; "" where it is fine
 * @param fix the address to write instead, where the old one moved for good, else ""
 */
public record Verdict(Outcome outcome, String reason, String fix) {
    /** How asking for a link ends. */
    public enum Outcome {
        /** The page is there, and so is its anchor. */
        OK,
        /** The page is there, at another address for good. */
        REDIRECTED,
        /** There is no such host or page, or the server fails for good. */
        BROKEN,
        /** The page is there, its anchor is not. */
        ANCHOR,
        /** The server did not let a program see the page: too many requests, a login, a wall against robots. */
        UNVERIFIABLE,
        /** No answer in time, twice. */
        TIMEOUT,
        /** Nothing was sent: the address is none of the public network, or not one of the web. */
        BLOCKED,
        /** Nothing was sent, as there was no time left or no network wanted. */
        UNASKED
    }

    /** A link that is fine. */
    static final Verdict OK = new Verdict(Outcome.OK, "", "");

    /** A link without a better address. */
    public static Verdict of(Outcome outcome, String reason) {
        return new Verdict(outcome, reason, "");
    }
}
