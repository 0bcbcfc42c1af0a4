// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.klpdoc.doc.Document;
import org.klpdoc.doc.Parsed;
import org.klpdoc.guide.Gathered;
import org.klpdoc.guide.SiteMap;
import org.klpdoc.render.Drawer;
import org.klpdoc.source.Globs;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Parallel;
import org.klpdoc.text.Pos;
import org.klpdoc.xref.Address;
import org.klpdoc.xref.FactsCollector;
import org.klpdoc.xref.LinkResolver;
import org.klpdoc.xref.SiteIndex;

/** A site whose pages were read and whose references were followed, before anything of it is written. */
public final class LinkedSite {
    private final Gathered gathered;
    private final List<ParsedPage> pages;
    private final SiteIndex index;
    private final SiteMap map;
    private final Assets assets;
    private final LinkResolver resolver;
    private final MovedPlaces moved;
    private final List<LinkResolver.Resolved> resolved;

    private LinkedSite(
            Gathered gathered,
            SiteReading reading,
            List<ParsedPage> pages,
            Drawer drawer,
            BuildOptions options,
            Parallel parallel) {
        this.gathered = gathered;
        this.pages = pages;
        this.index = SiteIndex.of(pages.stream().map(ParsedPage::facts).toList());
        this.map = reading.map(index, includedPages(pages));
        this.moved = MovedPlaces.of(gathered, index);
        this.assets = Assets.of(pages, options.written(), drawer);
        this.resolver = reading.resolver(index, map);
        this.resolved = parallel.map(pages, page -> resolver.resolve(page.facts()));
    }

    /** Reads the pages of what was gathered, the files that its views make among them. */
    public static LinkedSite read(Gathered gathered, BuildOptions options, Parallel parallel) {
        Gathered whole = Views.with(gathered, Theme.templates(options.templates(), gathered), parallel);
        return of(whole, options, parallel, Timings.ofWall());
    }

    /** The same where the files that views make are there already. */
    static LinkedSite of(Gathered gathered, BuildOptions options, Parallel parallel, Timings timings) {
        Drawer drawer = options.drawer();
        SiteReading reading = new SiteReading(gathered, parallel);
        List<ParsedPage> pages = withRoot(gathered, options, pages(gathered, reading, drawer, options, parallel));
        timings.read(pages.stream().mapToLong(ParsedPage::characters).sum());
        timings.over("read");
        return new LinkedSite(gathered, reading, pages, drawer, options, parallel);
    }

    /** The site of pages that were read before. */
    static LinkedSite of(
            Gathered gathered, List<ParsedPage> pages, Drawer drawer, BuildOptions options, Parallel parallel) {
        List<ParsedPage> all = withRoot(gathered, options, pages);
        return new LinkedSite(gathered, new SiteReading(gathered, parallel), all, drawer, options, parallel);
    }

    private LinkedSite(LinkedSite other, List<ParsedPage> pages, List<LinkResolver.Resolved> resolved) {
        this.gathered = other.gathered;
        this.pages = pages;
        this.index = other.index;
        this.map = other.map;
        this.assets = other.assets;
        this.moved = other.moved;
        this.resolver = other.resolver;
        this.resolved = resolved;
    }

    /**
     * The same site after the text of some pages has changed, and nothing of them that other pages know.
     *
     * @param changed these pages by their numbers
     */
    LinkedSite with(Map<Integer, ParsedPage> changed) {
        List<ParsedPage> all = new ArrayList<>(pages);
        List<LinkResolver.Resolved> links = new ArrayList<>(resolved);
        changed.forEach((number, page) -> {
            all.set(number, page);
            links.set(number, resolver.resolve(page.facts()));
        });
        return new LinkedSite(this, List.copyOf(all), List.copyOf(links));
    }

    /** What was gathered, with the files that views make. */
    public Gathered gathered() {
        return gathered;
    }

    /** The pages, in the order of their names. */
    public List<ParsedPage> pages() {
        return pages;
    }

