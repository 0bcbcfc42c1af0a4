// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.klpdoc.doc.PlainText;
import org.klpdoc.guide.Guide;
import org.klpdoc.render.MovedPart;
import org.klpdoc.render.MovedView;
import org.klpdoc.render.PageShell;
import org.klpdoc.source.Globs;
import org.klpdoc.xref.PageFacts;
import org.klpdoc.xref.Paths;
import org.klpdoc.xref.SiteIndex;

/** Pages that lead readers from old addresses on, and the hints of pages whose places have moved. */
final class RedirectPages {
    private final MovedPlaces places;
    private final SiteIndex index;
    private final Guide guide;

    RedirectPages(MovedPlaces places, SiteIndex index, Guide guide) {
        this.places = places;
        this.index = index;
        this.guide = guide;
    }

    /** Writes a page for each that is gone and leads somewhere; of those that are wanted. */
    void write(Globs wanted, PageShell shell, Output output) {
        places.pages().forEach((page, place) -> {
            if (wanted.matches(page)) {
                output.put(page + ".html", shell.moved(view(page, place)));
            }
        });
    }

    private MovedView view(String page, MovedPlaces.Place place) {
        String canonical = guide.baseUrl().isEmpty() ? "" : guide.baseUrl() + place.page() + ".html";
        return new MovedView(
                guide.language(),
                text(place),
                "../".repeat((int) page.chars().filter(c -> c == '/').count()),
                href(page, place),
                canonical,
                parts(page));
    }

    /** The places of a page that are elsewhere now. */
    List<MovedPart> parts(String page) {
        List<MovedPart> out = new ArrayList<>();
        for (Map.Entry<String, MovedPlaces.Place> one : places.anchors(page).entrySet()) {
            MovedPlaces.Place place = one.getValue();
            out.add(new MovedPart(one.getKey(), href(page, place), text(place)));
        }
        return out;
    }

    /** From a page to its own beginning there is no address without its name. */
    private static String href(String page, MovedPlaces.Place place) {
        return Paths.href(page, place.page(), place.id());
    }

    /** What readers are told that they will find: the title of the section or of the page. */
    private String text(MovedPlaces.Place place) {
        Optional<PageFacts> page = index.page(place.page());
        Optional<String> heading = page.flatMap(found -> heading(found.outline(), place.id()));
        String title = page.map(found -> PlainText.of(found.title())).orElse("");
        return heading.orElse(title).isEmpty() ? place.page() : heading.orElse(title);
    }

    private static Optional<String> heading(List<PageFacts.OutlineItem> items, String id) {
        for (PageFacts.OutlineItem item : items) {
            if (item instanceof PageFacts.OutlineItem.Heading heading) {
                Optional<String> found = heading.id().equals(id)
                        ? Optional.of(PlainText.of(heading.title()))
                        : heading(heading.children(), id);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
