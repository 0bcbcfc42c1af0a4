// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * A revision of a git repository as a root, read from the object store: nothing is checked out, no filter, hook or
 * submodule counts, and links are followed within the tree alone.
 */
public final class GitRoot implements ContentRoot, AutoCloseable {
    private static final String LISTED = "git branch -a, git tag and git log list them";

    private final String name;
    private final Repository repository;
    private final GitTree tree;
    private final String shown;
    private final String revision;
    private final String asked;
    private final String commit;

    private GitRoot(String name, Repository repository, RevCommit commit, String asked, String shown) {
        this.name = name;
        this.repository = repository;
        this.tree = new GitTree(repository, commit.getTree());
        this.asked = asked;
        this.shown = shown;
        this.commit = commit.name();
        this.revision = GitNames.describe(repository, commit, asked);
    }

    /**
     * Opens a revision.
     *
     * @param name the root's name in reports
     * @param repository the repository: its working tree's top, or the repository itself where it is bare
     * @param revision a branch, a tag, a commit or its beginning, what git builds from them ({@code HEAD~2}), or two of
     *     these for where they parted ({@code main...topic})
     * @param shown the repository as the user wrote it
     */
    public static Opened open(String name, Path repository, String revision, String shown) {
        if (!QuietGit.isReady()) {
            throw new IllegalStateException("JGit has not been set up");
        }
        Repository opened;
        try {
            opened = repository(repository);
        } catch (IOException | IllegalArgumentException none) {
            return new Opened.Failure(
                    Opened.Reason.NO_REPOSITORY, "'" + shown + "' is not a git repository", "revision: " + revision);
        }
        Opened result = at(name, opened, revision, shown);
        if (result instanceof Opened.Failure) {
            opened.close();
        }
        return result;
    }

    private static Repository repository(Path path) throws IOException {
        if (SourcePlace.isBare(path)) {
            return new FileRepositoryBuilder()
                    .setGitDir(path.toFile())
                    .setBare()
                    .setMustExist(true)
                    .build();
        }
        // A worktree's .git is a file that names the repository; the builder follows it. It does not look above.
        FileRepositoryBuilder builder = new FileRepositoryBuilder();
        Path absolute = path.toAbsolutePath().normalize();
        if (absolute.getParent() != null) {
            builder.addCeilingDirectory(absolute.getParent().toFile());
        }
        builder.findGitDir(absolute.toFile());
        if (builder.getGitDir() == null) {
            throw new IOException("no repository");
        }
        return builder.setMustExist(true).build();
    }

    private static Opened at(String name, Repository repository, String revision, String shown) {
        String quoted = "'" + revision + "'";
        try (RevWalk walk = new RevWalk(repository)) {
            Optional<ObjectId> id = commit(repository, walk, revision);
            if (id.isEmpty()) {
                return missing(repository, "the repository '" + shown + "' has no revision " + quoted);
            }
            return new Opened.Tree(new GitRoot(name, repository, walk.parseCommit(id.get()), revision, shown));
        } catch (AmbiguousObjectException several) {
            return unknown("the revision " + quoted + " of '" + shown + "' is short for more than one object");
        } catch (IncorrectObjectTypeException other) {
            return unknown("the revision " + quoted + " of '" + shown + "' is not a commit");
        } catch (MissingObjectException missing) {
            return missing(repository, "the commit of " + quoted + " is missing from '" + shown + "'");
        } catch (IllegalArgumentException notSyntax) {
            return unknown(quoted + " is not a revision as git writes them");
        } catch (IOException broken) {
            return new Opened.Failure(
                    Opened.Reason.UNREADABLE, "the repository '" + shown + "' cannot be read", "try git fsck in it");
        }
    }

    /** The commit of a revision; {@code A...B} is where the two parted; HEAD is left out. */
    private static Optional<ObjectId> commit(Repository repository, RevWalk walk, String revision) throws IOException {
        int dots = revision.indexOf("...");
        if (dots < 0) {
            return Optional.ofNullable(repository.resolve(revision));
        }
        ObjectId one = repository.resolve(orHead(revision.substring(0, dots)));
        ObjectId other = repository.resolve(orHead(revision.substring(dots + 3)));
        if (one == null || other == null) {
            return Optional.empty();
        }
        walk.setRevFilter(RevFilter.MERGE_BASE);
        walk.markStart(walk.parseCommit(one));
        walk.markStart(walk.parseCommit(other));
        return Optional.ofNullable(walk.next());
    }

    private static String orHead(String side) {
        return side.isEmpty() ? Constants.HEAD : side;
    }

    /** What is not there; where only the last commits were fetched, more of them may have it. */
    private static Opened missing(Repository repository, String message) {
        boolean shallow = Files.exists(repository.getDirectory().toPath().resolve("shallow"));
        return unknown(
                message,
                shallow
                        ? "the clone is shallow: git fetch --unshallow, or fetch-depth: 0 of actions/checkout, brings the rest"
                        : LISTED);
    }

    private static Opened unknown(String message) {
        return unknown(message, LISTED);
    }

    private static Opened unknown(String message, String hint) {
        return new Opened.Failure(Opened.Reason.NO_REVISION, message, hint);
    }

    /** The commit's full name. */
    public String commit() {
        return commit;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String description() {
        return shown + "@" + asked;
    }

    @Override
    public Optional<History> history() {
        return Optional.of(new History(repository.getDirectory().toPath(), commit, ""));
    }

    @Override
    public String revision() {
        return revision;
    }

    @Override
    public String display(String path) {
        return asked + ":" + path;
    }

    @Override
    public List<String> list(String folder) {
        Optional<String> start = folder.isEmpty() ? Optional.of("") : RootPath.of(folder);
        try {
            return start.isEmpty() ? List.of() : tree.list(start.get());
        } catch (IOException broken) {
            throw new UncheckedIOException("the files of " + description() + " cannot be listed", broken);
        }
    }

    @Override
    public boolean exists(String path) {
        return refusal(path).isEmpty();
    }

    @Override
    public String refusal(String path) {
        return find(path).refusal();
    }

    @Override
    public Optional<SourceFile> read(String path) {
        GitTree.Entry entry = find(path);
        if (!entry.refusal().isEmpty()) {
            return Optional.empty();
        }
        try (ObjectReader reader = repository.newObjectReader()) {
            ObjectLoader loader = reader.open(entry.blob());
            String plain = RootPath.of(path).orElse(path);
            byte[] bytes = loader.getCachedBytes((int) LARGEST_FILE);
            return Optional.of(new SourceFile(name, plain, display(plain), bytes));
        } catch (IOException | LargeObjectException unreadable) {
            return Optional.empty();
        }
    }

    private GitTree.Entry find(String path) {
        Optional<String> plain = RootPath.of(path);
        if (plain.isEmpty()) {
            return GitTree.Entry.refused("the path leads out of the source's folder");
        }
        try {
            return tree.find(plain.get());
        } catch (MissingObjectException missing) {
            return GitTree.Entry.refused("the repository does not hold its content (a partial clone?)");
        } catch (IOException broken) {
            return GitTree.Entry.refused("the repository cannot be read");
        }
    }

    @Override
    public void close() {
        repository.close();
    }
}
