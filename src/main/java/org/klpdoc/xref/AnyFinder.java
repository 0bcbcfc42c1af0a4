// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.xref;

import java.util.List;
import java.util.Optional;
import org.klpdoc.doc.Inline;

/** {@code :any:`name`}: whatever has that name; the first kind that knows it. */
record AnyFinder(Places places, List<LinkResolver.Finder> finders) implements LinkResolver.Finder {
    private static final List<String> KINDS = List.of("envvar", "token", "directive", "role");

    @Override
    public LinkResolver.Answer find(PageFacts from, Inline.CrossReference reference) {
        for (LinkResolver.Finder finder : finders) {
            LinkResolver.Answer answer = finder.find(from, reference);
            if (answer.link().isPresent() && answer.problem().isEmpty()) {
                return answer;
            }
        }
        return object(reference.target())
                .map(found -> LinkResolver.Answer.of(
                        places.link(from, found.page(), found.what().id(), "", List.of())))
                .orElseGet(() -> LinkResolver.missing(
                        "xref.any", reference, "nothing has the name '" + reference.target() + "'", ""));
    }

    private Optional<SiteIndex.Found<PageFacts.DomainObject>> object(String name) {
        ObjectIndex objects = places.index().objects();
        return objects.find("std", "option", name)
                .or(() -> objects.find("std", KINDS, name))
                .or(() -> objects.find("rst", KINDS, name))
                .or(() -> objects.find("py", "", name));
    }
}
