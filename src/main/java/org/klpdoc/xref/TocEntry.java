// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.xref;

import java.util.List;
import org.klpdoc.doc.Inline;

/**
 * A line of a toctree as a page shows it: its own depth and number already applied.
 *
 * @param href the address relative to the page, or absolute
 * @param external whether it leaves the site
 * @param number the section number ({@code 1.2.}) where the toctree is numbered, or ""
 * @param title the title
 * @param tags what the page is about, where the line leads to a page that says so
 * @param children the lines below it
 */
public record TocEntry(
        String href, boolean external, String number, List<Inline> title, List<String> tags, List<TocEntry> children) {
    /** Copies the lists. */
    public TocEntry {
        title = List.copyOf(title);
        tags = List.copyOf(tags);
        children = List.copyOf(children);
    }

    /** A line without tags. */
    public TocEntry(String href, boolean external, String number, List<Inline> title, List<TocEntry> children) {
        this(href, external, number, title, List.of(), children);
    }
}
