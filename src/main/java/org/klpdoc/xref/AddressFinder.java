// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.xref;

import org.klpdoc.doc.Document;
import org.klpdoc.doc.Inline;

/**
 * {@code [text](tools.md)} and {@code `text <tools.md>`_}: a link by a file's path. In Markdown that is how pages refer
 * to each other, and a path that leads nowhere is a mistake. reStructuredText has roles for it and takes any address as
 * it is written: a page's file becomes a link to the page, all else stays, without a report.
 */
record AddressFinder(PathFinder paths) implements LinkResolver.Finder {
    @Override
    public LinkResolver.Answer find(PageFacts from, Inline.CrossReference reference) {
        if (from.format() == Document.Format.MARKDOWN) {
            return paths.find(from, reference);
        }
        Link link = paths.page(from, reference.target()).orElseGet(() -> Link.to(reference.target(), true));
        return LinkResolver.Answer.of(link);
    }
}
