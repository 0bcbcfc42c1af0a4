// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.source;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Files of a working tree whose content is not in the last commit: what writing over them would lose. */
public final class UnsavedWork {
    private UnsavedWork() {}

    /**
     * The files among these that are in no commit as they are; none where they are in no repository.
     *
     * @param files files, there or not
     * @param unasked those that need not be saved
     */
    public static List<Path> in(List<Path> files, Set<Path> unasked) throws IOException {
        List<Path> out = new ArrayList<>();
        TreeMap<Path, Optional<Repository>> repositories = new TreeMap<>();
        try {
            for (Path file : files) {
                if (!Files.isRegularFile(file) || unasked.contains(file)) {
                    continue;
                }
                Path folder = Optional.ofNullable(file.getParent()).orElse(file);
                if (!repositories.containsKey(folder)) {
                    repositories.put(folder, repository(folder));
                }
                Optional<Repository> found = repositories.getOrDefault(folder, Optional.empty());
                if (found.isPresent() && !isSaved(found.get(), file)) {
                    out.add(file);
                }
            }
        } finally {
            repositories.values().forEach(one -> one.ifPresent(Repository::close));
        }
        return out;
    }

    private static Optional<Repository> repository(Path folder) throws IOException {
        FileRepositoryBuilder builder = new FileRepositoryBuilder();
        builder.findGitDir(folder.toFile());
        if (!QuietGit.isReady() || builder.getGitDir() == null) {
            return Optional.empty();
        }
        Repository found = builder.setMustExist(true).build();
        if (found.isBare()) {
            found.close();
            return Optional.empty();
        }
        return Optional.of(found);
    }

    private static boolean isSaved(Repository repository, Path file) throws IOException {
        Path top = repository.getWorkTree().toPath().toRealPath();
        String path = top.relativize(file.toRealPath()).toString().replace(File.separatorChar, '/');
        ObjectId head = repository.resolve(Constants.HEAD);
        if (head == null || path.startsWith("..")) {
            return false;
        }
        try (RevWalk commits = new RevWalk(repository);
                TreeWalk walk = TreeWalk.forPath(
                        repository, path, commits.parseCommit(head).getTree())) {
            boolean known = walk != null && !walk.getFileMode(0).equals(FileMode.GITLINK);
            return known
                    && Arrays.equals(
                            repository.open(walk.getObjectId(0)).getBytes((int) ContentRoot.LARGEST_FILE),
                            Files.readAllBytes(file));
        }
    }
}
