// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.source;

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

    /** Every file's path below {@code folder} ("" for all), sorted by code unit; hidden files and folders left out. */
    List<String> list(String folder);

    /**
     * Reads a file.
     *
     * @param path a path within the root, with forward slashes
     * @return the file; empty where there is none, where it is a folder, or where the path would leave the root
     */
    Optional<SourceFile> read(String path);

    /** Whether {@code path} is a file that {@link #read} would hand over. */
    boolean exists(String path);

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
