// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check.web;

import java.util.Map;
import java.util.Set;

/**
 * What came of one request.
 *
 * @param fault what went wrong, {@link Fault#NONE} where there is an answer
 * @param status the status, 0 without an answer
 * @param headers the headers, their names in small letters; of several of one name the first
 * @param missing of the fragments that were asked for, those that the page does not have
 */
record Answer(Fault fault, int status, Map<String, String> headers, Set<String> missing) {
    /** What can go wrong with a request. */
    enum Fault {
        /** Nothing. */
        NONE,
        /** It took too long. */
        TIMEOUT,
        /** The connection was refused. */
        REFUSED,
        /** The connection ended before the answer did. */
        LOST,
        /** The connection ended within the page. */
        CUT,
        /** There is no trust in the server's certificate, or no agreement on a cipher. */
        TLS,
        /** What came back is no HTTP. */
        GARBLED,
        /** The page goes on for longer, or is packed in another way, than is looked into. */
        UNSEEN
    }

    Answer {
        headers = Map.copyOf(headers);
        missing = Set.copyOf(missing);
    }

    static Answer failed(Fault fault) {
        return new Answer(fault, 0, Map.of(), Set.of());
    }

    /** A header's value, or "". */
    String header(String name) {
        return headers.getOrDefault(name, "");
    }
}
