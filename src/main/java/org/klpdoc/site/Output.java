// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import java.io.InputStream;
import java.util.function.Consumer;

/** Where the files of a site go: a folder that is published as a whole, or memory. Safe for use by many threads. */
public interface Output {
    /**
     * Adds a file.
     *
     * @param path its path within the site, with forward slashes
     * @param bytes its content
     * @throws OutputFailure where it cannot be written
     */
    void put(String path, byte[] bytes);

    /**
     * Adds a file piece by piece, whatever its size, and closes what it is read from.
     *
     * @param path its path within the site, with forward slashes
     * @param content its content
     * @throws OutputFailure where it cannot be read or written
     */
    void copy(String path, InputStream content);

    /** Calls {@code each} with the path of every file that was added, in order. */
    void paths(Consumer<String> each);

    /** The site could not be written: a fault of the machine. */
    class OutputFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** With what went wrong, for the user. */
        public OutputFailure(String message) {
            super(message, null, false, false);
        }
    }

    /** The place that was named is not one for a site: a fault of whoever named it. */
    final class OutputRefused extends OutputFailure {
        private static final long serialVersionUID = 1L;

        /** With why, for the user. */
        public OutputRefused(String message) {
            super(message);
        }
    }
}
