// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.xref;

import java.util.Optional;
import org.klpdoc.doc.Inline;

/**
 * {@code :download:`klp.patch`}: a file that is copied into the site, whose address the link table has; an address on
 * the web stays.
 */
record DownloadFinder() implements LinkResolver.Finder {
    @Override
    public LinkResolver.Answer find(PageFacts from, Inline.CrossReference reference) {
        return LinkResolver.Answer.of(
                Paths.isAddress(reference.target())
                        ? Optional.of(Link.to(reference.target(), true))
                        : Optional.empty());
    }
}
