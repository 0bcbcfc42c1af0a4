// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

import java.util.List;

/**
 * A line of the navigation as a page shows it. The navigation is as large as whoever fills it lets it be: lines that
 * the reader does not see need not be there.
 *
 * @param href the address relative to the page, or absolute; "" for a heading that leads nowhere
 * @param title the title as plain text
 * @param caption a heading above this line, or ""
 * @param current whether this is the page that is shown
 * @param open whether the lines below are unfolded
 * @param external whether it leaves the site
 * @param children the lines below
 */
public record NavItem(
        String href,
        String title,
        String caption,
        boolean current,
        boolean open,
        boolean external,
        List<NavItem> children) {
    /** Copies the lines. */
    public NavItem {
        children = List.copyOf(children);
    }

    /** A line without lines below it. */
    public static NavItem page(String href, String title, boolean current) {
        return new NavItem(href, title, "", current, false, false, List.of());
    }
}