    /** What the pages define. */
    public SiteIndex index() {
        return index;
    }

    /** Where the references of each page lead, in the order of {@link #pages}. */
    public List<LinkResolver.Resolved> resolved() {
        return resolved;
    }

    /** What is wrong with an address that a page writes out, relative to it. */
    public Optional<Diagnostic> address(ParsedPage page, String target, Pos pos) {
        return resolver.address(page.facts(), target, pos);
    }

    /** Where pages and places that are gone are now. */
    public MovedPlaces moved() {
        return moved;
    }

    SiteMap map() {
        return map;
    }

    Assets assets() {
        return assets;
    }

    LinkResolver resolver() {
        return resolver;
    }

    /** What is wrong with the whole of it: settings, files, names that two places define, toctrees, images. */
    List<Diagnostic> findings() {
        List<Diagnostic> all = new ArrayList<>(gathered.configuration());
        all.addAll(gathered.tree().diagnostics());
        all.addAll(index.diagnostics());
        all.addAll(map.diagnostics());
        all.addAll(assets.diagnostics());
        all.addAll(moved.diagnostics());
        return all;
    }

    /** All that a build would have to say before it writes, its pages included; severities as they usually are. */
    public List<Diagnostic> allFindings() {
        List<Diagnostic> all = findings();
        all.addAll(Stories.of(gathered.guide(), index.pages().values(), new Typography(gathered)::title)
                .diagnostics());
        all.addAll(OutdatedPages.unknown(gathered, index));
        for (int i = 0; i < pages.size(); i++) {
            all.addAll(pages.get(i).parsed().diagnostics());
            resolved.get(i).diagnostics().stream().map(Views::judged).forEach(all::add);
        }
        return Repeats.counted(all);
    }

    /** The pages; of those that are not wanted no more than what links must know. */
    private static List<ParsedPage> pages(
            Gathered gathered, SiteReading reading, Drawer drawer, BuildOptions options, Parallel parallel) {
        if (options.only().isEmpty()) {
            return reading.pages(page -> {
                Assets.draw(page, drawer);
                return page;
            });
        }
        Globs wanted = options.written();
        KnownPages known = new KnownPages(gathered, new PageReader(gathered), wanted, options.facts());
        List<ParsedPage> pages = parallel.map(gathered.tree().pages(), known::read);
        known.save();
        return pages;
    }

    /** The pages, and a listing of them where none of them is the first page. */
    private static List<ParsedPage> withRoot(Gathered gathered, BuildOptions options, List<ParsedPage> pages) {
        if (pages.stream().anyMatch(page -> page.name().equals(SiteReading.ROOT))) {
            return pages;
        }
        String title = gathered.guide().title().isEmpty()
                ? options.dir().toAbsolutePath().normalize().getFileName() + ""
                : gathered.guide().title();
        Document listing = Listing.of(
                title, pages.stream().map(page -> page.facts().address().home()).toList());
        Address address = new Address(SiteReading.ROOT, "", SiteReading.ROOT, SiteReading.ROOT);
        List<ParsedPage> all = new ArrayList<>(pages);
        all.add(new ParsedPage(
                gathered.own(),
                Optional.empty(),
                new Parsed(listing, List.of(), List.of()),
                FactsCollector.of(address, listing)));
        return all;
    }

    /** The pages whose files other pages take in: they are read there, and no toctree has to name them. */
    private static Set<String> includedPages(List<ParsedPage> pages) {
        Set<String> taken = new HashSet<>();
        pages.forEach(page -> taken.addAll(page.parsed().inputs()));
        Set<String> included = new HashSet<>();
        for (ParsedPage page : pages) {
            String file = page.facts().address().file();
            boolean is = page.source()
                    .mount()
                    .filter(mount -> taken.contains(mount.root().name() + ":" + file))
                    .isPresent();
            if (is) {
                included.add(page.name());
            }
        }
        return included;
    }
}
