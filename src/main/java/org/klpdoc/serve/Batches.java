// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * What was touched, gathered until nothing happens any more, so that a save is one rebuild however an editor does it,
 * and a checkout is one, too.
 */
final class Batches {
    /** An editor is done by then, in milliseconds. */
    private static final long SAVED = 12;
    /** Whoever touches more files than an editor is done by then. */
    private static final long MANY = 120;
    /** So many files has an editor: the file, a copy of the old one, a temporary one. */
    private static final int FEW = 4;

    private static final long LONGEST = 5_000;

    private final FileWatch watch;
    private final Optional<Path> lock;

    /** Of what {@code watch} tells, not while there is the file {@code lock}: git has it while it changes files. */
    Batches(FileWatch watch, Optional<Path> lock) {
        this.watch = watch;
        this.lock = lock;
    }

    /** Waits for something to happen, and for the end of it; nothing where nothing happened within {@code limit}. */
    FileWatch.Touched next(long limit) throws InterruptedException {
        FileWatch.Touched first = watch.next(limit);
        if (first.isNothing()) {
            return first;
        }
        Set<Path> paths = new HashSet<>(first.paths());
        boolean all = first.all();
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST);
        while (System.nanoTime() < end) {
            // A file that is empty is about to be written, by an editor that empties it first.
            boolean more = all || paths.size() > FEW || paths.stream().anyMatch(Batches::isEmpty);
            FileWatch.Touched next = watch.next(more ? MANY : SAVED);
            if (next.isNothing() && lock.filter(Files::exists).isEmpty()) {
                break;
            }
            paths.addAll(next.paths());
            all |= next.all();
        }
        return new FileWatch.Touched(Set.copyOf(paths), all);
    }

    private static boolean isEmpty(Path path) {
        try {
            return Files.isRegularFile(path) && Files.size(path) == 0;
        } catch (IOException gone) {
            return false;
        }
    }
}
