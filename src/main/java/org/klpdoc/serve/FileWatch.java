// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.serve;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Watches trees of folders, and single files by the folders they are in. What is told are paths at which something may
 * have changed; whoever is told looks for himself. Links are not followed. Folders that go and come back are watched
 * again, the top of a tree among them.
 */
final class FileWatch implements AutoCloseable {
    /** How often a folder that has gone is looked for, in milliseconds. */
    private static final long AGAIN = 250;

    /** What happened since the last time: paths; or more than could be counted. */
    record Touched(Set<Path> paths, boolean all) {
        static final Touched NOTHING = new Touched(Set.of(), false);

        boolean isNothing() {
            return paths.isEmpty() && !all;
        }
    }

    private final WatchService service;
    private final Map<WatchKey, Path> folders = new HashMap<>();
    private final Set<Path> watched = new HashSet<>();
    private final Set<Path> missing = new HashSet<>();
    private Set<Path> trees = Set.of();
    private Set<Path> files = Set.of();

    FileWatch() throws IOException {
        this.service = java.nio.file.FileSystems.getDefault().newWatchService();
    }

    /** Watches these trees and files from now on, beside what is watched already. */
    void watch(Set<Path> newTrees, Set<Path> newFiles) {
        if (newTrees.equals(trees) && newFiles.equals(files)) {
            return;
        }
        Set<Path> found = new HashSet<>();
        newTrees.stream().filter(tree -> !trees.contains(tree)).forEach(tree -> tree(tree, found));
        newFiles.stream().filter(file -> !files.contains(file)).forEach(file -> folderOf(file));
        trees = Set.copyOf(newTrees);
        files = Set.copyOf(newFiles);
    }

    private void folderOf(Path file) {
        Optional.ofNullable(file.getParent()).ifPresent(this::folder);
    }

    /** Watches a folder and those below it; {@code found} takes in the files that are in them already. */
    private void tree(Path top, Set<Path> found) {
        if (!folder(top)) {
            return;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(top)) {
            for (Path entry : entries) {
                if (isHidden(entry)) {
                    continue;
                } else if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                    tree(entry, found);
                } else {
                    found.add(entry);
                }
            }
        } catch (IOException | java.nio.file.DirectoryIteratorException gone) {
            missing.add(top);
        }
    }

    private boolean folder(Path folder) {
        if (watched.contains(folder)) {
            return true;
        }
        try {
            WatchKey key = folder.register(
                    service,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE);
            folders.put(key, folder);
            watched.add(folder);
            missing.remove(folder);
            return true;
        } catch (IOException none) {
            missing.add(folder);
            return false;
        }
    }

    /**
     * Waits for something to happen.
     *
     * @param limit how long, in milliseconds
     * @return nothing where nothing happened in that time
     */
    Touched next(long limit) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(limit);
        while (true) {
            Set<Path> back = returned();
            if (!back.isEmpty()) {
                return new Touched(back, true);
            }
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left < 0) {
                return Touched.NOTHING;
            }
            WatchKey key = poll(missing.isEmpty() ? left : Math.min(left, AGAIN));
            if (key != null) {
                Touched touched = read(key);
                if (!touched.isNothing()) {
                    return touched;
                }
            }
        }
    }

    @org.jspecify.annotations.Nullable
    private WatchKey poll(long wait) throws InterruptedException {
        try {
            return service.poll(wait, TimeUnit.MILLISECONDS);
        } catch (ClosedWatchServiceException closed) {
            throw (InterruptedException) new InterruptedException("the watch is over").initCause(closed);
        }
    }

    /** The folders that had gone and are there again. */
    private Set<Path> returned() {
        Set<Path> back = new HashSet<>();
        for (Path folder : Set.copyOf(missing)) {
            if (Files.isDirectory(folder)) {
                missing.remove(folder);
                if (isInTree(folder)) {
                    tree(folder, back);
                } else {
                    folder(folder);
                }
                back.add(folder);
            }
        }
        return back;
    }

    private boolean isInTree(Path path) {
        return trees.stream().anyMatch(path::startsWith);
    }

    private Touched read(WatchKey key) {
        Path folder = Optional.ofNullable(folders.get(key)).orElse(Path.of(""));
        Set<Path> paths = new HashSet<>();
        boolean lost = false;
        for (WatchEvent<?> event : key.pollEvents()) {
            if (!(event.context() instanceof Path name)) {
                lost = true;
                continue;
            }
            Path path = folder.resolve(name);
            if (isHidden(path) && !files.contains(path) || !isInTree(path) && !files.contains(path)) {
                continue;
            }
            paths.add(path);
            boolean made = event.kind() == StandardWatchEventKinds.ENTRY_CREATE;
            if (made && isInTree(path) && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                forget(path);
                tree(path, paths);
            }
        }
        if (!key.reset()) {
            folders.remove(key);
            watched.remove(folder);
            // A folder below one that is watched is seen when it comes back; the others are looked for.
            boolean above = Optional.ofNullable(folder.getParent())
                    .filter(watched::contains)
                    .isPresent();
            if (!above || !isInTree(folder)) {
                missing.add(folder);
            }
            paths.add(folder);
        }
        return new Touched(paths, lost);
    }

    /** Another folder stands where one stood that may still be taken for watched. */
    private void forget(Path folder) {
        watched.removeIf(one -> one.startsWith(folder));
        folders.entrySet().removeIf(one -> {
            boolean old = one.getValue().startsWith(folder);
            if (old) {
                one.getKey().cancel();
            }
            return old;
        });
    }

    private static boolean isHidden(Path path) {
        return path.getFileName() != null && path.getFileName().toString().startsWith(".");
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
