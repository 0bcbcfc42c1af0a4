// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.klpdoc.source.ContentRoot;
import org.klpdoc.xref.Paths;

/** The file that is meant by an image without an ending, {@code images/stack.*}: of several the one that Sphinx puts on web pages. */
final class ImageChoice {
    private static final String ANY = ".*";
    /** The endings that pages may show, the kind that is preferred first. */
    private static final List<List<String>> KINDS =
            List.of(List.of("svg", "svgz"), List.of("png"), List.of("gif"), List.of("jpg", "jpeg"));

    private ImageChoice() {}

    /** Whether an address leaves the choice of a file open. */
    static boolean isOpen(String path) {
        return path.endsWith(ANY);
    }

    /** The file for a path without an ending; empty where there is none that pages may show. */
    static Optional<String> of(ContentRoot root, String path) {
        String stem = path.substring(0, path.length() - ANY.length() + 1);
        List<String> files = root.list(Paths.folder(path)).stream()
                .filter(file -> file.startsWith(stem) && file.indexOf('/', stem.length()) < 0)
                .toList();
        for (List<String> endings : KINDS) {
            Optional<String> found = files.stream()
                    .filter(file ->
                            endings.contains(file.substring(stem.length()).toLowerCase(Locale.ROOT)))
                    .min(Comparator.comparingInt(String::length));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
