// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.xref;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.klpdoc.doc.Inline;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Nearest;
import org.klpdoc.text.Severity;

/**
 * {@code :since:`klp_shadow_alloc`}: since which release there is something, as the guide's timeline says, and a link to
 * the entry that tells of it.
 */
record SinceFinder(Places places, List<NameChange> changes) implements LinkResolver.Finder {
    @Override
    public LinkResolver.Answer find(PageFacts from, Inline.CrossReference reference) {
        String name = reference.target().strip();
        List<NameChange> found =
                changes.stream().filter(change -> change.name().equals(name)).toList();
        if (found.isEmpty()) {
            String message = "no entry of a timeline has the name '" + name + "'";
            List<String> names = changes.stream().map(NameChange::name).toList();
            return LinkResolver.Answer.none(Diagnostic.of(
                            Severity.ERROR, "xref.since", reference.attrs().pos(), message)
                    .withHint(Nearest.hint(name, names)));
        }
        String text = found.stream().map(NameChange::shown).collect(Collectors.joining(", "));
        String label = found.get(found.size() - 1).label();
        Optional<SiteIndex.Found<PageFacts.Label>> entry = places.index().label("", label);
        return entry.map(place -> LinkResolver.Answer.of(
                        places.link(from, place.page(), place.what().id(), "", List.of(new Inline.Text(text)))))
                .orElseGet(
                        () -> LinkResolver.missing("xref.label", reference, "there is no label '" + label + "'", ""));
    }
}
