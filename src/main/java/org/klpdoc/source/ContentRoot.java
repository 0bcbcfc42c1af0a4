// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.source;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A tree of files that is read and never written: a folder or a git revision. No path leads out of it: not by {@code
 * ..}, not from {@code /}, not through a link. Safe for use by many threads.
 */
public interface ContentRoot {
    /** The largest file that is read, in bytes. */
    long LARGEST_FILE = 64L << 20;

    /** The root's name in reports and in {@code name:path} references. */
    String name();

    /** Where it is and, for git, at which revision; for reports, as it may name folders of the machine. */
    String description();

    /** The revision for people, as a tag or a short commit: what a gathered page says of its origin; "" for a folder. */
    default String revision() {
        return "";
    }

    /** The commits that the files come from; empty where they are not in a git repository. */
    default Optional<History> history() {
        return Optional.empty();
    }

    /** Every file's path below {@code folder} ("" for all), sorted by code unit; hidden files and folders left out. */
    List<String> list(String folder);

    /**
     * What {@link #list} gives, and what it has to leave out.
     *
     * @param files the files
     * @param outside the links that lead out of the root, sorted: their targets are no files of it
     */
    record Survey(List<String> files, List<String> outside) {
        /** Copies the lists. */
        public Survey {
            files = List.copyOf(files);
            outside = List.copyOf(outside);
        }
    }

    /** Lists the files below {@code folder} and the links that lead out of the root. */
    default Survey survey(String folder) {
        return new Survey(list(folder), List.of());
    }

    /**
     * Reads a file.
     *
     * @param path a path within the root, with forward slashes
     * @return the file; empty where there is none, where it is a folder, or where the path would leave the root
     */
    Optional<SourceFile> read(String path);

    /** Whether {@code path} is a file that {@link #read} would hand over. */
    boolean exists(String path);

    /** Whether {@code path} is a file that {@link #open} would open: one of any size. */
    default boolean isFile(String path) {
        return exists(path);
    }

    /**
     * Opens a file to copy it, piece by piece, whatever its size; whoever asked closes it.
     *
     * @return empty where {@link #isFile} says that there is none
     */
    default Optional<InputStream> open(String path) {
        return read(path).map(file -> new ByteArrayInputStream(file.bytes()));
    }

    /**
     * Where a path of this root is on the disk, whether or not there is such a file: for watching it.
     *
     * @param path a path within the root, "" for its folder
     * @return empty where it is nowhere on the disk
     */
    default Optional<Path> location(String path) {
        return Optional.empty();
    }

    /** The path that reports print for a path of this root, whether or not there is such a file. */
    default String display(String path) {
        return name() + ":" + path;
    }

    /** Why {@link #read} hands nothing over, as the end of a sentence; "" where it does. */
    default String refusal(String path) {
        if (RootPath.of(path).isEmpty()) {
            return "the path leads out of the source's folder";
        }
        return exists(path) ? "" : "there is no such file";
    }
}
