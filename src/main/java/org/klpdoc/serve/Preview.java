// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.serve;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.klpdoc.render.TemplateFault;
import org.klpdoc.site.BuildReport;
import org.klpdoc.site.LiveSite;
import org.klpdoc.site.WatchedPaths;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Pos;
import org.klpdoc.text.Severity;
import org.klpdoc.text.Source;

/** A site that is served and follows its files: a save, a rebuild, a word to the pages that are open. */
public final class Preview implements AutoCloseable {
    private static final String PAGE = ".html";
    private static final String STYLES = "_static/klpdoc.css";
    /** How long to wait for a touch before looking whether to end, in milliseconds. */
    private static final long PATIENCE = 60_000;

    private final LiveSite site;
    private final Listener listener;
    private final Changes changes = new Changes();
    private final FileWatch watch;
    private final Batches batches;
    private final Problems problems = new Problems();
    private final InetAddress address;
    private final Optional<SinceWork> since;
    private final Optional<Since> compared;
    private final PreviewServer server;

    /**
     * How to serve.
     *
     * @param host the address to listen on, or a name of it
     * @param port the port, 0 for any that is free
     * @param lock a file that is there while many files are changed together: git's
     * @param editor what opens a place; empty where pages may not ask for that
     * @param since what the site is compared with; empty where nothing is to be marked
     */
    public record Settings(
            String host, int port, Optional<Path> lock, Optional<Editor> editor, Optional<Since> since) {}

    /** Is told what happens; on two threads. */
    public interface Listener {
        /** A rebuild, the first build among them. */
        void rebuilt(Rebuild rebuild);

        /** The list of pages that are not what they were is another. */
        void compared(ChangedPages pages);
    }

    /**
     * What was done after files were touched.
     *
     * @param touched the files
     * @param pages how many pages are others than before
     * @param nanoseconds how long it took
     * @param report what is wrong now
     * @param built whether the site is a new one; else it is as it was
     */
    public record Rebuild(Set<Path> touched, int pages, long nanoseconds, BuildReport report, boolean built) {}

    private Preview(LiveSite site, Settings settings, Listener listener) throws IOException {
        this.site = site;
        this.listener = listener;
        this.watch = new FileWatch();
        this.batches = new Batches(watch, settings.lock());
        this.address = InetAddress.getByName(settings.host());
        this.compared = settings.since();
        this.since = compared.map(one -> new SinceWork(one, site, changes, listener::compared));
        this.server = PreviewServer.open(
                new InetSocketAddress(address, settings.port()),
                settings.host(),
                changes,
                new PreviewServer.Contents(
                        this::file,
                        page -> problems.json(
                                site.sources(page), settings.editor().isPresent()),
                        since.map(one -> one::marks),
                        settings.editor().map(one -> one::open)));
    }

    private Optional<byte[]> file(String path) {
        return since.filter(one -> path.equals(ChangedPages.FILE))
                .flatMap(SinceWork::list)
                .or(() -> site.file(path));
    }

    /**
     * Begins to listen, builds the site and serves it.
     *
     * @param listener is told of each rebuild, and of what is another than before
     * @throws IOException where it cannot listen on that address
     */
    public static Preview open(LiveSite site, Settings settings, Listener listener) throws IOException {
        Preview preview = new Preview(site, settings, listener);
        site.prepare();
        preview.watch(site.watched());
        preview.update(new FileWatch.Touched(Set.of(), true));
        return preview;
    }

    private void watch(WatchedPaths paths) {
        WatchedPaths all = compared.map(one -> paths.with(one.watched())).orElse(paths);
        watch.watch(all.trees(), all.files());
    }

    /** What of the files that were touched is one of the site's; references of git may be another's. */
    private FileWatch.Touched ofSite(FileWatch.Touched touched) {
        Set<Path> own = touched.paths().stream()
                .filter(path -> compared.filter(one -> one.watched().has(path)).isEmpty() || isReference(path))
                .collect(Collectors.toSet());
        return new FileWatch.Touched(own, touched.all());
    }

