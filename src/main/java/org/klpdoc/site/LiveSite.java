// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.klpdoc.guide.Gathered;
import org.klpdoc.text.Parallel;

/** A site in memory that is brought up to date when files change. For one thread; its files may be read by others. */
public final class LiveSite {
    private final Supplier<Gathered> gathering;
    private final BuildOptions options;
    private final Parallel parallel;
    private volatile MemoryOutput files = new MemoryOutput();
    private volatile WatchedPaths watched = WatchedPaths.NONE;

    /**
     * What an update did.
     *
     * @param changed the files of the site that are others than before, with what they were; empty for one that is new
     * @param report what was found; where {@code built} is false, why nothing could be built
     * @param built whether the site is a new one; else it is the last good one
     */
    public record Update(Map<String, Optional<byte[]>> changed, BuildReport report, boolean built) {}

    /** A site of what {@code gathering} gathers, which is asked again when the settings or the names of files change. */
    public LiveSite(Supplier<Gathered> gathering, BuildOptions options, Parallel parallel) {
        this.gathering = gathering;
        this.options = options;
        this.parallel = parallel;
    }

    /** The content of a file of the site as it is now. */
    public Optional<byte[]> file(String path) {
        return files.file(path);
    }

    /** The files that the site has. */
    public List<String> paths() {
        List<String> all = new ArrayList<>();
        files.paths(all::add);
        return all;
    }

    /** What it was made from. */
    public WatchedPaths watched() {
        return watched;
    }

    /** Looks for what the site is made from, so that it can be watched before it is read. */
    public Gathered gather() {
        Gathered gathered = gathering.get();
        watched = WatchedPaths.of(gathered, options);
        return gathered;
    }

    /**
     * Brings the site up to date.
     *
     * @param touched where something may have changed
     * @param all whether something may have changed anywhere
     * @throws org.klpdoc.render.TemplateFault where a template of the user's own is wrong; the site stays as it was
     */
    public Update update(Set<Path> touched, boolean all) {
        Gathered gathered = gather();
        if (gathered.isUnusable()) {
            return new Update(Map.of(), new BuildReport(0, 0, gathered.configuration()), false);
        }
        MemoryOutput made = new MemoryOutput();
        BuildReport report = new Site(gathered, options, parallel, Timings.ofWall()).write(made);
        Map<String, Optional<byte[]>> changed = new TreeMap<>();
        made.paths(path -> {
            Optional<byte[]> before = files.file(path);
            if (before.isEmpty() || !Arrays.equals(before.get(), made.file(path).orElseThrow())) {
                changed.put(path, before);
            }
        });
        files.paths(path -> {
            if (made.file(path).isEmpty()) {
                changed.put(path, files.file(path));
            }
        });
        files = made;
        return new Update(changed, report, true);
    }
}
