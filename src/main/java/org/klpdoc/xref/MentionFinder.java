// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.xref;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.klpdoc.doc.Mention;

/**
 * What prose mentions of sources: an entry of the site's glossary or a label of that name, else the address that the
 * page's own source has for it, else the first source that has one.
 */
record MentionFinder(Places places) {
    /** The folders at the top of all sources. */
    Set<String> folders() {
        Set<String> all = new TreeSet<>();
        places.sources()
                .values()
                .forEach(source -> all.addAll(source.mentioned().folders()));
        return all;
    }

    /** Whether a source says where anything is that prose mentions. */
    boolean isOn() {
        return places.sources().values().stream()
                .anyMatch(source -> !source.mentioned().templates().isEmpty());
    }

    /** The links of what is known of a page's mentions, by their names. */
    Map<String, Link> find(PageFacts from, Collection<Mention> mentions) {
        Map<String, Link> found = new HashMap<>();
        for (Mention mention : mentions) {
            here(from, mention.name())
                    .or(() -> elsewhere(from, mention))
                    .ifPresent(to -> found.put(mention.name(), to));
        }
        return found;
    }

    private Optional<Link> here(PageFacts from, String name) {
        Optional<Link> term = places.index()
                .term(name)
                .map(found -> places.link(from, found.page(), found.what().id(), "", List.of()));
        return term.or(() -> places.index()
                .label(from, "", name.toLowerCase(Locale.ROOT))
                .map(found -> places.link(from, found.page(), found.what().id(), "", List.of())));
    }

    private Optional<Link> elsewhere(PageFacts from, Mention mention) {
        List<SourceView> asked = new ArrayList<>();
        places.source(from.address().source()).ifPresent(asked::add);
        asked.addAll(places.sources().values());
        for (SourceView source : asked) {
            Optional<String> address = source.mentioned().address(mention);
            if (address.isPresent()) {
                return Optional.of(Link.to(address.get(), true));
            }
        }
        return Optional.empty();
    }
}
