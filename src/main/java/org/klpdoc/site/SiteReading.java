// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.klpdoc.guide.Gathered;
import org.klpdoc.guide.SiteMap;
import org.klpdoc.guide.Timeline;
import org.klpdoc.text.Parallel;
import org.klpdoc.xref.LinkResolver;
import org.klpdoc.xref.NameChange;
import org.klpdoc.xref.SiteIndex;
import org.klpdoc.xref.SourceView;

/**
 * The reading of what was gathered: its pages, where they stand, and where their references lead. What a build begins
 * with, and all that is asked of a tree whose pages nobody writes.
 */
public final class SiteReading {
    /** The name of a site's first page. */
    static final String ROOT = "index";

    private final Gathered gathered;
    private final Parallel parallel;

    /** Reads what was gathered as it is; its own views are in it already. */
    SiteReading(Gathered gathered, Parallel parallel) {
        this.gathered = gathered;
        this.parallel = parallel;
    }

    /** Reads what was gathered, the files that a guide makes of its data among it. */
    public static SiteReading of(Gathered gathered, Parallel parallel) {
        return new SiteReading(Views.with(gathered, Theme.templates(Optional.empty(), gathered), parallel), parallel);
    }

    /**
     * Reads every page, in the order of their names, and keeps of each what {@code keep} takes of it; that may be called
     * on many threads.
     *
     * @throws PageFault where klpdoc itself fails
     */
    public <T> List<T> pages(Function<ParsedPage, T> keep) {
        return pages(ReadPages.NONE, keep);
    }

    /**
     * Reads every page, in the order of their names; what {@code known} has from the same files is not read again.
     *
     * @throws PageFault where klpdoc itself fails
     */
    public <T> List<T> pages(ReadPages known, Function<ParsedPage, T> keep) {
        PageReader reader = new PageReader(gathered);
        ReadPages.Same same = known.sameFor(reader, gathered);
        return parallel.map(
                gathered.tree().pages(), file -> keep.apply(same.page(file).orElseGet(() -> reader.read(file))));
    }

    /** Reads a page alone; empty where there is none of that name. */
    public Optional<ParsedPage> page(String name) {
        PageReader reader = new PageReader(gathered);
        return gathered.tree().pages().stream()
                .filter(file -> file.page().equals(name))
                .findFirst()
                .map(file -> reader.read(file, new Trace()));
    }

    /** The sources by name, "" the guide's or the folder's own pages. */
    Map<String, SourceView> views() {
        Map<String, SourceView> views = new LinkedHashMap<>();
        views.put("", gathered.own());
        gathered.sources().forEach(source -> views.put(source.name(), source));
        return views;
    }

    /**
     * Where the pages stand in the site's tree.
     *
     * @param included the pages that other pages take in, which no toctree has to name
     */
    SiteMap map(SiteIndex index, Set<String> included) {
        return SiteMap.of(
                index, views(), ROOT, included, gathered.own().profile().captions());
    }

    /** What finds where the references of these pages lead. */
    LinkResolver resolver(SiteIndex index, SiteMap map) {
        return new LinkResolver(index, views(), map.numbers(), changes());
    }

    /** What finds where the references of these pages lead. */
    public LinkResolver resolver(SiteIndex index) {
        return resolver(index, map(index, Set.of()));
    }

    private List<NameChange> changes() {
        return gathered.guide().data(Timeline.class).stream()
                .flatMap(timeline -> timeline.changes().stream())
                .toList();
    }
}
