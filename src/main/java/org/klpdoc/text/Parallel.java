// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.text;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

/** An ordered parallel map: whatever the number of threads, the results are those of a plain loop, in its order. */
public final class Parallel implements AutoCloseable {
    private static final long STACK_BYTES = 16L << 20;

    private final int jobs;
    private final ExecutorService pool;

    /** With {@code jobs} threads of its own, at least 1; they end with {@link #close()}. */
    public Parallel(int jobs) {
        if (jobs < 1) {
            throw new IllegalArgumentException("jobs: " + jobs);
        }
        this.jobs = jobs;
        AtomicInteger number = new AtomicInteger();
        ThreadFactory threads = task -> {
            Thread thread = new Thread(null, task, "klpdoc-" + number.incrementAndGet(), STACK_BYTES);
            thread.setDaemon(true);
            return thread;
        };
        this.pool = Executors.newFixedThreadPool(jobs, threads);
    }

    /** The number of threads. */
    public int jobs() {
        return jobs;
    }

    /**
     * Applies {@code work} to each item.
     *
     * @return the results in the order of the items
     * @throws RuntimeException or an error that a task threw: the one of the first item, in order, that failed
     */
    public <T, R> List<R> map(List<T> items, Function<? super T, ? extends R> work) {
        Object[] results = new Object[items.size()];
        AtomicInteger next = new AtomicInteger();
        List<Future<?>> running = new ArrayList<>();
        Throwable[] failures = new Throwable[items.size()];
        for (int i = 0; i < Math.min(jobs, items.size()); i++) {
            running.add(pool.submit(() -> {
                for (int at = next.getAndIncrement(); at < results.length; at = next.getAndIncrement()) {
                    try {
                        results[at] = work.apply(items.get(at));
                    } catch (RuntimeException | Error failure) {
                        failures[at] = failure;
                    }
                }
            }));
        }
        await(running);
        for (Throwable failure : failures) {
            if (failure instanceof Error error) {
                throw error;
            } else if (failure instanceof RuntimeException exception) {
                throw exception;
            }
        }
        List<R> out = new ArrayList<>(results.length);
        for (Object result : results) {
            @SuppressWarnings("unchecked")
            R typed = (R) result;
            out.add(typed);
        }
        return out;
    }

    /**
     * Starts a task of its own beside the maps.
     *
     * @return waits for the result; throws what the task threw
     */
    public <T> Supplier<T> start(Supplier<T> task) {
        CompletableFuture<T> running = CompletableFuture.supplyAsync(task, pool);
        return () -> {
            try {
                return running.join();
            } catch (CompletionException failed) {
                if (failed.getCause() instanceof RuntimeException exception) {
                    throw exception;
                } else if (failed.getCause() instanceof Error error) {
                    throw error;
                }
                throw failed;
            }
        };
    }

    /**
     * Starts a task that gives nothing.
     *
     * @return waits for its end; throws what the task threw
     */
    public Runnable begin(Runnable task) {
        Supplier<Boolean> running = start(() -> {
            task.run();
            return true;
        });
        return () -> {
            if (!running.get()) {
                throw new IllegalStateException("a task ended without an answer");
            }
        };
    }

    private static void await(List<Future<?>> running) {
        for (Future<?> one : running) {
            try {
                one.get();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while working", stop);
            } catch (ExecutionException failed) {
                throw new IllegalStateException("a worker failed", failed);
            }
        }
    }

    @Override
    public void close() {
        pool.shutdown();
    }
}
