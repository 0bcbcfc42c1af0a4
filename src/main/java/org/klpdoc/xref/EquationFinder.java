// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.xref;

import java.util.List;
import org.klpdoc.doc.Inline;
import org.klpdoc.doc.Slug;

/** {@code :eq:`label`}: an equation, shown by its number. */
record EquationFinder(Places places) implements LinkResolver.Finder {
    @Override
    public LinkResolver.Answer find(PageFacts from, Inline.CrossReference reference) {
        return places.index()
                .equation(reference.target())
                .map(found -> LinkResolver.Answer.of(places.link(
                        from,
                        found.page(),
                        Slug.id("equation-" + reference.target()),
                        "",
                        List.of(new Inline.Text("(" + found.what() + ")")))))
                .orElseGet(() -> LinkResolver.missing(
                        "xref.equation", reference, "no equation has the label '" + reference.target() + "'", ""));
    }
}
