// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.xref;

import org.klpdoc.doc.Inline;

/** {@code :keyword:`label`}: a label, the reference keeping its own text. */
record KeywordFinder(LabelFinder labels) implements LinkResolver.Finder {
    @Override
    public LinkResolver.Answer find(PageFacts from, Inline.CrossReference reference) {
        LinkResolver.Answer answer = labels.find(from, reference);
        return new LinkResolver.Answer(
                answer.link().map(link -> Link.to(link.href(), link.external())), answer.problem());
    }
}
