// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.xref;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.klpdoc.doc.Inline;
import org.klpdoc.text.Nearest;

/** {@code :ref:`label`}, {@code :ref:`text <label>`}: a label, anywhere in the source of the page. */
record LabelFinder(Places places) implements LinkResolver.Finder {
    @Override
    public LinkResolver.Answer find(PageFacts from, Inline.CrossReference reference) {
        Places.Scoped scoped = places.scoped(from, reference.target());
        String name = normalised(scoped.target());
        Optional<SiteIndex.Found<PageFacts.Label>> found = places.index().label(from, scoped.source(), name);
        if (found.isPresent()) {
            PageFacts.Label label = found.get().what();
            if (!reference.explicit() && label.title().isEmpty()) {
                return LinkResolver.missing(
                        "xref.untitled",
                        reference,
                        "the label '" + name + "' stands before nothing that has a title",
                        "give the reference a text: :ref:`text <" + name + ">`");
            }
            return LinkResolver.Answer.of(places.link(from, found.get().page(), label.id(), "", label.title()));
        }
        Optional<Link> known = places.source(scoped.source())
                .flatMap(source -> source.label(name)
                        .flatMap(place -> places.published(source, place.home(), place.anchor(), place.title())));
        if (known.isPresent()) {
            return LinkResolver.Answer.of(known);
        }
        Optional<String> index = Indices.title(name);
        if (index.isPresent()) {
            List<Inline> title = List.of(new Inline.Text(index.get()));
            return LinkResolver.Answer.of(new Link(Indices.href(from, name), false, "", title));
        }
        String hint = Nearest.hint(name, places.index().labelNames(scoped.source()));
        return LinkResolver.missing("xref.label", reference, "there is no label '" + name + "'", hint);
    }

    /** A label as it is compared: lower case, white space folded. */
    static String normalised(String label) {
        StringBuilder out = new StringBuilder(label.length());
        boolean space = false;
        for (int i = 0; i < label.length(); i++) {
            char c = label.charAt(i);
            if (Character.isWhitespace(c)) {
                space = out.length() > 0;
            } else {
                if (space) {
                    out.append(' ');
                    space = false;
                }
                out.append(c);
            }
        }
        return out.toString().toLowerCase(Locale.ROOT);
    }
}
