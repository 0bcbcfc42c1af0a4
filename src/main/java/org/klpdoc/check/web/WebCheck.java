// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check.web;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.net.ssl.SSLSocketFactory;
import org.klpdoc.check.web.Verdict.Outcome;

/** Asks for many links at once: {@link #of} is one run. Each page is asked for once, whatever number of links leads to it. */
public final class WebCheck implements Visit.Web {
    /** Most of them only wait for an answer. */
    private static final int MOST_THREADS = 256;

    private static final long STACK_BYTES = 256L << 10;

    private final WebOptions options;
    private final long end;
    private final AddressGuard guard;
    private final ScheduledThreadPoolExecutor pool = threads(MOST_THREADS, "klpdoc-web");
    private final ScheduledThreadPoolExecutor clock = threads(1, "klpdoc-web-clock");
    private final WebRequest request;
    private final Map<String, HostQueue> queues = new ConcurrentHashMap<>();
    private final Map<String, Verdict> verdicts = new ConcurrentHashMap<>();

    private WebCheck(WebOptions options, Duration time, AddressGuard guard) {
        this.options = options;
        this.end = System.nanoTime() + time.toNanos();
        this.guard = guard;
        this.request = new WebRequest(options.pace().limit(), clock, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    private static ScheduledThreadPoolExecutor threads(int most, String name) {
        ThreadFactory factory = task -> {
            Thread thread = new Thread(null, task, name, STACK_BYTES);
            thread.setDaemon(true);
            return thread;
        };
        ScheduledThreadPoolExecutor threads = new ScheduledThreadPoolExecutor(most, factory);
        threads.setRemoveOnCancelPolicy(true);
        return threads;
    }

    /**
     * Asks for links.
     *
     * @param addresses their addresses
     * @param options how
     * @param time for how long at most; what has not begun by then is not asked for
     * @return a verdict for each address
     * @throws IOException where the file that remembers cannot be written
     */
    public static Map<String, Verdict> of(Collection<String> addresses, WebOptions options, Duration time)
            throws IOException {
        return of(addresses, options, time, InetAddress::getAllByName);
    }

    static Map<String, Verdict> of(
            Collection<String> addresses, WebOptions options, Duration time, AddressGuard.Resolver resolver)
            throws IOException {
        WebMemory memory = WebMemory.of(options.memory(), options.age());
        Map<String, Verdict> out = new LinkedHashMap<>();
        Map<WebTarget, Map<String, String>> pages = new LinkedHashMap<>();
        for (String address : addresses) {
            Optional<WebTarget> target = WebTarget.of(address);
            Optional<Verdict> known = memory.of(address);
            if (known.isPresent()) {
                out.put(address, known.get());
            } else if (target.isEmpty()) {
                out.put(address, Verdict.of(Outcome.BROKEN, "it is no address of the web"));
            } else if (options.offline()) {
                out.put(address, Verdict.of(Outcome.UNASKED, "nothing may be sent"));
            } else {
                pages.computeIfAbsent(target.get().whole(), any -> new HashMap<>())
                        .put(address, target.get().fragment());
            }
        }
        if (!pages.isEmpty()) {
            out.putAll(new WebCheck(options, time, new AddressGuard(resolver, options.allowed())).run(pages));
        }
        out.forEach(memory::add);
        if (options.memory().isPresent() && !pages.isEmpty()) {
            memory.write(options.memory().get());
        }
        return out;
    }

    private Map<String, Verdict> run(Map<WebTarget, Map<String, String>> pages) {
        CountDownLatch left = new CountDownLatch(pages.size());
        pages.forEach((page, fragments) -> new Visit(this, page, fragments, (visit, verdict) -> {
                    note(visit, verdict);
                    left.countDown();
                })
                .begin());
        try {
            if (!left.await(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS)) {
                pool.shutdownNow();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            pool.shutdownNow();
            clock.shutdownNow();
        }
        Map<String, Verdict> out = new HashMap<>(verdicts);
        Verdict unasked = Verdict.of(Outcome.UNASKED, "the time is over");
        pages.values().forEach(some -> some.keySet().forEach(address -> out.putIfAbsent(address, unasked)));
        return out;
    }

    private void note(Visit visit, Function<String, Verdict> verdict) {
        visit.addresses().forEach(address -> verdicts.put(address, verdict.apply(address)));
    }

    @Override
    public AddressGuard.Pinned pin(WebTarget target) {
        return guard.pin(target);
    }

    @Override
    public Answer ask(String method, WebTarget target, AddressGuard.Pinned pinned, Set<String> fragments) {
        return request.ask(method, target, pinned.addresses(), fragments);
    }

    @Override
    public HostQueue queue(String host) {
        return queues.computeIfAbsent(
                host, any -> new HostQueue(pool, options.pace().interval()));
    }

    @Override
    public boolean isOver() {
        return System.nanoTime() > end;
    }

    @Override
    public WebOptions.Pace pace() {
        return options.pace();
    }
}
