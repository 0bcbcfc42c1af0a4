// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.xref;

import java.util.List;
import org.klpdoc.doc.Inline;

/** {@code :any:`name`}: whatever has that name; the first kind that knows it. */
record AnyFinder(List<LinkResolver.Finder> finders) implements LinkResolver.Finder {
    @Override
    public LinkResolver.Answer find(PageFacts from, Inline.CrossReference reference) {
        for (LinkResolver.Finder finder : finders) {
            LinkResolver.Answer answer = finder.find(from, reference);
            if (answer.link().isPresent() && answer.problem().isEmpty()) {
                return answer;
            }
        }
        return LinkResolver.missing("xref.any", reference, "nothing has the name '" + reference.target() + "'", "");
    }
}
