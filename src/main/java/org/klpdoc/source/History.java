// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.source;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * The commits that a root's files come from. Going through the whole of a long history takes minutes, so that an answer
 * is kept, and the next one goes through what is new alone.
 */
public final class History {
    private final Path repository;
    private final String revision;
    private final String prefix;

    /**
     * The history of a folder of a repository.
     *
     * @param repository the repository's own folder ({@code .git}, or the whole of a bare one)
     * @param revision the commit that it ends with
     * @param prefix the folder that paths count from, "" or ending in a slash
     */
    History(Path repository, String revision, String prefix) {
        this.repository = repository;
        this.revision = revision;
        this.prefix = prefix;
    }

    /** The history of a folder of the file system, as far as it lies in a repository with a commit. */
    static Optional<History> of(Path folder) {
        FileRepositoryBuilder builder = new FileRepositoryBuilder();
        builder.findGitDir(folder.toFile());
        if (!QuietGit.isReady() || builder.getGitDir() == null) {
            return Optional.empty();
        }
        try (Repository found = builder.setMustExist(true).build()) {
            ObjectId head = found.resolve(Constants.HEAD);
            if (head == null || found.isBare()) {
                return Optional.empty();
            }
            Path top = found.getWorkTree().toPath().toRealPath();
            String below = top.relativize(folder.toRealPath()).toString().replace('\\', '/');
            String prefix = below.isEmpty() ? "" : below + "/";
            return Optional.of(new History(found.getDirectory().toPath(), head.name(), prefix));
        } catch (IOException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** The same with paths that count from a folder below. */
    History below(String folder) {
        return folder.isEmpty() ? this : new History(repository, revision, prefix + folder + "/");
    }

    /**
     * What is known of last changes.
     *
     * @param commit the full name of the commit that it is known for, "" for none
     * @param dates the day of the last change in UTC of each file that was asked for, as {@code 2022-11-03}; "" for a
     *     file that is in no commit, or in none that a shallow clone has
     */
    public record Dates(String commit, Map<String, String> dates) {
        /** Nothing. */
        public static final Dates NONE = new Dates("", Map.of());

        /** Copies the map. */
        public Dates {
            dates = Map.copyOf(dates);
        }
    }

    /**
     * The days on which files last changed.
     *
     * @param files paths from the root
     * @param known what was found earlier; what is of other commits than this history's is not used
     * @throws IOException where the repository cannot be read
     */
    public Dates lastChanges(Collection<String> files, Dates known) throws IOException {
        if (known.commit().equals(revision) && known.dates().keySet().containsAll(files)) {
            return known;
        }
        Map<String, String> dates = new TreeMap<>();
        FileRepositoryBuilder builder =
                new FileRepositoryBuilder().setGitDir(repository.toFile()).setMustExist(true);
        try (Repository opened = builder.build();
                RevWalk walk = new RevWalk(opened);
                TreeWalk trees = new TreeWalk(walk.getObjectReader())) {
            RevCommit head = walk.parseCommit(ObjectId.fromString(revision));
            walk.markStart(head);
            Dates usable = usable(known, walk, head, opened);
            if (!usable.commit().isEmpty()) {
                walk.markUninteresting(walk.parseCommit(ObjectId.fromString(usable.commit())));
            }
            Set<String> left = new HashSet<>(files);
            trees.setRecursive(true);
            trees.setFilter(filter());
            Set<ObjectId> shallow = walk.getObjectReader().getShallowCommits();
            for (RevCommit commit = walk.next(); commit != null && !left.isEmpty(); commit = walk.next()) {
                // A merge changes nothing itself; of the last commit of a shallow clone nobody knows what it changed.
                if (commit.getParentCount() < 2 && !shallow.contains(commit)) {
                    note(commit, walk, trees, left, dates);
                }
            }
            if (!usable.commit().isEmpty() && !usable.dates().keySet().containsAll(left)) {
                return lastChanges(files, Dates.NONE);
            }
            left.forEach(file -> dates.put(file, usable.dates().getOrDefault(file, "")));
        }
        return new Dates(revision, dates);
    }

    /** What was known, where it is of a commit before this one. */
    private static Dates usable(Dates known, RevWalk walk, RevCommit head, Repository repository) throws IOException {
        if (!ObjectId.isId(known.commit())) {
            return Dates.NONE;
        }
        ObjectId id = ObjectId.fromString(known.commit());
        if (!repository.getObjectDatabase().has(id)) {
            return Dates.NONE;
        }
        try (RevWalk other = new RevWalk(repository)) {
            boolean ancestor = other.isMergedInto(other.parseCommit(id), other.parseCommit(head));
            return ancestor ? known : Dates.NONE;
        }
    }

    private TreeFilter filter() {
        return prefix.isEmpty()
                ? TreeFilter.ANY_DIFF
                : AndTreeFilter.create(
                        PathFilter.create(prefix.substring(0, prefix.length() - 1)), TreeFilter.ANY_DIFF);
    }

    private void note(RevCommit commit, RevWalk walk, TreeWalk trees, Set<String> left, Map<String, String> dates)
            throws IOException {
        trees.reset();
        if (commit.getParentCount() == 0) {
            trees.addTree(new EmptyTreeIterator());
        } else {
            RevCommit parent = commit.getParent(0);
            walk.parseHeaders(parent);
            trees.addTree(parent.getTree());
        }
        trees.addTree(commit.getTree());
        while (trees.next()) {
            String path = trees.getPathString();
            String file = path.startsWith(prefix) ? path.substring(prefix.length()) : "";
            if (left.remove(file)) {
                Instant when = Instant.ofEpochSecond(commit.getCommitTime());
                dates.put(file, LocalDate.ofInstant(when, ZoneOffset.UTC).toString());
            }
        }
    }
}
