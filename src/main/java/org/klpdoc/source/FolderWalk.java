// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One listing of a folder. A folder that links lead to is listed below the first of them only, in path order, so that
 * neither a circle of links nor a ladder of them makes the listing endless.
 */
final class FolderWalk {
    private static final int DEEPEST = 100;

    private final Path root;
    private final List<String> files = new ArrayList<>();
    private final List<String> outside = new ArrayList<>();
    private final Set<Path> linked = new HashSet<>();

    FolderWalk(Path root) {
        this.root = root;
    }

    ContentRoot.Survey survey(String below) {
        try {
            Path start = root.resolve(below).toRealPath();
            if (start.startsWith(root) && Files.isDirectory(start)) {
                walk(start, below, below.isEmpty() || start.equals(root.resolve(below)) ? Way.PLAIN : Way.LINKED, 0);
            }
        } catch (IOException | java.nio.file.InvalidPathException none) {
            return new ContentRoot.Survey(List.of(), List.of());
        }
        Collections.sort(files);
        Collections.sort(outside);
        return new ContentRoot.Survey(files, outside);
    }

    /** Whether a folder was reached through a link. */
    private enum Way {
        PLAIN,
        LINKED
    }

    private void walk(Path folder, String path, Way way, int depth) {
        if (depth > DEEPEST || way == Way.LINKED && !linked.add(folder)) {
            return;
        }
        for (Path entry : entries(folder)) {
            String name = entry.getFileName().toString();
            if (!RootPath.isHidden(name)) {
                visit(entry, RootPath.join(path, name), way, depth);
            }
        }
    }

    private void visit(Path entry, String path, Way way, int depth) {
        try {
            BasicFileAttributes kind =
                    Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (kind.isRegularFile()) {
                files.add(path);
            } else if (kind.isDirectory()) {
                walk(entry, path, way, depth + 1);
            } else if (kind.isSymbolicLink()) {
                follow(entry, path, depth);
            }
        } catch (IOException gone) {
            // It vanished, or its link leads nowhere: no file of this tree.
            return;
        }
    }

    private void follow(Path link, String path, int depth) throws IOException {
        Path there = link.toRealPath();
        if (!there.startsWith(root)) {
            outside.add(path);
            return;
        }
        if (isHiddenWithin(there)) {
            return;
        }
        if (Files.isRegularFile(there)) {
            files.add(path);
        } else if (Files.isDirectory(there) && !link.startsWith(there)) {
            walk(there, path, Way.LINKED, depth + 1);
        }
    }

    private boolean isHiddenWithin(Path there) {
        for (Path part : root.relativize(there)) {
            if (RootPath.isHidden(part.toString())) {
                return true;
            }
        }
        return false;
    }

    private static List<Path> entries(Path folder) {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(found::add);
        } catch (AccessDeniedException denied) {
            throw new UncheckedIOException("the folder " + folder + " cannot be read", denied);
        } catch (IOException | DirectoryIteratorException gone) {
            return List.of();
        }
        Collections.sort(found);
        return found;
    }
}
