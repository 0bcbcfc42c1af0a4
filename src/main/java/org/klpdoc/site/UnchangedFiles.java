// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Arrays;
import java.util.Optional;

/**
 * The files of a site that a new one takes over as they are, under a second name: the same bytes, owner and permissions
 * as a new file would have. Where the file system knows no such thing, none is taken over.
 */
final class UnchangedFiles {
    private final Path site;
    private final Optional<PosixFileAttributes> usual;

    private UnchangedFiles(Path site, Optional<PosixFileAttributes> usual) {
        this.site = site;
        this.usual = usual;
    }

    /**
     * Those of a site.
     *
     * @param site its folder, which need not be there
     * @param made a file that was just made where the new site is
     */
    static UnchangedFiles of(Path site, Path made) {
        return new UnchangedFiles(site, Files.isDirectory(site) ? attributes(made) : Optional.empty());
    }

    /** Makes {@code file} another name of the site's file at {@code path}; false where that is not the same. */
    boolean link(String path, byte[] bytes, Path file) {
        Path before = site.resolve(path);
        if (usual.isEmpty()
                || !attributes(before)
                        .filter(found -> isUsual(found, bytes.length))
                        .isPresent()) {
            return false;
        }
        try {
            if (!Arrays.equals(Files.readAllBytes(before), bytes)) {
                return false;
            }
            Files.createLink(file, before);
            return true;
        } catch (IOException | UnsupportedOperationException cannot) {
            return false;
        }
    }

    private boolean isUsual(PosixFileAttributes found, int length) {
        return found.isRegularFile()
                && found.size() == length
                && usual.filter(one -> one.permissions().equals(found.permissions())
                                && one.owner().equals(found.owner())
                                && one.group().equals(found.group()))
                        .isPresent();
    }

    private static Optional<PosixFileAttributes> attributes(Path file) {
        try {
            return Optional.of(Files.readAttributes(file, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (IOException | UnsupportedOperationException none) {
            return Optional.empty();
        }
    }
}
