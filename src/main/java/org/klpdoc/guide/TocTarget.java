// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.guide;

import java.util.Optional;
import org.klpdoc.xref.PageFacts;

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

    /** Whether it is the general index, which is a page of this site that no file is made into. */
    boolean isIndex() {
        return page.isEmpty() && href.indexOf(':') < 0;
    }

    static TocTarget address(String href, String title) {
        return new TocTarget(Optional.empty(), href, title);
    }
}
