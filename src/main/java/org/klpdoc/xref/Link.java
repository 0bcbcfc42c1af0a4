// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.xref;

import java.util.List;
import org.klpdoc.doc.Inline;

/**
 * Where a reference leads, as the page that holds it must write it.
 *
 * @param href the address: relative to the page, or absolute where it leaves the site
 * @param external whether it leaves the site
 * @param tooltip what the link is, for the {@code title} attribute, or ""
 * @param text the text that the target gives (a section's title, a page's), empty where the reference's own stays
 */
public record Link(String href, boolean external, String tooltip, List<Inline> text) {
    /** Copies the text. */
    public Link {
        text = List.copyOf(text);
    }

    /** A link that keeps the reference's own text. */
    public static Link to(String href, boolean external) {
        return new Link(href, external, "", List.of());
    }
}
