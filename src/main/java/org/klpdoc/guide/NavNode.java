// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.guide;

import java.util.List;

/**
 * A line of the navigation: a page, or an address elsewhere, and what its toctrees put below it.
 *
 * @param page the page's name on the site, or "" for an address elsewhere
 * @param href the address elsewhere, or ""
 * @param title its title as plain text
 * @param caption the caption of the toctree whose first line this is, or ""
 * @param children the lines below it
 */
public record NavNode(String page, String href, String title, String caption, List<NavNode> children) {
    /** Copies the lines. */
    public NavNode {
        children = List.copyOf(children);
    }
}
