// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.guide;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.klpdoc.source.Globs;
import org.klpdoc.text.Pos;

/**
 * A guide's settings.
 *
 * @param title the site's title
 * @param description one sentence about it, or ""
 * @param baseUrl where the site is published, ending in a slash, or ""; for feeds, sitemap and canonical links only
 * @param edit the address at which a page can be edited, with {@code {path}} for its file, or ""
 * @param language the language of the text: {@code en}
 * @param theme how it looks
 * @param severities how bad its findings are
 * @param sources where gathered pages come from
 * @param retired names that are history
 * @param coverage the interfaces that its documents are to cover
 * @param views files that are made of data
 * @param feed the feed that readers may follow, where the guide has one
 * @param dates whether pages say when they last changed, by the history in git
 * @param exclude files and folders of the guide's own that are no pages
 */
public record Guide(
        String title,
        String description,
        String baseUrl,
        String edit,
        String language,
        Theme theme,
        Severities severities,
        List<SourceSpec> sources,
        List<RetiredName> retired,
        List<CoverageSpec> coverage,
        List<View> views,
        Optional<FeedSpec> feed,
        boolean dates,
        Globs exclude) {
    /** What a guide leaves out of its pages unless it says so itself: its data. */
    public static final List<String> USUAL_EXCLUDES = List.of("data", "templates");

    /**
     * How the site looks.
     *
     * @param logo the text at the top of each page, or "" for the title
     * @param accent the colour of links and marks, {@code #rrggbb}, or "" for the theme's own
     * @param accentDark the same on a dark ground
     * @param templates the folder, within the guide, of templates that override the theme's, or ""
     */
    public record Theme(String logo, String accent, String accentDark, String templates) {
        /** The theme as it comes. */
        public static final Theme PLAIN = new Theme("", "", "", "");
    }

    /**
     * A feed of pages that have a date.
     *
     * @param title its title, or "" for the guide's
     * @param pages patterns of the guide's own files that are its entries: {@code stories/*.md}
     * @param pos where guide.yaml speaks of it
     */
    public record FeedSpec(String title, Globs pages, Pos pos) {}

    /**
     * A name that text should no longer use.
     *
     * @param name the name
     * @param instead what to write instead, or ""
     * @param since the version that it is history since, or ""
     */
    public record RetiredName(String name, String instead, String since) {}

    /** Copies the lists. */
    public Guide {
        sources = List.copyOf(sources);
        retired = List.copyOf(retired);
        coverage = List.copyOf(coverage);
        views = List.copyOf(views);
    }

    /** A guide without settings: what a folder without guide.yaml is. */
    public static Guide untitled() {
        return new Guide(
                "",
                "",
                "",
                "",
                "en",
                Theme.PLAIN,
                Severities.USUAL,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                false,
                Globs.of(USUAL_EXCLUDES));
    }

    /** The source of a name. */
    public Optional<SourceSpec> source(String name) {
        return sources.stream().filter(source -> source.name().equals(name)).findFirst();
    }

    /** The names of the sources, in the order of the file. */
    public List<String> sourceNames() {
        return sources.stream().map(SourceSpec::name).toList();
    }

    /**
     * The same guide with its sources elsewhere, as {@code --source NAME=PLACE} asks for. Such a source is no longer
     * optional: who names its place wants it. Names that the guide does not have are left alone: see {@link
     * #unknownNames}.
     *
     * @param places the places by name
     * @param base the folder that the places count from
     */
    public Guide withPlaces(Map<String, String> places, Path base) {
        List<SourceSpec> moved = new ArrayList<>();
        for (SourceSpec source : sources) {
            String place = places.getOrDefault(source.name(), "");
            moved.add(place.isEmpty() ? source : source.at(place, base));
        }
        return with(title, baseUrl, moved);
    }

    /** The same guide with another title, description of its own kept. */
    public Guide withTitle(String other) {
        return with(other, baseUrl, sources);
    }

    /** The same guide, published elsewhere. */
    public Guide withBaseUrl(String other) {
        return with(title, other.isEmpty() || other.endsWith("/") ? other : other + "/", sources);
    }

    private Guide with(String newTitle, String newBaseUrl, List<SourceSpec> newSources) {
        return new Guide(
                newTitle,
                description,
                newBaseUrl,
                edit,
                language,
                theme,
                severities,
                newSources,
                retired,
                coverage,
                views,
                feed,
                dates,
                exclude);
    }

    /** The data of one kind. */
    public <T extends ViewData> List<T> data(Class<T> kind) {
        return views.stream()
                .map(View::data)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** The view that makes a file. */
    public Optional<View> view(String file) {
        return views.stream().filter(view -> view.file().equals(file)).findFirst();
    }

    /** Those of {@code names} that no source has, in their order. */
    public List<String> unknownNames(Collection<String> names) {
        return names.stream().filter(name -> source(name).isEmpty()).toList();
    }
}
