// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check.web;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * What is to be asked of one host, in order: never two requests within an interval, never more than a few at a time, and
 * none while the host asked to be left alone.
 */
final class HostQueue {
    private static final int MOST_AT_ONCE = 8;
    private static final int MOST_PAGES = 1_000;
    /** So long a run waits for one host at most, all in all. */
    private static final Duration MOST_WAITING = Duration.ofSeconds(60);

    private final ScheduledExecutorService pool;
    private final long interval;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private int running;
    private int pages;
    private boolean timed;
    private long next = System.nanoTime();
    private long waited;

    HostQueue(ScheduledExecutorService pool, Duration interval) {
        this.pool = pool;
        this.interval = interval.toNanos();
    }

    /** Counts a page that the host is asked for; false where it is one too many. */
    synchronized boolean admits() {
        return ++pages <= MOST_PAGES;
    }

    /** Makes a request when its turn has come. */
    synchronized void add(Runnable request) {
        waiting.add(request);
        wake();
    }

    /** The same before what has not begun yet: a page is brought to its end before another is begun. */
    synchronized void goOn(Runnable request) {
        waiting.addFirst(request);
        wake();
    }

    /** The same after a time. */
    void goOn(Runnable request, Duration delay) {
        pool.schedule(() -> goOn(request), delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Leaves the host alone for a time; false where the run has waited long enough for it. */
    synchronized boolean pause(Duration time) {
        long until = System.nanoTime() + time.toNanos();
        long more = Math.max(0, until - Math.max(next, System.nanoTime()));
        if (waited + more > MOST_WAITING.toNanos()) {
            return false;
        }
        waited += more;
        next = Math.max(next, until);
        return true;
    }

    private synchronized void wake() {
        if (!timed && running < MOST_AT_ONCE && !waiting.isEmpty()) {
            timed = true;
            try {
                pool.schedule(this::turn, Math.max(0, next - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (RejectedExecutionException over) {
                waiting.clear();
            }
        }
    }

    private void turn() {
        Runnable request;
        synchronized (this) {
            timed = false;
            long now = System.nanoTime();
            if (now < next || waiting.isEmpty()) {
                wake();
                return;
            }
            next = now + interval;
            running++;
            request = waiting.remove();
            wake();
        }
        try {
            request.run();
        } finally {
            synchronized (this) {
                running--;
            }
            wake();
        }
    }
}
