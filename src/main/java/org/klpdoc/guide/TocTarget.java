// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.guide;

import java.util.Optional;
import org.klpdoc.xref.PageFacts;
import org.klpdoc.xref.Paths;

/**
 * A line of a toctree with its target found.
 *
 * @param page the page it leads to, where that is one of this site
 * @param href the address it leads to otherwise
 * @param title the title that the line gives, or ""
 */
record TocTarget(Optional<PageFacts> page, String href, String title) {
    static TocTarget page(PageFacts page, String title) {
        return new TocTarget(Optional.of(page), "", title);
    }

    /** The page of this site that no file is made into, the general index or the search; "" for any other target. */
    String index() {
        boolean own = page.isEmpty() && href.indexOf(':') < 0;
        return own ? Paths.withoutExtension(href.substring(href.lastIndexOf('/') + 1)) : "";
    }

    static TocTarget address(String href, String title) {
        return new TocTarget(Optional.empty(), href, title);
    }
}
