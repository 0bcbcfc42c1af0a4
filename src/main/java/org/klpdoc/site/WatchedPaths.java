// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.klpdoc.guide.Gathered;
import org.klpdoc.guide.GatheredSource;
import org.klpdoc.guide.Redirects;
import org.klpdoc.guide.SourceSpec;
import org.klpdoc.source.SourcePlace;

/**
 * What a site hangs on, on the disk.
 *
 * @param trees folders, with all that is below them
 * @param files single files elsewhere, whether they are there or not
 * @param templates the folder of templates of the user's own, one of the trees
 */
public record WatchedPaths(Set<Path> trees, Set<Path> files, Optional<Path> templates) {
    /** Nothing at all. */
    static final WatchedPaths NONE = new WatchedPaths(Set.of(), Set.of(), Optional.empty());

    /** Copies the sets. */
    public WatchedPaths {
        trees = Set.copyOf(trees);
        files = Set.copyOf(files);
    }

    /**
     * The folders of the pages, of templates, and the references of the repositories that sources come out of.
     *
     * @param asked the files that pages were made from, wherever they are
     */
    static WatchedPaths of(Gathered gathered, BuildOptions options, Collection<Path> asked) {
        Set<Path> trees = new HashSet<>();
        Set<Path> files = new HashSet<>(asked);
        // Hidden files of a tree are watched by their names alone.
        Set<Path> hidden = new HashSet<>();
        Stream.concat(Stream.of(gathered.own()), gathered.sources().stream()).forEach(source -> {
            source.mount().flatMap(mount -> mount.root().location("")).ifPresent(top -> {
                trees.add(top);
                hidden.add(top.resolve(Redirects.RENAMES));
            });
            String keepers = source.profile().changes().maintainers();
            source.top()
                    .filter(top -> !keepers.isEmpty())
                    .flatMap(top -> top.location(keepers))
                    .ifPresent(files::add);
            references(source, trees, files);
        });
        Optional<Path> templates = Theme.templates(options.templates(), gathered)
                .map(folder -> folder.toAbsolutePath().normalize());
        templates.ifPresent(trees::add);
        files.removeIf(file -> trees.stream().anyMatch(file::startsWith));
        files.addAll(hidden);
        return new WatchedPaths(trees, files, templates);
    }

    /** What changes where a revision of a repository is another one. */
    private static void references(GatheredSource source, Set<Path> trees, Set<Path> files) {
        SourceSpec spec = source.spec();
        SourcePlace place = SourcePlace.parse(spec.place(), spec.base());
        if (place.revision().isEmpty()) {
            return;
        }
        place.path().map(WatchedPaths::references).ifPresent(references -> {
            trees.addAll(references.trees());
            files.addAll(references.files());
        });
    }

    /** The references of the repository around a folder; nothing where there is none. */
    public static WatchedPaths references(Path folder) {
        return SourcePlace.repositoryAround(folder)
                .map(top -> Files.isDirectory(top.resolve(".git")) ? top.resolve(".git") : top)
                .map(git -> new WatchedPaths(
                        Set.of(git.resolve("refs")),
                        Set.of(git.resolve("HEAD"), git.resolve("packed-refs")),
                        Optional.empty()))
                .orElse(NONE);
    }

    /** These, and what was watched before: after a fault nobody knows what is to be mended. */
    public WatchedPaths with(WatchedPaths before) {
        Set<Path> allTrees = new HashSet<>(trees);
        allTrees.addAll(before.trees);
        Set<Path> allFiles = new HashSet<>(files);
        allFiles.addAll(before.files);
        return new WatchedPaths(allTrees, allFiles, templates);
    }

    /** Whether a file is one of these. */
    public boolean has(Path file) {
        return files.contains(file) || trees.stream().anyMatch(file::startsWith);
    }

    /** Whether a file may say how pages are read or written: YAML, Python, names without an ending, templates. */
    boolean isSetting(Path file) {
        String name = file.getFileName() + "";
        return !name.contains(".")
                || name.matches(".*\\.(yaml|yml|py)")
                || templates.filter(file::startsWith).isPresent();
    }
}
