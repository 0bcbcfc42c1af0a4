// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare.named;

import java.util.List;

/**
 * A path of the documents in a text.
 *
 * @param start where it begins, the documents' folder included
 * @param path what stands behind that folder: {@code livepatch/shadow-vars.rst}, {@code livepatch/}, {@code core-api/*}
 */
public record NamedPath(int start, String path) {
    /** How pages are written, also before they were converted. */
    private static final List<String> ENDINGS = List.of(".rst", ".txt", ".md");

    /** The ending that a page's file may have, or "". */
    public String ending() {
        return ENDINGS.stream().filter(path::endsWith).findFirst().orElse("");
    }

    /** The path without that ending: what the page is called, if it is one. */
    public String home() {
        return path.substring(0, path.length() - ending().length());
    }

    /** Whether it is a pattern. */
    boolean isPattern() {
        return path.indexOf('*') >= 0 || path.indexOf('?') >= 0;
    }
}
