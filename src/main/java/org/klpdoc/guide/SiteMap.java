// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.guide;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.klpdoc.doc.Block;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Severity;
import org.klpdoc.xref.Numbers;
import org.klpdoc.xref.PageFacts;
import org.klpdoc.xref.SiteIndex;
import org.klpdoc.xref.SourceView;
import org.klpdoc.xref.TocEntry;

/**
 * The site as a tree, by its toctrees: what is above, before and behind a page, and what each toctree shows. Immutable
 * once made.
 */
public final class SiteMap {
    private final ReadingOrder order;
    private final SectionNumbers numbers;
    private final CaptionNumbers captions;
    private final TocBuilder builder;
    private final List<NavNode> navigation;
    private final List<Diagnostic> diagnostics;

    private SiteMap(
            SiteIndex index,
            Map<String, List<List<TocTarget>>> targets,
            List<Diagnostic> found,
            String root,
            Set<String> included,
            CaptionNumbers.Wish wish) {
        this.order = ReadingOrder.of(targets, root);
        this.numbers = new SectionNumbers(index, targets);
        this.captions = new CaptionNumbers(index, targets, numbers, wish, root);
        this.builder = new TocBuilder(targets, numbers);
        this.navigation = new NavTree(index, targets).below(root);
        this.diagnostics = new ArrayList<>(found);
        this.diagnostics.addAll(numbers.diagnostics());
        this.diagnostics.addAll(orphans(index, targets, root, included));
        this.diagnostics.addAll(circles(index, targets, order));
    }

    /**
     * The map of a site.
     *
     * @param index the site's pages
     * @param sources the sources by name, "" the site's own pages
     * @param root the name of the page that the tree begins at
     * @param included the pages that other pages include, which need no place in a toctree
     * @param wish whether figures and their like are numbered
     */
    public static SiteMap of(
            SiteIndex index,
            Map<String, SourceView> sources,
            String root,
            Set<String> included,
            CaptionNumbers.Wish wish) {
        TocTargets finder = new TocTargets(index, sources);
        Map<String, List<List<TocTarget>>> targets = new LinkedHashMap<>();
        for (PageFacts page : index.pages().values()) {
            List<List<TocTarget>> lists = new ArrayList<>(page.toctrees().size());
            for (Block.Toctree toctree : page.toctrees()) {
                lists.add(List.copyOf(finder.of(page, toctree)));
            }
            targets.put(page.address().page(), List.copyOf(lists));
        }
        return new SiteMap(index, targets, finder.diagnostics(), root, included, wish);
    }

    /** What was found wrong: lines that lead nowhere, pages that no toctree has. */
    public List<Diagnostic> diagnostics() {
        return List.copyOf(diagnostics);
    }

    /** The pages in reading order: depth first from the root. */
    public List<String> order() {
        return order.pages();
    }

    /** The page to read before {@code page}. */
    public Optional<String> previous(String page) {
        return order.beside(page, -1);
    }

    /** The page to read after {@code page}. */
    public Optional<String> next(String page) {
        return order.beside(page, 1);
    }

    /** The pages from the root down to the one above {@code page}. */
    public List<String> ancestors(String page) {
        return order.ancestors(page);
    }

    /** The lines below the root. */
    public List<NavNode> navigation() {
        return navigation;
    }

    /** What each toctree of a page shows. */
    public List<List<TocEntry>> toctrees(PageFacts page) {
        return builder.of(page);
    }

    /** The numbers of a page's sections ({@code 1.2.}) and captions ({@code Fig. 1.2}), by id. */
    public Map<String, String> numbers(PageFacts page) {
        Map<String, String> found = captions.captions(page);
        found.putAll(numbers.byId(page));
        return found;
    }

    /** The numbers of the whole site. */
    public Numbers numbers() {
        return captions;
    }

    /** The toctrees that name a page above their own: such a line is left out of every tree. */
    private static List<Diagnostic> circles(
            SiteIndex index, Map<String, List<List<TocTarget>>> targets, ReadingOrder order) {
        List<Diagnostic> found = new ArrayList<>();
        for (String name : order.pages()) {
            List<String> above = order.ancestors(name);
            List<List<TocTarget>> lists = targets.getOrDefault(name, List.of());
            for (int i = 0; i < lists.size() && !above.isEmpty(); i++) {
                Block.Toctree toctree =
                        index.page(name).orElseThrow().toctrees().get(i);
                for (TocTarget target : lists.get(i)) {
                    String to = target.page().map(page -> page.address().page()).orElse("");
                    if (above.contains(to)) {
                        String way = String.join(" > ", above.subList(above.indexOf(to), above.size()));
                        found.add(Diagnostic.of(
                                Severity.WARNING,
                                "toctree.circular",
                                toctree.attrs().pos(),
                                "the toctree leads in a circle: " + way + " > " + name + " > " + to));
                    }
                }
            }
        }
        return found;
    }

    private static List<Diagnostic> orphans(
            SiteIndex index, Map<String, List<List<TocTarget>>> targets, String root, Set<String> included) {
        boolean structured =
                index.page(root).map(page -> !page.toctrees().isEmpty()).orElse(false);
        if (!structured) {
            return List.of();
        }
        Set<String> reached = new HashSet<>(included);
        reached.add(root);
        targets.values()
                .forEach(lists -> lists.forEach(list -> list.forEach(target -> target.page()
                        .ifPresent(page -> reached.add(page.address().page())))));
        List<Diagnostic> found = new ArrayList<>();
        for (PageFacts page : index.pages().values()) {
            if (!reached.contains(page.address().page()) && !page.orphan()) {
                found.add(Diagnostic.of(Severity.WARNING, "toctree.orphan", page.pos(), "no toctree has this page")
                        .withHint("name it in a toctree, or write :orphan: on its first line"));
            }
        }
        return found;
    }
}
