// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.coverage;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.klpdoc.doc.PlainText;
import org.klpdoc.source.Globs;
import org.klpdoc.xref.MentionedNames;
import org.klpdoc.xref.PageFacts;
import org.klpdoc.xref.SiteIndex;
import org.klpdoc.xref.SourceView;

/** What the pages of a guide, and those that it knows of its sources, say of C names. */
final class Documents {
    private final SiteIndex index;
    private final List<? extends SourceView> sources;
    /** The guide's own pages, with the names that each speaks of. */
    private final Map<PageFacts, Map<String, Integer>> own = new LinkedHashMap<>();

    private record Chapter(String home, int mentions) {}

    Documents(SiteIndex index, List<? extends SourceView> sources) {
        this.index = index;
        this.sources = sources;
        index.pages().values().stream()
                .filter(page -> page.address().source().isEmpty())
                .forEach(page -> own.put(page, MentionedNames.of(page)));
    }

    /** The title of the page that describes a name: of this site, or one that a source is known to have. */
    Optional<String> page(String name) {
        return index.symbol(name)
                .map(found -> title(found.page()))
                .or(() -> sources.stream()
                        .flatMap(source -> known(source, name).stream())
                        .findFirst());
    }

    private static String title(PageFacts page) {
        String title = PlainText.of(page.title());
        return title.isEmpty() ? page.address().home() : title;
    }

    private static Optional<String> known(SourceView source, String name) {
        return source.symbol(name)
                .map(place -> source.page(place.home())
                        .map(SourceView.KnownPage::title)
                        .filter(title -> !title.isEmpty())
                        .orElse(place.home()));
    }

    /** The own pages that speak of a name without describing it, by how often they do. */
    List<String> chapters(String name, Globs without) {
        return own.entrySet().stream()
                .filter(entry -> entry.getValue().containsKey(name))
                .filter(entry -> !without.matches(entry.getKey().address().file()))
                .filter(entry -> entry.getKey().symbols().stream()
                        .noneMatch(symbol -> symbol.name().equals(name)))
                .map(entry -> new Chapter(
                        entry.getKey().address().home(), entry.getValue().getOrDefault(name, 0)))
                .sorted(Comparator.comparingInt(Chapter::mentions).reversed())
                .map(Chapter::home)
                .toList();
    }
}
