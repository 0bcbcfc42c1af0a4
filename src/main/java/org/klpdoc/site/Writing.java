// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.klpdoc.coverage.CoverageTable;
import org.klpdoc.doc.Mention;
import org.klpdoc.guide.Gathered;
import org.klpdoc.guide.Guide;
import org.klpdoc.guide.SiteMap;
import org.klpdoc.kernel.Contacts;
import org.klpdoc.render.PageShell;
import org.klpdoc.render.PageView;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.xref.GeneralIndex;
import org.klpdoc.xref.Indices;
import org.klpdoc.xref.Link;
import org.klpdoc.xref.LinkResolver;
import org.klpdoc.xref.LinkTable;
import org.klpdoc.xref.ObjectsInvFile;
import org.klpdoc.xref.SiteIndex;

/**
 * The writing of a site whose pages were read: everything that all pages share, and what is done for each of them. A
 * build writes all of it in the order that {@link Site} names; a preview, what has changed. Safe for use by many threads.
 */
final class Writing {
    private final Gathered gathered;
    private final BuildOptions options;
    private final LinkedSite read;
    private final Guide guide;
    private final Given given;
    private final boolean made;
    private final boolean printed;
    private final Surroundings around;
    private final PageWriter writer;
    private final Optional<SiteMap> before;
    private final boolean sameNavigation;

    /**
     * What is loaded beside the reading of the pages.
     *
     * @param shell the templates
     * @param changes when pages last changed
     * @param contacts who looks after the files of each source
     */
    record Given(PageShell shell, ChangeDates changes, Map<String, Contacts> contacts) {}

    /** The names in a page's code and the mentions in its prose: what may have links beside its references. */
    record Names(Set<String> code, Set<Mention> mentions) {}

    /**
     * A page that was written.
     *
     * @param page the page
     * @param links where its references lead
     * @param wrong what is wrong with the links
     * @param hidden what is kept from readers
     * @param article the article alone, where all are put on one page; else ""
     * @param sentence what the page says first, where there is a list of that; else ""
     */
    record Page(
            ParsedPage page,
            LinkTable links,
            List<Diagnostic> wrong,
            List<Diagnostic> hidden,
            String article,
            String sentence) {
        /** The same page, gathered anew or its references followed anew, with the same result. */
        Page with(ParsedPage same, LinkResolver.Resolved references) {
            return new Page(same, links, judged(references), hidden, article, sentence);
        }

        /** All that is wrong with the page, beginning with its text. */
        List<Diagnostic> diagnostics() {
            List<Diagnostic> all = new ArrayList<>(page.parsed().diagnostics());
            all.addAll(wrong);
            all.addAll(hidden);
            return all;
        }

        private static List<Diagnostic> judged(LinkResolver.Resolved references) {
            return references.diagnostics().stream().map(Views::judged).toList();
        }
    }

    /** Prepares the writing of the pages of {@code read}. */
    Writing(LinkedSite read, BuildOptions options, Given given) {
        this(read, options, given, Optional.empty());
    }

    /** Prepares it after pages have changed; their sources and settings are those that {@code before} wrote. */
    Writing(LinkedSite read, Writing before) {
        this(read, before.options, before.given, Optional.of(before.read.map()));
    }

    private Writing(LinkedSite read, BuildOptions options, Given given, Optional<SiteMap> before) {
        this.gathered = read.gathered();
        this.options = options;
        this.read = read;
        this.given = given;
        this.guide = options.baseUrl().map(gathered.guide()::withBaseUrl).orElse(gathered.guide());
        SiteIndex index = read.index();
        this.made = isIndexWanted(index);
        this.printed = WholeGuide.isWanted(gathered, index);
        this.around = surroundings();
        this.writer = new PageWriter(gathered, guide, index, read.map(), around, given.shell(), made, printed);
        this.before = before;
        this.sameNavigation = before.filter(
                        map -> map.navigation().equals(read.map().navigation())
                                && map.order().equals(read.map().order()))
                .isPresent();
    }

    /** The same after the text of some pages has changed, and nothing of them that others know. */
    private Writing(Writing other, LinkedSite read) {
        this.gathered = other.gathered;
        this.options = other.options;
        this.read = read;
        this.given = other.given;
        this.guide = other.guide;
        this.made = other.made;
        this.printed = other.printed;
        this.around = other.around;
        this.writer = other.writer;
        this.before = Optional.empty();
        this.sameNavigation = false;
    }

    /** The same after the text of some pages has changed, and nothing of them that others know. */
    Writing with(LinkedSite changed) {
        return new Writing(this, changed);
    }

    private Surroundings surroundings() {
        List<ParsedPage> pages = read.pages();
        SiteIndex index = read.index();
        RedirectPages redirects = new RedirectPages(read.moved(), index, guide);
        Optional<Previews> previews =
                options.companions(gathered) ? Optional.of(Previews.of(pages, read.resolved())) : Optional.empty();
        return new Surroundings(
                new Origins(given.contacts(), index, given.changes()),
                given.changes(),
                new Translations(pages, guide.language()),
                Referrers.of(pages, read.resolved()),
                new Answered(gathered, index),
                Stories.of(guide, index.pages().values(), new Typography(gathered)::title),
                Companions.of(gathered, guide, options, index, read.map(), previews),
                redirects,
                new CoveredNames(gathered, index));
    }

