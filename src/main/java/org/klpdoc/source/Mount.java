// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.source;

/**
 * A source's place on the site: which of its files are pages, and under which path they stand.
 *
 * @param source the source's name: {@code linux}; "" for the guide's or the folder's own pages
 * @param root the files that its pages may read, and what their paths count from
 * @param folder the folder within the root whose files are mounted, "" for all
 * @param prefix the path on the site that the folder's files stand under, "" for the top
 * @param pages the files below {@code folder} that are pages
 * @param exclude files and folders below {@code folder} that are not
 */
public record Mount(String source, ContentRoot root, String folder, String prefix, Globs pages, Globs exclude) {
    /** Checks that folder and prefix are plain paths. */
    public Mount {
        requirePlain(folder);
        requirePlain(prefix);
    }

    /** A mount of everything that is a page by its ending, at the top of the site. */
    public static Mount of(ContentRoot root) {
        return new Mount("", root, "", "", Globs.of(java.util.List.of("**.rst", "**.md")), Globs.NONE);
    }

    /** Whether a path below the mounted folder is that of a page. */
    public boolean isPage(String below) {
        return hasEnding(below) && pages.matches(below) && !exclude.covers(below);
    }

    static boolean hasEnding(String path) {
        int dot = path.lastIndexOf('.');
        return dot > path.lastIndexOf('/') + 1 && dot + 1 < path.length();
    }

    private static void requirePlain(String path) {
        if (!path.isEmpty() && !RootPath.of(path).filter(path::equals).isPresent()) {
            throw new IllegalArgumentException("not a plain path: '" + path + "'");
        }
    }

    /** The path within the root of a path below the mounted folder. */
    String inRoot(String below) {
        return RootPath.join(folder, below);
    }
}
