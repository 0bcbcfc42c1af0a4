// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.klpdoc.guide.Gathered;
import org.klpdoc.guide.GatheredSource;
import org.klpdoc.site.MovedPlaces;
import org.klpdoc.site.ParsedPage;
import org.klpdoc.site.SiteReading;
import org.klpdoc.text.Parallel;
import org.klpdoc.xref.Address;
import org.klpdoc.xref.LinkResolver;
import org.klpdoc.xref.PageFacts;
import org.klpdoc.xref.SiteIndex;

/** Reads the tree of a comparison: its pages are parsed and nothing is written. */
public final class TreeReader {
    private final Parallel parallel;

    /** A reader that works on these threads. */
    public TreeReader(Parallel parallel) {
        this.parallel = parallel;
    }

    /** What is kept of a page: its tree is let go as soon as its sections are known. */
    private record Page(PageFacts facts, List<Section> sections) {
        static Page of(ParsedPage page) {
            String docs = page.source().profile().documentation();
            return new Page(
                    page.facts(), SectionReader.read(page.name(), page.parsed().document(), docs));
        }
    }

    /** A tree, and where what is gone from it is now by its own redirects. */
    public record Read(DocTree tree, MovedPlaces moved) {}

    /**
     * Reads what was gathered.
     *
     * @param name what the user calls the tree
     * @param references whether to look at references, too
     */
    public Read read(String name, Gathered gathered, boolean references) {
        return read(name, gathered, references, new Bodies(false));
    }

    /** Reads what was gathered, and the texts of its sections into {@code bodies}. */
    public Read read(String name, Gathered gathered, boolean references, Bodies bodies) {
        SiteReading reading = SiteReading.of(gathered, parallel);
        List<Page> pages = reading.pages(page -> {
            bodies.add(page.name(), page.parsed().document());
            return Page.of(page);
        });
        List<Section> sections = new ArrayList<>();
        Map<String, DocTree.Page> files = new HashMap<>();
        List<DocTree.Name> known = new ArrayList<>();
        for (Page page : pages) {
            PageFacts facts = page.facts();
            sections.addAll(page.sections());
            files.put(facts.address().page(), file(gathered, facts));
            names(facts, known);
        }
        SiteIndex index = SiteIndex.of(pages.stream().map(Page::facts).toList());
        Set<String> names =
                gathered.sources().stream().map(GatheredSource::name).collect(Collectors.toSet());
        List<DocTree.Reference> found = references ? references(reading, pages, index, names) : List.of();
        return new Read(new DocTree(name, sections, files, known, found), MovedPlaces.of(gathered, index));
    }

    private static DocTree.Page file(Gathered gathered, PageFacts facts) {
        Address address = facts.address();
        String path = gathered.source(address.source())
                .map(source -> source.fromTop(address.file()))
                .orElse(address.file());
        return new DocTree.Page(address.source(), address.home(), path);
    }

    private static void names(PageFacts facts, List<DocTree.Name> names) {
        String page = facts.address().page();
        facts.labels().forEach(label -> names.add(new DocTree.Name("label", label.name(), page, label.id())));
        facts.terms().forEach(term -> names.add(new DocTree.Name("term", term.text(), page, term.id())));
        facts.symbols().forEach(symbol -> names.add(new DocTree.Name("symbol", symbol.name(), page, symbol.id())));
        facts.objects().forEach(object -> names.add(new DocTree.Name("symbol", object.name(), page, object.id())));
    }

    private List<DocTree.Reference> references(
            SiteReading reading, List<Page> pages, SiteIndex index, Set<String> sources) {
        List<PageFacts> facts = pages.stream().map(Page::facts).toList();
        LinkResolver resolver = reading.resolver(index);
        return parallel
                .map(
                        facts,
                        page -> ReferenceReader.read(
                                page, resolver.resolve(page).links(), index, sources))
                .stream()
                .flatMap(List::stream)
                .toList();
    }
}
