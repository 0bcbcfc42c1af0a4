// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.TreeWalk;

/** The tree object of a commit: finding a path in it, through links of its own, and listing its files. */
final class GitTree {
    private static final String FOLDER = "it is a folder";
    private static final int LONGEST_LINK = 4096;
    private static final int MOST_LINKS = 40;
    private static final int DEEPEST = 100;

    private final Repository repository;
    private final ObjectId top;

    GitTree(Repository repository, ObjectId top) {
        this.repository = repository;
        this.top = top.copy();
    }

    /**
     * What a path leads to.
     *
     * @param path the path after its links, where nothing was refused
     * @param blob the file's content, or zero for a folder
     * @param refusal why it is no file, or ""
     */
    record Entry(String path, ObjectId blob, String refusal) {
        static Entry refused(String why) {
            return new Entry("", ObjectId.zeroId(), why);
        }

        boolean isFolder() {
            return refusal.equals(FOLDER);
        }
    }

    Entry find(String path) throws IOException {
        try (ObjectReader reader = repository.newObjectReader()) {
            String at = path;
            for (int links = 0; links <= MOST_LINKS; links++) {
                Step step = step(reader, at);
                if (step.link().isEmpty()) {
                    return step.entry();
                }
                Optional<String> next =
                        RootPath.resolve(RootPath.folderOf(step.entry().path()), step.link());
                if (next.isEmpty()) {
                    return Entry.refused("a link leads out of the source's folder");
                }
                at = next.get();
            }
            return Entry.refused("its links run in a circle");
        }
    }

    /** What was found, or the first link on the way with what it and the rest of the path mean. */
    private record Step(Entry entry, String link) {}

    private Step step(ObjectReader reader, String path) throws IOException {
        try (TreeWalk walk = TreeWalk.forPath(reader, path, top)) {
            if (walk != null && !isLink(walk)) {
                return new Step(entry(reader, walk, path), "");
            }
        }
        // The path, or one of the folders it leads through, is a link, or there is nothing.
        for (int slash = path.indexOf('/'); ; slash = path.indexOf('/', slash + 1)) {
            String part = slash < 0 ? path : path.substring(0, slash);
            try (TreeWalk walk = TreeWalk.forPath(reader, part, top)) {
                if (walk == null || slash >= 0 && !isLink(walk) && !walk.isSubtree()) {
                    return new Step(Entry.refused("there is no such file"), "");
                }
                if (isLink(walk)) {
                    String target = target(reader, walk.getObjectId(0));
                    String rest = slash < 0 ? "" : path.substring(slash);
                    return new Step(new Entry(part, ObjectId.zeroId(), ""), target + rest);
                }
            }
            if (slash < 0) {
                return new Step(Entry.refused("there is no such file"), "");
            }
        }
    }

    private static Entry entry(ObjectReader reader, TreeWalk walk, String path) throws IOException {
        ObjectId id = walk.getObjectId(0);
        if (walk.isSubtree()) {
            return new Entry(path, ObjectId.zeroId(), FOLDER);
        } else if (isSubmodule(walk)) {
            return Entry.refused("it is a submodule, which is not read");
        } else if (reader.getObjectSize(id, Constants.OBJ_BLOB) > ContentRoot.LARGEST_FILE) {
            return Entry.refused("it is larger than " + (ContentRoot.LARGEST_FILE >> 20) + " MiB");
        }
        return new Entry(path, id, "");
    }

    private static String target(ObjectReader reader, ObjectId link) throws IOException {
        try {
            byte[] bytes = reader.open(link, Constants.OBJ_BLOB).getCachedBytes(LONGEST_LINK);
            return bytes.length == 0 ? "/" : new String(bytes, StandardCharsets.UTF_8);
        } catch (LargeObjectException tooLong) {
            return "/";
        }
    }

    /** A folder that is still to be listed: its object and the path that its files are listed under. */
    private record Pending(ObjectId tree, String path) {}

    List<String> list(String folder) throws IOException {
        List<String> files = new ArrayList<>();
        Deque<Pending> pending = new ArrayDeque<>();
        Set<String> linked = new HashSet<>();
        try (ObjectReader reader = repository.newObjectReader()) {
            if (folder.isEmpty()) {
                pending.add(new Pending(top, ""));
            } else {
                Entry start = find(folder);
                if (start.isFolder()) {
                    pending.add(new Pending(subtree(reader, start.path()), folder));
                }
            }
            while (!pending.isEmpty()) {
                for (String link : list(reader, pending.remove(), files)) {
                    Entry there = find(link);
                    if (there.refusal().isEmpty()) {
                        files.add(link);
                    } else if (there.isFolder() && !RootPath.isWithin(there.path(), link) && linked.add(there.path())) {
                        pending.add(new Pending(subtree(reader, there.path()), link));
                    }
                }
            }
        }
        Collections.sort(files);
        return List.copyOf(files);
    }

    private ObjectId subtree(ObjectReader reader, String path) throws IOException {
        try (TreeWalk walk = TreeWalk.forPath(reader, path, top)) {
            return walk.getObjectId(0);
        }
    }

    /** Adds the files of a folder, and of those in it, and hands back the links. */
    private static List<String> list(ObjectReader reader, Pending folder, List<String> files) throws IOException {
        List<String> links = new ArrayList<>();
        try (TreeWalk walk = new TreeWalk(reader)) {
            walk.addTree(folder.tree());
            while (walk.next()) {
                if (!isNamedWell(walk)) {
                    continue;
                } else if (walk.isSubtree()) {
                    if (walk.getDepth() < DEEPEST) {
                        walk.enterSubtree();
                    }
                } else if (isLink(walk)) {
                    links.add(RootPath.join(folder.path(), walk.getPathString()));
                } else if (!isSubmodule(walk)) {
                    files.add(RootPath.join(folder.path(), walk.getPathString()));
                }
            }
        }
        return links;
    }

    /** Whether an entry's name is a plain one that a path can say again: no {@code ..}, no backslash, UTF-8. */
    private static boolean isNamedWell(TreeWalk walk) {
        String name = walk.getNameString();
        return !RootPath.isHidden(name)
                && name.indexOf('/') < 0
                && RootPath.of(name).isPresent()
                && Arrays.equals(name.getBytes(StandardCharsets.UTF_8), rawName(walk));
    }

    private static byte[] rawName(TreeWalk walk) {
        byte[] path = walk.getRawPath();
        int start = path.length;
        while (start > 0 && path[start - 1] != '/') {
            start--;
        }
        return Arrays.copyOfRange(path, start, path.length);
    }

    private static boolean isLink(TreeWalk walk) {
        return FileMode.SYMLINK.equals(walk.getRawMode(0));
    }

    private static boolean isSubmodule(TreeWalk walk) {
        return FileMode.GITLINK.equals(walk.getRawMode(0));
    }
}
