// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.klpdoc.guide.Gathered;
import org.klpdoc.guide.GatheredSource;
import org.klpdoc.guide.SourceSpec;
import org.klpdoc.source.ContentRoot;
import org.klpdoc.source.SourcePlace;

/**
 * What a site hangs on, on the disk.
 *
 * @param trees folders, with all that is below them
 * @param files single files elsewhere, whether they are there or not
 */
public record WatchedPaths(Set<Path> trees, Set<Path> files) {
    /** Nothing at all. */
    static final WatchedPaths NONE = new WatchedPaths(Set.of(), Set.of());

    /** Copies the sets. */
    public WatchedPaths {
        trees = Set.copyOf(trees);
        files = Set.copyOf(files);
    }

    /** The folders of the pages, of templates, and the references of the repositories that sources come out of. */
    static WatchedPaths of(Gathered gathered, BuildOptions options) {
        Set<Path> trees = new HashSet<>();
        Set<Path> files = new HashSet<>();
        Stream.concat(Stream.of(gathered.own()), gathered.sources().stream()).forEach(source -> {
            source.mount().flatMap(mount -> located(mount.root())).ifPresent(trees::add);
            references(source, trees, files);
        });
        if (gathered.own().mount().isEmpty()) {
            // Gone or not there yet: what was asked for may come.
            SourcePlace.parse(gathered.own().spec().place(), gathered.own().spec().base())
                    .path()
                    .map(path -> path.toAbsolutePath().normalize())
                    .ifPresent(trees::add);
        }
        Theme.templates(options.templates(), gathered)
                .map(folder -> folder.toAbsolutePath().normalize())
                .ifPresent(trees::add);
        return new WatchedPaths(trees, files);
    }

    /** Whether a file is one of these. */
    public boolean has(Path file) {
        return files.contains(file) || trees.stream().anyMatch(file::startsWith);
    }

    private static Optional<Path> located(ContentRoot root) {
        return root.location("");
    }

    /** What changes where a revision of a repository is another one. */
    private static void references(GatheredSource source, Set<Path> trees, Set<Path> files) {
        SourceSpec spec = source.spec();
        SourcePlace place = SourcePlace.parse(spec.place(), spec.base());
        if (place.revision().isEmpty()) {
            return;
        }
        place.path()
                .flatMap(SourcePlace::repositoryAround)
                .map(top -> Files.isDirectory(top.resolve(".git")) ? top.resolve(".git") : top)
                .ifPresent(git -> {
                    trees.add(git.resolve("refs"));
                    files.add(git.resolve("HEAD"));
                    files.add(git.resolve("packed-refs"));
                });
    }
}
