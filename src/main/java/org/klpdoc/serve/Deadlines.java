// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.serve;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Ends writes to clients that do not read. The JDK's own limit for answers counts from their beginning, and would end
 * every stream of events.
 */
final class Deadlines implements AutoCloseable {
    private final ScheduledThreadPoolExecutor clock;
    private final Duration limit;

    /** For writes that may take {@code limit} each. */
    Deadlines(Duration limit) {
        this.limit = limit;
        this.clock = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "klpdoc-deadlines");
            thread.setDaemon(true);
            return thread;
        });
        clock.setRemoveOnCancelPolicy(true);
    }

    /** A piece of work that writes. */
    interface Write {
        /** Does it. */
        void run() throws java.io.IOException;
    }

    /**
     * Does a write on this thread; one that takes too long is ended with its connection.
     *
     * @throws java.io.IOException where the client is gone, or was given up
     */
    void within(Write write) throws java.io.IOException {
        Thread writer = Thread.currentThread();
        // A channel that is being written to is closed by an interrupt of whoever writes.
        ScheduledFuture<?> end = clock.schedule(writer::interrupt, limit.toMillis(), TimeUnit.MILLISECONDS);
        try {
            write.run();
        } finally {
            end.cancel(false);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
