// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.source;

import java.util.List;
import java.util.Optional;

/**
 * A tree of files that is read and never written: a folder or a git revision. No path leads out of it: not by {@code
 * ..}, not from {@code /}, not through a link. Safe for use by many threads.
 */
public interface ContentRoot {
    /** The root's name in reports and in {@code name:path} references. */
    String name();

    /** Where it is and, for git, at which revision: what a gathered page says of its origin. */
    String description();

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
}
