// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.klpdoc.guide.Gathered;
import org.klpdoc.kernel.Contacts;
import org.klpdoc.render.PageShell;
import org.klpdoc.source.Globs;
import org.klpdoc.text.Parallel;
import org.klpdoc.xref.LinkResolver;
import org.klpdoc.xref.LinkTable;

/** The whole way from gathered sources to the files of a site: {@link #write} names every stage. */
public final class Site {
    private final Gathered gathered;
    private final BuildOptions options;
    private final Parallel parallel;
    private final Timings timings;

    /** A site of what was gathered; good for one {@link #write}, whose stages {@code timings} is told of. */
    public Site(Gathered gathered, BuildOptions options, Parallel parallel, Timings timings) {
        this.gathered = gathered;
        this.options = options;
        this.parallel = parallel;
        this.timings = timings;
    }

    /**
     * Loads what the first page of each format would wait for: templates, and the parsers' classes and tables, which take
     * longer than many a page.
     * May run beside anything; does nothing else.
     */
    public static void prepare() {
        PageShell.of(Optional.empty());
        PageReader.prepare();
    }

    /**
     * Writes the site.
     *
     * @throws Output.OutputFailure where a file cannot be written
     * @throws org.klpdoc.render.TemplateFault where a template of the user's own is wrong
     */
    public BuildReport write(Output output) {
        // The templates and who looks after what take a while to read; meanwhile the pages are.
        Optional<Path> templates = Theme.templates(options.templates(), gathered);
        Gathered all = Views.with(gathered, templates, parallel);
        Supplier<PageShell> shell = parallel.start(() -> PageShell.of(templates));
        Supplier<ChangeDates> changes = parallel.start(() -> options.changes(all));
        Supplier<Map<String, Contacts>> contacts = parallel.start(() -> Origins.contacts(all));
        LinkedSite read = LinkedSite.of(all, options, parallel, timings);
        Writing writing = new Writing(read, options, new Writing.Given(shell.get(), changes.get(), contacts.get()));
        SearchFiles search = writing.search();
        timings.over("index");
        // What stands beside the pages is made meanwhile, too.
        Runnable beside = parallel.begin(() -> {
            writing.assets(output);
            writing.theme(output);
            writing.lists(output);
            writing.redirects(output);
        });
        List<Writing.Page> pages = parallel.map(wanted(read.pages()), i -> {
            ParsedPage page = read.pages().get(i);
            LinkResolver.Resolved references = read.resolved().get(i);
            LinkTable links = writing.links(page, references, writing.names(page));
            Writing.Page written = writing.page(page, references, links, writing.frame(page, Optional.empty()), output);
            search.add(page);
            return written;
        });
        Runnable last = parallel.begin(() -> writing.finish(pages, output));
        beside.run();
        timings.over("write");
        search.write(parallel, output, writing::searchPage);
        last.run();
        timings.over("search");
        return writing.report(pages);
    }

    /** The numbers of the pages that are written. */
    private List<Integer> wanted(List<ParsedPage> pages) {
        Globs written = options.written();
        return IntStream.range(0, pages.size())
                .filter(i -> written.matches(pages.get(i).name()))
                .boxed()
                .toList();
    }
}