    /** Whether a file of git is one that the site itself follows. */
    private boolean isReference(Path path) {
        WatchedPaths own = site.watched();
        return own.files().contains(path)
                || own.trees().stream()
                        .filter(tree ->
                                compared.filter(one -> one.watched().has(tree)).isPresent())
                        .anyMatch(path::startsWith);
    }

    /** The port that it listens on. */
    public int port() {
        return server.port();
    }

    /** Whether it can be reached from other machines. */
    public boolean isOpenToOthers() {
        return !address.isLoopbackAddress();
    }

    /** Follows the files until this thread is interrupted. */
    public void follow() throws InterruptedException {
        while (!Thread.currentThread().isInterrupted()) {
            FileWatch.Touched touched = batches.next(PATIENCE);
            if (!touched.isNothing()) {
                update(ofSite(touched));
            }
        }
    }

    private void update(FileWatch.Touched touched) {
        long start = System.nanoTime();
        LiveSite.Update update = updated(touched);
        tell(update.changed());
        since.filter(one -> update.built()).ifPresent(one -> one.follow(site.pages()));
        long took = System.nanoTime() - start;
        // The page is on the screen; what is wrong with the site may take a while longer.
        BuildReport report = update.report();
        boolean news = problems.set(report.diagnostics());
        if (news) {
            changes.add(Map.of(), Set.of(Changes.Kind.PROBLEMS));
        }
        watch(site.watch());
        int pages = (int) update.changed().keySet().stream()
                .filter(path -> path.endsWith(PAGE))
                .count();
        if (news || !update.changed().isEmpty()) {
            listener.rebuilt(new Rebuild(touched.paths(), pages, took, report, update.built()));
        }
    }

    /** Nothing that is in a file ends a preview: what went wrong is said, and the last good site stays. */
    private LiveSite.Update updated(FileWatch.Touched touched) {
        try {
            return site.update(touched.paths(), touched.all());
        } catch (TemplateFault fault) {
            Pos pos = new Pos(Source.of(fault.place().toString(), "", Source.Tabs.KEEP), -1);
            return failed(Diagnostic.of(Severity.ERROR, "site.template", pos, words(fault)));
        } catch (RuntimeException | StackOverflowError fault) {
            return failed(Diagnostic.of(Severity.ERROR, "site.output", Pos.NONE, words(fault)));
        }
    }

    private static String words(Throwable fault) {
        return Optional.ofNullable(fault.getMessage())
                .orElse("a fault of klpdoc: " + fault.getClass().getSimpleName());
    }

    private static LiveSite.Update failed(Diagnostic why) {
        return new LiveSite.Update(Map.of(), false, () -> new BuildReport(0, 0, List.of(why)));
    }

    private void tell(Map<String, Optional<byte[]>> changed) {
        Map<String, Changes.Kind> pages = new HashMap<>();
        Set<Changes.Kind> everywhere = EnumSet.noneOf(Changes.Kind.class);
        List<String> others = new ArrayList<>();
        Set<String> open = server.pages();
        changed.forEach((path, before) -> {
            if (open.contains(path)) {
                Optional<byte[]> after = site.file(path);
                boolean both = before.isPresent() && after.isPresent();
                pages.put(path, both ? PageParts.between(before.get(), after.get()) : Changes.Kind.RELOAD);
            } else if (path.endsWith(PAGE)) {
                pages.put(path, Changes.Kind.RELOAD);
            } else if (path.equals(STYLES)) {
                everywhere.add(Changes.Kind.STYLES);
            } else if (path.startsWith("_static/") || path.startsWith("_images/")) {
                others.add(path);
            }
        });
        if (!others.isEmpty()) {
            everywhere.add(Changes.Kind.RELOAD);
        }
        if (!pages.isEmpty() || !everywhere.isEmpty()) {
            changes.add(pages, everywhere);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        since.ifPresent(SinceWork::close);
        watch.close();
    }
}
