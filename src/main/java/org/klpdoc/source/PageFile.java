// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.source;

import java.util.Optional;

/**
 * A page of the site and the file that it is made from.
 *
 * @param page the page's name on the site: its path without ending, {@code upstream/livepatch/shadow-vars}
 * @param suffix the file's ending with its dot: {@code .rst}
 * @param original the page's name in its source, as others refer to it and as it is published: {@code
 *     livepatch/shadow-vars}
 * @param mount where it comes from
 */
public record PageFile(String page, String suffix, String original, Mount mount) {
    /** The file's path on the site's virtual tree: the page's name with its ending. */
    public String path() {
        return page + suffix;
    }

    /** The file's path within its root: what includes and images count from. */
    public String file() {
        return original + suffix;
    }

    /** The path that reports print. */
    public String display() {
        return mount.root().display(file());
    }

    /** Reads the file; empty where it has gone since it was listed, or is refused. */
    public Optional<SourceFile> read() {
        return mount.root().read(file());
    }
}
