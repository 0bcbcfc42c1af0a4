// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

import java.util.List;

/**
 * A section of the page in its list of contents.
 *
 * @param href {@code #} and the section's id
 * @param title its title as plain text, its number in front where it has one
 * @param children its subsections
 */
public record TocItem(String href, String title, List<TocItem> children) {
    /** Copies the subsections. */
    public TocItem {
        children = List.copyOf(children);
    }
}
