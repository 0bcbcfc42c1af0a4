// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import java.util.Optional;
import org.klpdoc.doc.Parsed;
import org.klpdoc.guide.GatheredSource;
import org.klpdoc.source.PageFile;
import org.klpdoc.xref.PageFacts;

/**
 * A page that was read: its tree and what the site must know of it.
 *
 * @param source the source it comes from
 * @param file the file it was made from; none for a page of the site's own making
 * @param parsed the tree, what it was made from, and what is wrong with it
 * @param facts what it defines and refers to
 */
public record ParsedPage(GatheredSource source, Optional<PageFile> file, Parsed parsed, PageFacts facts) {
    /** The page's name on the site. */
    public String name() {
        return facts.address().page();
    }

    /** How long its file's text is. */
    long characters() {
        return parsed.document().source().text().length();
    }
}
