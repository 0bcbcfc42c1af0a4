// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.xref;

import org.klpdoc.doc.Inline;

/** {@code :term:`consistency model`}: an entry of a glossary, by its text, whatever its case. */
record TermFinder(Places places) implements LinkResolver.Finder {
    @Override
    public LinkResolver.Answer find(PageFacts from, Inline.CrossReference reference) {
        return places.index()
                .term(reference.target().strip())
                .map(found -> LinkResolver.Answer.of(new Link(
                        Paths.href(
                                from.address().page(),
                                found.page().address().page(),
                                found.what().id()),
                        false,
                        "",
                        java.util.List.of())))
                .orElseGet(() -> LinkResolver.missing(
                        "xref.term", reference, "no glossary has the term '" + reference.target() + "'", ""));
    }
}
