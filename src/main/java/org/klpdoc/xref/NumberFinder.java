// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.xref;

import java.util.List;
import java.util.Optional;
import org.klpdoc.doc.Inline;
import org.klpdoc.doc.PlainText;

/**
 * {@code :numref:`label`}: a section or something with a caption, shown by its number; a text of the author's has
 * {@code %s} or {@code {number}} for it, {@code {name}} for the title.
 */
record NumberFinder(Places places, Numbers numbers) implements LinkResolver.Finder {
    @Override
    public LinkResolver.Answer find(PageFacts from, Inline.CrossReference reference) {
        String name = LabelFinder.normalised(reference.target());
        Optional<SiteIndex.Found<PageFacts.Label>> found =
                places.index().label(from.address().source(), name);
        if (found.isEmpty() || found.get().what().counted().kind().isEmpty()) {
            String what = found.isEmpty() ? "there is no label '" : "nothing is numbered at the label '";
            return LinkResolver.missing("xref.label", reference, what + name + "'", "");
        }
        PageFacts.Label label = found.get().what();
        String kind = label.counted().kind();
        if (!numbers.areOn() && !kind.equals("section")) {
            String hint = "set numfig = True in conf.py, or use :ref:";
            return LinkResolver.missing("xref.number", reference, "figures are not numbered here", hint);
        }
        String number = numbers.of(found.get().page(), label.counted());
        if (number.isEmpty()) {
            return LinkResolver.missing(
                    "xref.number", reference, "the " + kind + " at the label '" + name + "' has no number", "");
        }
        Optional<String> text = reference.explicit()
                ? filled(PlainText.of(reference.content()), number, PlainText.of(label.title()))
                : Optional.of(numbers.named(kind, number));
        if (text.isEmpty()) {
            String hint = "write %s or {number} where the number is to stand";
            return LinkResolver.missing("xref.number", reference, "the text has no place for a number", hint);
        }
        return LinkResolver.Answer.of(
                places.link(from, found.get().page(), label.id(), "", List.of(new Inline.Text(text.get()))));
    }

    /** The author's text with number and title in their places; nothing where it has none, or others. */
    private static Optional<String> filled(String text, String number, String title) {
        boolean braces = text.contains("{name}") || text.contains("{number}");
        if (braces) {
            return Optional.of(text.replace("{number}", number).replace("{name}", title));
        }
        int place = text.indexOf("%s");
        boolean one = place >= 0 && text.indexOf('%') == place && text.indexOf('%', place + 1) < 0;
        return one ? Optional.of(text.replace("%s", number)) : Optional.empty();
    }
}
