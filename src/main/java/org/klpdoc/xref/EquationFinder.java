// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.xref;

import java.util.List;
import org.klpdoc.doc.Inline;
import org.klpdoc.doc.Slug;

/** {@code :eq:`label`}: an equation, shown by its number. */
record EquationFinder(Places places, Numbers numbers) implements LinkResolver.Finder {
    @Override
    public LinkResolver.Answer find(PageFacts from, Inline.CrossReference reference) {
        return places.index()
                .equation(reference.target())
                .map(found -> LinkResolver.Answer.of(places.link(
                        from,
                        found.page(),
                        Slug.id("equation-" + reference.target()),
                        "",
                        List.of(new Inline.Text(numbers.equation(number(found)))))))
                .orElseGet(() -> LinkResolver.missing(
                        "xref.equation", reference, "no equation has the label '" + reference.target() + "'", ""));
    }

    /** The number that the whole site's counting gives it, or else its place on its page. */
    private String number(SiteIndex.Found<Integer> found) {
        String id = found.page().equations().get(found.what() - 1).id();
        String counted = numbers.of(found.page(), new PageFacts.Counted(Numbers.EQUATION, id));
        return counted.isEmpty() ? Integer.toString(found.what()) : counted;
    }
}
