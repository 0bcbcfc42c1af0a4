// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.xref;

/**
 * Where a page stands: on the site, and in the tree that its authors keep it in. The two differ for a page that was
 * gathered from a source, and for a part of a larger tree that is built alone.
 *
 * @param page the page's name on the site, without extension: {@code upstream/livepatch/shadow-vars}
 * @param source the name of the source it was gathered from, "" for the guide's own
 * @param home the page's name within that source's documentation: {@code livepatch/shadow-vars}
 * @param file the file within the documentation: {@code livepatch/shadow-vars.rst}
 */
public record Address(String page, String source, String home, String file) {
    /** The folder of {@link #home}, "" or ending in a slash. */
    public String homeFolder() {
        return Paths.folder(home);
    }
}
