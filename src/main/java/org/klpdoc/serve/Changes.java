// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.serve;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What changed since when, so that any number of updates come to one message for a page that could not be told of each.
 * The state of the site is a number that grows with each update.
 */
final class Changes {
    /** What a page that is open has to do. */
    enum Kind {
        /** Take in the style sheet anew. */
        STYLES,
        /** Ask for its problems anew. */
        PROBLEMS,
        /** Ask anew for what is marked on it. */
        MARKS,
        /** Put the new article in place. */
        ARTICLE,
        /** Load itself anew. */
        RELOAD
    }

    /** A message for a page: what to do, and the state of the site that this leads to. */
    record Message(Set<Kind> kinds, long version) {}

    private final Map<String, Map<Kind, Long>> pages = new HashMap<>();
    private final Map<Kind, Long> all = new HashMap<>();
    private long version = 1;
    private boolean closed;

    /** The state of the site. */
    synchronized long version() {
        return version;
    }

    /** Notes an update: what some pages have to do, and what all have to. */
    synchronized void add(Map<String, Kind> changed, Iterable<Kind> everywhere) {
        version++;
        changed.forEach((page, kind) ->
                pages.computeIfAbsent(page, none -> new HashMap<>()).put(kind, version));
        everywhere.forEach(kind -> all.put(kind, version));
        notifyAll();
    }

    /** Ends all waiting. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    /** Whether there is nothing more to come. */
    synchronized boolean isClosed() {
        return closed;
    }

    /**
     * Waits for news for a page.
     *
     * @param since the state that the page shows
     * @param limit how long to wait, in milliseconds
     * @return empty where there was none within that time
     */
    synchronized Optional<Message> next(String page, long since, long limit) throws InterruptedException {
        long end = System.nanoTime() + limit * 1_000_000;
        Set<Kind> found = since(page, since);
        while (found.isEmpty() && !closed) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                break;
            }
            wait(left);
            found = since(page, since);
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(new Message(found, version));
    }

    private Set<Kind> since(String page, long since) {
        Set<Kind> found = EnumSet.noneOf(Kind.class);
        Map<Kind, Long> own = pages.getOrDefault(page, Map.of());
        for (Kind kind : Kind.values()) {
            if (own.getOrDefault(kind, 0L) > since || all.getOrDefault(kind, 0L) > since) {
                found.add(kind);
            }
        }
        return found;
    }
}
