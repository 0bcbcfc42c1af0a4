// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * Streams of Server-Sent Events, one a page that is open. An event says what to do and nothing of the content; a page that
 * is slow to read misses none, since the next one says the same and more.
 */
final class EventStreams {
    /** So many may be open; a browser opens six at most to one server. */
    static final int MOST = 800;

    /** A line now and then shows whether anybody still listens; in milliseconds. */
    private static final long HEARTBEAT = 15_000;

    private final Changes changes;
    private final Deadlines deadlines;
    private final AtomicInteger count = new AtomicInteger();
    private final ConcurrentHashMap<String, Integer> open = new ConcurrentHashMap<>();

    EventStreams(Changes changes, Deadlines deadlines) {
        this.changes = changes;
        this.deadlines = deadlines;
    }

    /** The files of the pages that are open somewhere. */
    Set<String> pages() {
        return new HashSet<>(open.keySet());
    }

    /**
     * Serves a stream until its reader has gone or the server ends.
     *
     * @param page the file that the reader has open
     * @param since the state of the site that it shows
     * @return what to say instead, where there are too many already
     */
    Optional<Answer> serve(HttpExchange exchange, String page, long since) throws IOException {
        if (count.incrementAndGet() > MOST) {
            count.decrementAndGet();
            return Optional.of(Answer.of(503, "too many pages are open"));
        }
        open.merge(page, 1, Integer::sum);
        try {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            send(exchange.getResponseBody(), ": hello\n\n");
            follow(exchange.getResponseBody(), page, since);
        } catch (InterruptedException given) {
            throw new IOException("the reader does not read", given);
        } finally {
            open.computeIfPresent(page, (name, number) -> number > 1 ? number - 1 : null);
            count.decrementAndGet();
        }
        return Optional.empty();
    }

    private void follow(OutputStream out, String page, long since) throws IOException, InterruptedException {
        long seen = since;
        while (!changes.isClosed()) {
            Optional<Changes.Message> news = changes.next(page, seen, HEARTBEAT);
            if (news.isPresent()) {
                seen = news.get().version();
                String kinds = news.get().kinds().stream()
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(" "));
                send(out, "id: " + seen + "\nevent: change\ndata: " + seen + " " + kinds + "\n\n");
            } else {
                send(out, ":\n\n");
            }
        }
    }

    private void send(OutputStream out, String text) throws IOException {
        deadlines.within(() -> {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        });
    }
}
