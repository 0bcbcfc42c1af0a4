// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.xref;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.klpdoc.doc.Inline;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Nearest;
import org.klpdoc.text.Severity;

/** {@code :doc:`callbacks`}: a page, relative to this one or, with a slash before it, to the documentation's root. */
record PageFinder(Places places) implements LinkResolver.Finder {
    @Override
    public LinkResolver.Answer find(PageFacts from, Inline.CrossReference reference) {
        Places.Scoped scoped = places.scoped(from, reference.target());
        boolean foreign = !scoped.source().equals(from.address().source())
                || reference.target().startsWith(scoped.source() + ":");
        int hash = scoped.target().indexOf('#');
        String written = hash < 0 ? scoped.target() : scoped.target().substring(0, hash);
        String anchor = hash < 0 ? "" : scoped.target().substring(hash + 1);
        String folder = foreign ? "" : from.address().homeFolder();
        Optional<String> joined = Paths.join(folder, written);
        if (joined.isEmpty()) {
            return missing(reference, scoped, "the page '" + written + "' would be outside of the documentation");
        }
        return page(from, reference, new Wanted(scoped.source(), joined.get(), anchor));
    }

    /** A page of a source and an anchor on it. */
    record Wanted(String source, String home, String anchor) {}

    /** The answer for a page by its name within its source. */
    LinkResolver.Answer page(PageFacts from, Inline.CrossReference reference, Wanted wanted) {
        Optional<PageFacts> found = places.index().home(wanted.source(), wanted.home());
        if (found.isPresent()) {
            PageFacts page = found.get();
            LinkResolver.Answer answer =
                    LinkResolver.Answer.of(places.link(from, page, wanted.anchor(), "", title(page, wanted.anchor())));
            boolean lands = wanted.anchor().isEmpty() || page.anchors().contains(wanted.anchor());
            return lands ? answer : answer.with(noAnchor(reference, wanted, page.anchors()));
        }
        return places.source(wanted.source())
                .flatMap(source -> outside(reference, source, wanted))
                .orElseGet(() -> missing(
                        reference,
                        new Places.Scoped(wanted.source(), wanted.home()),
                        "there is no page '" + wanted.home() + "'"));
    }

    private Optional<LinkResolver.Answer> outside(Inline.CrossReference reference, SourceView source, Wanted wanted) {
        Optional<SourceView.KnownPage> known = source.page(wanted.home());
        if (known.isPresent()) {
            LinkResolver.Answer answer = LinkResolver.Answer.of(places.published(
                    source, wanted.home(), wanted.anchor(), title(known.get().title(), wanted.anchor())));
            boolean lands = wanted.anchor().isEmpty() || known.get().anchors().contains(wanted.anchor());
            return Optional.of(
                    lands
                            ? answer
                            : answer.with(
                                    noAnchor(reference, wanted, known.get().anchors())));
        }
        boolean there = source.hasFile(wanted.home() + ".rst") || source.hasFile(wanted.home() + ".md");
        return there
                ? Optional.of(
                        LinkResolver.Answer.of(places.published(source, wanted.home(), wanted.anchor(), wanted.home())))
                : Optional.empty();
    }

    private static List<Inline> title(PageFacts page, String anchor) {
        if (anchor.isEmpty()) {
            return page.title();
        }
        return page.labels().stream()
                .filter(label -> label.id().equals(anchor) && !label.title().isEmpty())
                .findFirst()
                .map(PageFacts.Label::title)
                .or(() -> Outline.heading(page.outline(), anchor))
                .orElse(page.title());
    }

    /** The title of a place on a page that is not at hand: of its headings nothing but the ids is known. */
    private static String title(String page, String anchor) {
        return anchor.isEmpty() ? page : page + ": " + anchor.replace('-', ' ');
    }

    private static Diagnostic noAnchor(Inline.CrossReference reference, Wanted wanted, Collection<String> anchors) {
        return Diagnostic.of(
                        Severity.WARNING,
                        "xref.anchor",
                        reference.attrs().pos(),
                        "the page '" + wanted.home() + "' has no anchor '" + wanted.anchor() + "'")
                .withHint(Nearest.hint(wanted.anchor(), anchors));
    }

    private LinkResolver.Answer missing(Inline.CrossReference reference, Places.Scoped wanted, String message) {
        if (reference.automatic()) {
            return LinkResolver.missing("xref.page", reference, message, "");
        }
        List<String> names = places.index().pages().values().stream()
                .filter(page -> page.address().source().equals(wanted.source()))
                .map(page -> page.address().home())
                .toList();
        String hint = Nearest.hint(wanted.target(), names);
        if (hint.isEmpty()) {
            hint = places.source(wanted.source())
                    .map(source -> Nearest.hint(wanted.target(), source.knownPages()))
                    .orElse("");
        }
        return LinkResolver.missing("xref.page", reference, message, hint);
    }
}
