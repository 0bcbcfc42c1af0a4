// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.klpdoc.check.prose.PageSightings;
import org.klpdoc.check.prose.PageText;
import org.klpdoc.check.prose.Sighting;
import org.klpdoc.check.tree.TreeFiles;
import org.klpdoc.check.tree.TreeNames;
import org.klpdoc.coverage.Coverage;
import org.klpdoc.guide.Gathered;
import org.klpdoc.site.BuildReport;
import org.klpdoc.site.LinkedSite;
import org.klpdoc.site.ParsedPage;
import org.klpdoc.source.ContentRoot;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Parallel;
import org.klpdoc.text.Pos;
import org.klpdoc.text.Severity;

/** One check of what was gathered: {@link #run} names every stage. */
public final class Check {
    private final Gathered gathered;
    private final CheckOptions options;
    private final Parallel parallel;
    private final long begun = System.nanoTime();
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final List<Diagnostic> findings = new ArrayList<>();

    private Check(Gathered gathered, CheckOptions options, Parallel parallel) {
        this.gathered = gathered;
        this.options = options;
        this.parallel = parallel;
    }

    /**
     * Checks what was gathered.
     *
     * @throws org.klpdoc.site.PageFault where klpdoc itself fails
     */
    public static CheckReport of(Gathered gathered, CheckOptions options, Parallel parallel) {
        return new Check(gathered, options, parallel).run();
    }

    private CheckReport run() {
        Optional<Supplier<TreeFiles>> listing = gathered.kernel().map(root -> parallel.start(() -> TreeFiles.of(root)));
        LinkedSite site = LinkedSite.read(gathered, options.build(), parallel);
        findings.addAll(site.allFindings());
        List<PageText> texts =
                parallel.map(site.pages(), page -> PageText.of(page.parsed().document()));
        counts.put("page", site.pages().size());
        Links links = Links.of(site, parallel);
        findings.addAll(links.findings());
        counts.put("link", links.links());
        counts.put("image", links.images());
        coverage(site);
        Retired retired = new Retired(gathered.guide().retired());
        texts.forEach(text -> findings.addAll(retired.in(text)));
        Optional<Supplier<WebLinks>> web = web(site);
        boolean whole = false;
        if (listing.isPresent() && gathered.kernel().isPresent()) {
            whole = tree(gathered.kernel().get(), listing.get().get(), site, texts);
        }
        web.map(Supplier::get).ifPresent(asked -> counts.putAll(asked.counts()));
        return report(site, texts, whole);
    }

    /** What documents leave out of the interfaces that the guide names. */
    private void coverage(LinkedSite site) {
        if (!gathered.guide().coverage().isEmpty()) {
            Coverage coverage = Coverage.of(gathered, site.index());
            findings.addAll(coverage.findings());
            counts.put("public name", coverage.names());
        }
    }

    /** Asks for links to the web, while what follows goes on. */
    private Optional<Supplier<WebLinks>> web(LinkedSite site) {
        return options.web().map(asker -> {
            WebLinks links = WebLinks.of(site, asker, parallel);
            Duration left = options.limit().minusNanos(System.nanoTime() - begun);
            CompletableFuture<List<Diagnostic>> found = CompletableFuture.supplyAsync(
                    () -> links.findings(left), task -> new Thread(task, "klpdoc-web-links").start());
            return () -> {
                try {
                    findings.addAll(found.join());
                    return links;
                } catch (CompletionException failed) {
                    throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
                }
            };
        });
    }

    /** Compares what the text names with a tree; false where there was no time for all of it. */
    private boolean tree(ContentRoot root, TreeFiles files, LinkedSite site, List<PageText> texts) {
        List<Sighting> all = parallel
                .map(
                        IntStream.range(0, texts.size()).boxed().toList(),
                        i -> PageSightings.of(
                                texts.get(i),
                                files.top(),
                                isTranslation(site.pages().get(i))))
                .stream()
                .flatMap(List::stream)
                .toList();
        Set<String> documented = Documented.names(site);
        if (isLate()) {
            findings.add(late());
            return false;
        }
        TreeNames names = TreeNames.of(root, files.all(), Drift.names(all), parallel);
        Drift drift = new Drift(files, names, documented, Newer.of(gathered, root));
        findings.addAll(drift.findings(all, parallel));
        counts.putAll(drift.counts());
        counts.put("source file", names.files());
        return true;
    }

    private boolean isLate() {
        return System.nanoTime() - begun > options.limit().toNanos();
    }

    private static Diagnostic late() {
        return Diagnostic.of(
                        Severity.WARNING, "check.time", Pos.NONE, "the time is over: names and paths were not checked")
                .withHint("give more with --max-time");
    }

    private static boolean isTranslation(ParsedPage page) {
        String folder = page.source().profile().languages().folder();
        return !folder.isEmpty() && page.facts().address().home().startsWith(folder + "/");
    }

    private CheckReport report(LinkedSite site, List<PageText> texts, boolean whole) {
        Ignores ignores = Ignores.of(texts, whole);
        List<Diagnostic> judged = ignores.without(findings).stream()
                .flatMap(found -> gathered.guide().severities().judge(found).stream())
                .toList();
        BuildReport report = new BuildReport(site.pages().size(), counts.getOrDefault("link", 0), judged);
        return new CheckReport(report, ignores.accepted(), counts);
    }
}
