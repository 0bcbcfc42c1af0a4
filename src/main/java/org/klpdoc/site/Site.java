// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.klpdoc.guide.Gathered;
import org.klpdoc.guide.Guide;
import org.klpdoc.guide.SiteMap;
import org.klpdoc.kernel.Contacts;
import org.klpdoc.render.PageShell;
import org.klpdoc.source.Globs;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Parallel;
import org.klpdoc.text.Pos;
import org.klpdoc.text.Severity;
import org.klpdoc.xref.GeneralIndex;
import org.klpdoc.xref.Indices;
import org.klpdoc.xref.LinkResolver;
import org.klpdoc.xref.LinkTable;
import org.klpdoc.xref.ObjectsInvFile;
import org.klpdoc.xref.SiteIndex;

/** The whole way from gathered sources to the files of a site: {@link #write} names every stage. */
public final class Site {
    private Gathered gathered;
    private final BuildOptions options;
    private final Parallel parallel;
    private final Timings timings;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    /** A site of what was gathered; good for one {@link #write}, whose stages {@code timings} is told of. */
    public Site(Gathered gathered, BuildOptions options, Parallel parallel, Timings timings) {
        this.gathered = gathered;
        this.options = options;
        this.parallel = parallel;
        this.timings = timings;
    }

    /**
     * Loads what the first page of each format would wait for: a parser's classes and tables take longer than many a page.
     * May run beside anything; does nothing else.
     */
    public static void prepare() {
        PageReader.prepare();
    }

    /** A page and where its references lead. */
    private record Resolved(ParsedPage page, LinkResolver.Resolved references) {
        Linked linked(SiteMap map, Assets assets, LinkResolver resolver, PageWriter writer) {
            LinkTable table = new LinkTable(
                    references.links(),
                    map.toctrees(page.facts()),
                    references.aliases(),
                    assets.addresses(page.name()),
                    map.numbers(page.facts()),
                    resolver.codeNames(page.facts(), writer.codeNames(page)),
                    resolver.mentions(page.facts(), PageWriter.mentions(page, resolver.mentionFolders())));
            return new Linked(
                    page,
                    table,
                    new ArrayList<>(
                            references.diagnostics().stream().map(Views::judged).toList()));
        }
    }

    /** A page's links, what is wrong with them, and in time what is kept from its readers. */
    private record Linked(ParsedPage page, LinkTable links, List<Diagnostic> diagnostics) {}

    /**
     * Writes the site.
     *
     * @throws Output.OutputFailure where a file cannot be written
     * @throws org.klpdoc.render.TemplateFault where a template of the user's own is wrong
     */
    public BuildReport write(Output output) {
        // The templates and who looks after what take a while to read; meanwhile the pages are.
        Optional<Path> templates = Theme.templates(options.templates(), gathered);
        gathered = Views.with(gathered, templates, parallel);
        Supplier<PageShell> loading = parallel.start(() -> PageShell.of(templates));
        Gathered all = gathered;
        Supplier<ChangeDates> changes = parallel.start(() -> options.changes(all));
        Supplier<Map<String, Contacts>> contacts = parallel.start(() -> Origins.contacts(all));
        Globs wanted = options.written();
        LinkedSite read = LinkedSite.of(gathered, options, parallel, timings);
        List<ParsedPage> pages = read.pages();
        SiteIndex index = read.index();
        SiteMap map = read.map();
        Assets assets = read.assets();
        List<LinkResolver.Resolved> resolved = read.resolved();
        Guide guide = options.baseUrl().map(gathered.guide()::withBaseUrl).orElse(gathered.guide());
        PageShell shell = loading.get();
        GeneralIndex words = GeneralIndex.of(index.pages().values());
        boolean made = isWanted(words, index);
        boolean printed = WholeGuide.isWanted(gathered, index);
        Map<String, String> articles = new ConcurrentHashMap<>();
        Origins origins = new Origins(contacts.get(), index, changes.get());
        RedirectPages redirects = new RedirectPages(read.moved(), index, guide);
        Surroundings around = surroundings(origins, changes.get(), guide, index, map, read, redirects);
        PageWriter writer = new PageWriter(gathered, guide, index, map, around, shell, made, printed);
        SearchFiles search = new SearchFiles(gathered, index, map);
        timings.over("index");
        // What stands beside the pages is made meanwhile, too.
        Runnable beside = parallel.begin(() -> {
            assets.write(output);
            Theme.files(shell, guide.theme()).forEach(output::put);
            if (made) {
                output.put(Indices.GENERAL + ".html", writer.index(words));
            }
            boolean indexed = made || index.page(Indices.GENERAL).isPresent();
            output.put("objects.inv", ObjectsInvFile.write(SiteObjects.of(gathered, index, indexed)));
            writer.feed().write(output);
            Sitemap.write(guide, index.pages().values(), around.stories(), output);
            redirects.write(wanted, shell, output);
        });
        List<Linked> linked = parallel.map(written(pages, resolved, wanted), one -> {
            ParsedPage page = one.page();
            Linked whole = one.linked(map, assets, read.resolver(), writer);
            PageWriter.Written written = writer.page(page, whole.links(), whole.diagnostics()::add);
            output.put(page.name() + ".html", written.html());
            if (printed) {
                articles.put(page.name(), written.article());
            }
            SourceCopies.write(page, output);
            search.add(page);
            around.companions().write(page, whole.links(), around.origins(), output);
            return whole;
        });
        Runnable printing = parallel.begin(() -> {
            if (printed && options.only().isEmpty()) {
                output.put(WholeGuide.NAME + ".html", writer.whole(articles));
            }
            around.companions().finish(output);
        });
        beside.run();
        timings.over("write");
        search.write(parallel, output, writer::search);
        printing.run();
        timings.over("search");
        diagnostics.addAll(read.findings());
        diagnostics.addAll(around.stories().diagnostics());
        diagnostics.addAll(around.changes().diagnostics());
        diagnostics.addAll(OutdatedPages.unknown(gathered, index));
        return report(linked);
    }

