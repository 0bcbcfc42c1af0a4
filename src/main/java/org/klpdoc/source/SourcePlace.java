// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a user writes for a tree of files: {@code ../linux}, {@code linux.git@v6.1}.
 *
 * @param text the place as written
 * @param path the folder or the repository; empty where the text is no path at all
 * @param revision the revision, or "" for a folder's files as they are
 */
public record SourcePlace(String text, Optional<Path> path, String revision) {
    /**
     * Reads a place. A path that exists wins; else it is split at its last {@code @} into a repository and a revision.
     *
     * @param text the place as written
     * @param base the folder that relative paths count from
     */
    public static SourcePlace parse(String text, Path base) {
        Optional<Path> whole = resolve(text, base);
        if (whole.isPresent() && Files.exists(whole.get())) {
            return new SourcePlace(text, whole, "");
        }
        int at = text.lastIndexOf('@');
        if (at > 0 && at + 1 < text.length()) {
            Optional<Path> repository = resolve(text.substring(0, at), base);
            if (repository.isPresent()) {
                return new SourcePlace(text, repository, text.substring(at + 1));
            }
        }
        return new SourcePlace(text, whole, "");
    }

    /** Whether {@link #parse} found something at the path: a folder, a file, or what may be a repository. */
    public boolean isThere() {
        return path.isPresent() && Files.exists(path.get());
    }

    /** The top of the repository that a folder lies in: the nearest one above it, or itself. */
    public static Optional<Path> repositoryAround(Path folder) {
        Optional<Path> top = Optional.of(folder.toAbsolutePath().normalize());
        while (top.isPresent() && !Files.exists(top.get().resolve(".git")) && !isBare(top.get())) {
            top = Optional.ofNullable(top.get().getParent());
        }
        return top;
    }

    /** The same place as a revision of its repository has it. */
    public SourcePlace at(String other) {
        String where = revision.isEmpty() ? text : repositoryText();
        return new SourcePlace(where + "@" + other, path, other);
    }

    /** The commit of a place that has a revision; empty where there is none. */
    public Optional<String> commit() {
        Optional<Path> top = revision.isEmpty() ? Optional.empty() : path.flatMap(SourcePlace::repositoryAround);
        if (top.isPresent()
                && GitRoot.open("", top.get(), revision, text) instanceof Opened.Tree tree
                && tree.root() instanceof GitRoot root) {
            try (root) {
                return Optional.of(root.commit());
            }
        }
        return Optional.empty();
    }

    /**
     * Opens the place for reading.
     *
     * @param name the root's name in reports
     * @param from the user's current folder, for the paths in reports
     */
    public Opened open(String name, Path from) {
        if (!isThere()) {
            return new Opened.Failure(
                    Opened.Reason.NO_PLACE,
                    revision.isEmpty()
                            ? "there is no folder '" + text + "'"
                            : "there is neither a folder '" + text + "' nor a repository '" + repositoryText() + "'",
                    "");
        }
        Path there = path.get();
        if (!revision.isEmpty()) {
            return atRevision(name, there);
        } else if (!Files.isDirectory(there)) {
            return new Opened.Failure(Opened.Reason.NO_FOLDER, "'" + text + "' is a file, not a folder", "");
        } else if (isBare(there)) {
            return GitRoot.open(name, there, "HEAD", text);
        }
        try {
            return new Opened.Tree(FolderRoot.of(name, asWritten(there, from), from));
        } catch (IOException denied) {
            return new Opened.Failure(Opened.Reason.UNREADABLE, "the folder '" + text + "' cannot be read", "");
        }
    }

    /** A repository at a revision, or a folder of one's work tree as that revision has it. */
    private Opened atRevision(String name, Path there) {
        Path real = there.toAbsolutePath().normalize();
        Optional<Path> top = repositoryAround(real);
        Opened opened = GitRoot.open(name, top.orElse(there), revision, repositoryText());
        String folder = top.map(found -> found.relativize(real).toString().replace('\\', '/'))
                .orElse("");
        if (folder.isEmpty() || !(opened instanceof Opened.Tree tree)) {
            return opened;
        }
        String message = "the revision '" + revision + "' has no folder '" + folder + "'";
        return tree.root().list(folder).isEmpty()
                ? new Opened.Failure(Opened.Reason.NO_PLACE, message, "")
                : new Opened.Tree(FolderView.of(tree.root(), folder));
    }

    /** The path as written where it counts from the user's folder, so that reports show what the user knows. */
    private Path asWritten(Path there, Path from) {
        Path written = Path.of(text);
        Path meant = from.resolve(written).normalize();
        return meant.equals(there.toAbsolutePath().normalize()) ? written : there;
    }

    /** Whether a folder is a repository without a working tree. Asked here, so that JGit is loaded for git alone. */
    static boolean isBare(Path folder) {
        return Files.isRegularFile(folder.resolve("HEAD"))
                && Files.isDirectory(folder.resolve("objects"))
                && Files.isDirectory(folder.resolve("refs"));
    }

    private String repositoryText() {
        return text.substring(0, text.length() - revision.length() - 1);
    }

    private static Optional<Path> resolve(String text, Path base) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(base.resolve(text));
        } catch (InvalidPathException odd) {
            return Optional.empty();
        }
    }
}
