// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.serve;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.klpdoc.compare.since.SinceTree;
import org.klpdoc.guide.Gathered;
import org.klpdoc.site.LiveSite;
import org.klpdoc.site.ReadPages;
import org.klpdoc.text.Parallel;

/**
 * Compares a served site with a revision, beside the rebuilds: the revision is read once, after the first build, and again
 * when its name means another commit. After a rebuild the pages that were written are compared at once, and where text may
 * have gone from page to page, the whole tree when nothing happens for a moment.
 */
final class SinceWork implements AutoCloseable {
    private static final long STACK_BYTES = 16L << 20;
    /** So long nothing happens before all is compared with all, in milliseconds. */
    private static final long MOMENT = 1000;

    private final Since since;
    private final LiveSite site;
    private final Changes changes;
    private final Consumer<ChangedPages> listener;
    private final ScheduledThreadPoolExecutor worker;
    /** Reads trees; not the threads of rebuilds, which must not wait for it. */
    private final Parallel reading;
    /** Marks pages. */
    private final Parallel marking = new Parallel(1);
    /** Compares all with all, while pages are compared and marked. */
    private final Parallel settling = new Parallel(1);

    private final AtomicReference<Optional<ReadPages>> next = new AtomicReference<>(Optional.empty());
    private volatile Optional<SinceTree> tree = Optional.empty();
    private volatile String fault = "";
    private String commit = "";

    SinceWork(Since since, LiveSite site, Changes changes, Consumer<ChangedPages> listener) {
        this.since = since;
        this.site = site;
        this.changes = changes;
        this.listener = listener;
        this.reading = new Parallel(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
        this.worker = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(null, task, "klpdoc-since", STACK_BYTES);
            thread.setDaemon(true);
            return thread;
        });
        worker.setRemoveOnCancelPolicy(true);
        worker.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Compares the pages as they are now; what is asked for while it works is done together. */
    void follow(ReadPages pages) {
        if (next.getAndSet(Optional.of(pages)).isEmpty()) {
            begin(this::take, 0);
        }
    }

    private void begin(Runnable task, long delay) {
        try {
            worker.schedule(() -> orSay(task), delay, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closed) {
            next.set(Optional.empty());
        }
    }

    /** Nothing that is in a tree ends a preview. */
    private void orSay(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | StackOverflowError failed) {
            tree = Optional.empty();
            commit = "";
            say(Optional.ofNullable(failed.getMessage())
                    .orElse(failed.getClass().getSimpleName()));
        }
    }

    private void say(String why) {
        boolean news = !fault.equals(why);
        fault = why;
        if (news) {
            listener.accept(ChangedPages.failed(since.revision(), why));
            tell(Map.of(), true);
        }
    }

    private void take() {
        Optional<ReadPages> pages = next.getAndSet(Optional.empty());
        if (pages.isEmpty()) {
            return;
        }
        Optional<SinceTree> before = tree;
        Optional<String> meant = since.commit().get();
        boolean same = meant.isPresent() && meant.get().equals(commit) && before.isPresent();
        if (same) {
            publish(before, before.get().with(pages.get(), reading));
        } else if (meant.isEmpty()) {
            tree = Optional.empty();
            say("the revision '" + since.revision() + "' is not there any more");
        } else {
            read(pages.get(), before);
            commit = meant.get();
        }
    }

    private void read(ReadPages pages, Optional<SinceTree> before) {
        Gathered gathered = since.gathering().get();
        if (gathered.isUnusable()) {
            tree = Optional.empty();
            say(gathered.configuration().get(0).message());
        } else {
            publish(before, SinceTree.of(gathered, pages, reading));
        }
    }

    /** Compares all with all, unless something was edited since {@code before}; then that is done later. */
    private void settle(SinceTree before) {
        if (isNow(before)) {
            settling.begin(() -> {
                SinceTree settled = before.settled();
                begin(() -> adopt(before, settled), 0);
            });
        }
    }

    private void adopt(SinceTree before, SinceTree settled) {
        if (isNow(before)) {
            publish(Optional.of(before), settled);
        }
    }

    private boolean isNow(SinceTree one) {
        return Objects.requireNonNull(next.get()).isEmpty()
                && tree.filter(now -> now == one).isPresent();
    }

    private void publish(Optional<SinceTree> before, SinceTree now) {
        if (before.isPresent() && before.get() == now) {
            return;
        }
        tree = Optional.of(now);
        fault = "";
        boolean listed = before.isEmpty() || !before.get().changes().equals(now.changes());
        boolean everywhere = listed || before.get().isSettled() != now.isSettled();
        Set<String> different = before.map(now::different).orElse(Set.of());
        tell(
                different.stream().collect(Collectors.toMap(page -> page + ".html", page -> Changes.Kind.MARKS)),
                everywhere);
        if (listed) {
            listener.accept(new ChangedPages(since.revision(), now.changes(), ""));
        }
        if (!now.isSettled()) {
            begin(() -> settle(now), MOMENT);
        }
    }

    private void tell(Map<String, Changes.Kind> pages, boolean everywhere) {
        changes.add(pages, everywhere ? Set.of(Changes.Kind.MARKS) : Set.of());
        if (everywhere) {
            changes.add(Map.of(ChangedPages.FILE, Changes.Kind.ARTICLE), Set.of());
        }
    }

    /** What is marked on a page of the site, as JSON. */
    String marks(String file) {
        Optional<SinceTree> now = tree;
        if (now.isEmpty()) {
            return MarksJson.waiting(since.revision(), fault.isEmpty() ? "reading" : "failed", fault);
        }
        String page = file.endsWith(".html") ? file.substring(0, file.length() - ".html".length()) : file;
        String html = site.file(file)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
        return marking.start(() -> MarksJson.of(
                        since.revision(), now.get().changes(), now.get().marks(page), html))
                .get();
    }

    /** The page that lists the pages that have changed. */
    Optional<byte[]> list() {
        ChangedPages pages = tree.map(now -> new ChangedPages(since.revision(), now.changes(), ""))
                .orElseGet(() -> ChangedPages.failed(since.revision(), fault));
        return site.framed(ChangedPages.NAME, pages.title(), pages.article(tree.isPresent()));
    }

    @Override
    public void close() {
        worker.shutdownNow();
        reading.close();
        marking.close();
        settling.close();
    }
}