    private Surroundings surroundings(
            Origins origins,
            ChangeDates changes,
            Guide guide,
            SiteIndex index,
            SiteMap map,
            LinkedSite read,
            RedirectPages redirects) {
        List<ParsedPage> pages = read.pages();
        List<LinkResolver.Resolved> resolved = read.resolved();
        Optional<Previews> previews =
                options.companions(gathered) ? Optional.of(Previews.of(pages, resolved)) : Optional.empty();
        return new Surroundings(
                origins,
                changes,
                new Translations(pages, guide.language()),
                Referrers.of(pages, resolved),
                new Answered(gathered, index),
                Stories.of(guide, index.pages().values(), new Typography(gathered)::title),
                Companions.of(gathered, guide, options, index, map, previews),
                redirects);
    }

    /** Whether there is to be a general index: it has something to show, or a page refers to it, and none has its name. */
    private static boolean isWanted(GeneralIndex words, SiteIndex index) {
        boolean asked =
                !words.groups().isEmpty() || index.pages().values().stream().anyMatch(Indices::isAskedFor);
        return asked && index.page(Indices.GENERAL).isEmpty();
    }

    /** The pages that are written, each with its references resolved. */
    private static List<Resolved> written(List<ParsedPage> pages, List<LinkResolver.Resolved> resolved, Globs wanted) {
        return IntStream.range(0, pages.size())
                .filter(i -> wanted.matches(pages.get(i).name()))
                .mapToObj(i -> new Resolved(pages.get(i), resolved.get(i)))
                .toList();
    }

    /** What was done and found; a build of a part says nothing of the rest. */
    private BuildReport report(List<Linked> linked) {
        int links = 0;
        Set<String> files = new HashSet<>();
        for (Linked one : linked) {
            files.add(one.page().facts().pos().source().path());
            links += (int)
                    one.links().links().stream().filter(Optional::isPresent).count();
        }
        if (!options.only().isEmpty()) {
            diagnostics.removeIf(one -> !gathered.configuration().contains(one)
                    && !files.contains(one.pos().place().path()));
            noneWritten(linked.size()).ifPresent(diagnostics::add);
        }
        for (Linked one : linked) {
            diagnostics.addAll(one.page().parsed().diagnostics());
            diagnostics.addAll(one.diagnostics());
        }
        List<Diagnostic> judged = Repeats.counted(diagnostics).stream()
                .flatMap(found -> gathered.guide().severities().judge(found).stream())
                .toList();
        return new BuildReport(linked.size(), links, judged);
    }

    private Optional<Diagnostic> noneWritten(int pages) {
        String message = "no page has a name like " + String.join(" or ", options.only());
        return pages > 0
                ? Optional.empty()
                : Optional.of(Diagnostic.of(Severity.WARNING, "site.no-page", Pos.NONE, message)
                        .withHint("names are paths without an ending: livepatch/*"));
    }
}
