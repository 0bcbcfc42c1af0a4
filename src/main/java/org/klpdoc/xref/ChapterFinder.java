// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.xref;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.klpdoc.doc.Inline;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Nearest;

/**
 * {@code :chapter:`guide-shadow-variables`}, {@code :chapter:`api/sysfs#files`}: a place of the guide by its label, or
 * else by its page, named from the guide's top, and an id on it. {@code linux:} before it makes it one of that source.
 */
record ChapterFinder(Places places, PageFinder pages) implements LinkResolver.Finder {
    @Override
    public LinkResolver.Answer find(PageFacts from, Inline.CrossReference reference) {
        String target = reference.target();
        int colon = target.indexOf(':');
        String source =
                colon > 0 && places.source(target.substring(0, colon)).isPresent() ? target.substring(0, colon) : "";
        String name = source.isEmpty() ? target : target.substring(colon + 1);
        Optional<SiteIndex.Found<PageFacts.Label>> label =
                places.index().label(from, source, LabelFinder.normalised(name));
        if (label.isPresent()) {
            return LinkResolver.Answer.of(link(from, label.get()));
        }
        int hash = name.indexOf('#');
        String page = hash < 0 ? name : name.substring(0, hash);
        String anchor = hash < 0 ? "" : name.substring(hash + 1);
        LinkResolver.Answer answer = pages.page(from, reference, new PageFinder.Wanted(source, page, anchor));
        Optional<Diagnostic> problem = answer.problem();
        if (answer.link().isPresent() || problem.isEmpty()) {
            return answer;
        }
        List<String> names = new ArrayList<>(places.index().labelNames(source));
        names.addAll(places.index().pages().keySet());
        String hint = problem.get().hint().isEmpty()
                ? Nearest.hint(name, names)
                : problem.get().hint();
        return LinkResolver.missing("xref.chapter", reference, "there is no label and no page '" + name + "'", hint);
    }

    /** What has no title itself goes by that of its page. */
    private Link link(PageFacts from, SiteIndex.Found<PageFacts.Label> found) {
        List<Inline> title = found.what().title();
        return places.link(
                from,
                found.page(),
                found.what().id(),
                "",
                title.isEmpty() ? found.page().title() : title);
    }
}