    /** Whether there is to be a general index: it has something to show, or a page refers to it, and none has its name. */
    private static boolean isIndexWanted(SiteIndex index) {
        boolean asked = GeneralIndex.hasWords(index.pages().values())
                || index.pages().values().stream().anyMatch(Indices::isAskedFor);
        return asked && index.page(Indices.GENERAL).isEmpty();
    }

    /** What was loaded beside the pages. */
    Given given() {
        return given;
    }

    /** Whether pages are written in the same way as by {@code other}; of a guide, that is not looked into. */
    boolean isLike(Writing other) {
        Gathered old = other.gathered;
        return !gathered.isGuide()
                && !old.isGuide()
                && guide.equals(other.guide)
                && gathered.own()
                        .profile()
                        .reading()
                        .toString()
                        .equals(old.own().profile().reading().toString());
    }

    /** What was read. */
    LinkedSite read() {
        return read;
    }

    /** The names on a page that may have links. */
    Names names(ParsedPage page) {
        return new Names(
                writer.codeNames(page),
                PageWriter.mentions(page, read.resolver().mentionFolders()));
    }

    /** Where everything on a page leads. */
    LinkTable links(ParsedPage page, LinkResolver.Resolved references, Names names) {
        Optional<CoverageTable> coverage =
                around.covered().on(page, references.links().size());
        List<Optional<Link>> links = new ArrayList<>(references.links());
        coverage.ifPresent(table -> links.addAll(read.resolver().links(page.facts(), table.references())));
        return new LinkTable(
                links,
                read.map().toctrees(page.facts()),
                references.aliases(),
                read.assets().addresses(page.name()),
                read.map().numbers(page.facts()),
                read.resolver().codeNames(page.facts(), names.code()),
                coverage.map(CoverageTable::blocks).orElse(List.of()),
                read.resolver().mentions(page.facts(), names.mentions()));
    }

    /**
     * What is around a page's article.
     *
     * @param known what was around it before, where the page itself is still the same
     */
    PageView frame(ParsedPage page, Optional<PageView> known) {
        List<String> way = read.map().ancestors(page.name());
        boolean sameWay = sameNavigation
                && before.filter(map -> map.ancestors(page.name()).equals(way)).isPresent();
        return writer.frame(page, known.filter(one -> before.isPresent()), sameWay);
    }

    /** The places of a page of which other pages show a preview. */
    Set<String> previewed(ParsedPage page) {
        return around.companions().previewed(page.name());
    }

    /** Writes a page, and what stands beside it. */
    Page page(ParsedPage page, LinkResolver.Resolved references, LinkTable links, PageView frame, Output output) {
        List<Diagnostic> hidden = new ArrayList<>();
        PageWriter.Written written = writer.page(page, frame, links, hidden::add);
        output.put(page.name() + ".html", written.html());
        SourceCopies.write(page, output);
        String sentence = around.companions().write(page, links, around.origins(), output);
        String article = printed ? written.article() : "";
        return new Page(page, links, Page.judged(references), List.copyOf(hidden), article, sentence);
    }

    /** Writes the images and the files for download. */
    void assets(Output output) {
        read.assets().write(output);
    }

    /** Writes what every page refers to: styles and scripts. */
    void theme(Output output) {
        Theme.files(given.shell(), guide.theme()).forEach(output::put);
    }

    /** Writes the lists of the whole site: the general index, the inventory, the feed, the site map. */
    void lists(Output output) {
        if (made) {
            output.put(
                    Indices.GENERAL + ".html",
                    writer.index(GeneralIndex.of(read.index().pages().values())));
        }
        boolean indexed = made || read.index().page(Indices.GENERAL).isPresent();
        output.put("objects.inv", ObjectsInvFile.write(SiteObjects.of(gathered, read.index(), indexed)));
        writer.feed().write(output);
        Sitemap.write(guide, read.index().pages().values(), around.stories(), output);
    }

    /** Writes the pages that lead on from old addresses. */
    void redirects(Output output) {
        around.redirects().write(options.written(), given.shell(), output);
    }

    /** Writes what is made of all pages that were written. */
    void finish(List<Page> pages, Output output) {
        if (options.only().isEmpty()) {
            if (printed) {
                output.put(WholeGuide.NAME + ".html", writer.whole(texts(pages, Page::article)));
            }
            around.companions().finish(texts(pages, Page::sentence), output);
        }
    }

    private static Map<String, String> texts(List<Page> pages, java.util.function.Function<Page, String> text) {
        Map<String, String> all = new java.util.HashMap<>();
        pages.forEach(page -> all.put(page.page().name(), text.apply(page)));
        return all;
    }

    /** The files of the search. */
    SearchFiles search() {
        return new SearchFiles(gathered, read.index(), read.map());
    }

    /** A page of somebody else's making in the frame of the site's. */
    byte[] framed(String name, String title, String article) {
        return writer.own(name, title, article);
    }

    /** The page of the search as HTML. */
    byte[] searchPage() {
        return writer.search();
    }

    /** What is wrong with the site beside its pages. */
    List<Diagnostic> findings() {
        List<Diagnostic> all = new ArrayList<>(read.findings());
        all.addAll(around.stories().diagnostics());
        all.addAll(around.changes().diagnostics());
        all.addAll(OutdatedPages.unknown(gathered, read.index()));
        return all;
    }

    /** What was done and found. */
    BuildReport report(List<Page> pages) {
        return Reporting.of(gathered, options, findings(), pages);
    }
}
