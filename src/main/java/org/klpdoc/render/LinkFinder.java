// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

import java.util.List;
import org.klpdoc.doc.Inline;
import org.klpdoc.doc.Walk;

/** Looks for links in a line of text: HTML allows none within another. */
final class LinkFinder extends Walk {
    private boolean found;

    private LinkFinder() {}

    /** Whether there is a link among these elements or within them. */
    static boolean anyIn(List<Inline> content) {
        LinkFinder finder = new LinkFinder();
        finder.inlines(content);
        return finder.found;
    }

    @Override
    protected void enter(Inline inline) {
        found |= inline instanceof Inline.Reference
                || inline instanceof Inline.CrossReference
                || inline instanceof Inline.FootnoteReference
                || inline instanceof Inline.CitationReference
                || inline instanceof Inline.Problematic
                || inline instanceof Inline.Raw;
    }
}
