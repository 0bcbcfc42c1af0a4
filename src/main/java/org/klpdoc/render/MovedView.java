// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

import java.util.List;

/**
 * What the template of a page that has moved is filled with.
 *
 * @param language the language of the site
 * @param title the title of where the page is now
 * @param root the address of the site's top, relative to the page: "" or {@code ../}
 * @param href the address of where the page is now, relative to it
 * @param canonical the whole address of that, or "" where the site's own is not known
 * @param parts the places of the page that are not there by their old ids
 */
public record MovedView(
        String language, String title, String root, String href, String canonical, List<MovedPart> parts) {
    /** Copies the list. */
    public MovedView {
        parts = List.copyOf(parts);
    }
}
