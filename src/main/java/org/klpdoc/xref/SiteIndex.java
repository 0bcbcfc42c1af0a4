// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.xref;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Pos;
import org.klpdoc.text.Severity;

/**
 * What the whole site defines: pages, labels, C declarations, glossary terms. Made once, in the order of the pages,
 * and never changed, so that every page can be resolved on a thread of its own. A name that two places define is
 * reported with both; as in Sphinx the last label or term counts, and the first declaration.
 */
public final class SiteIndex {
    private final Map<String, PageFacts> pages = new LinkedHashMap<>();
    /** Sorted when the first missing label asks for them: each of them asks. */
    private final Map<String, List<String>> labelNames = new ConcurrentHashMap<>();

    private final Map<String, PageFacts> homes = new HashMap<>();
    private final Map<String, PageFacts> files = new HashMap<>();
    private final Map<String, Found<PageFacts.Label>> labels = new HashMap<>();
    /** Labels that another page has, too, by the page and the label; for the references of that page. */
    private final Map<String, Found<PageFacts.Label>> repeated = new HashMap<>();

    private final SymbolIndex symbols = new SymbolIndex();
    private final Map<String, Found<PageFacts.TermFact>> terms = new HashMap<>();
    private final Map<String, Found<PageFacts.TermFact>> folded = new HashMap<>();
    private final Map<String, Found<Integer>> equations = new HashMap<>();
    private final ObjectIndex objects = new ObjectIndex();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    /**
     * Something that a page defines.
     *
     * @param page the page
     * @param what what it defines
     */
    public record Found<T>(PageFacts page, T what) {}

    private SiteIndex() {}

    /** The index of these pages, which come in the order in which one of two of a name is the first. */
    public static SiteIndex of(List<PageFacts> facts) {
        SiteIndex index = new SiteIndex();
        for (PageFacts page : facts) {
            index.add(page);
        }
        if (facts.stream().anyMatch(page -> !page.aliases().isEmpty())) {
            index.symbols.nest();
        }
        return index;
    }

    private void add(PageFacts page) {
        Address address = page.address();
        pages.put(address.page(), page);
        homes.putIfAbsent(address.source() + ":" + address.home(), page);
        files.putIfAbsent(address.source() + ":" + address.file(), page);
        for (PageFacts.Label label : page.labels()) {
            put(labels, scoped(page, label.name()), new Found<>(page, label), (first, second) -> {
                String own = first.page().address().page();
                repeated.putIfAbsent(own + "\n" + scoped(page, label.name()), first);
                // As in Sphinx: what has no title is no goal of a reference that names none itself.
                duplicate(
                        first.what().title().isEmpty() ? Severity.NOTE : Severity.WARNING,
                        "xref.duplicate-label",
                        "label '" + label.name() + "'",
                        first.what().pos(),
                        label.pos());
            });
        }
        for (int i = 0; i < page.equations().size(); i++) {
            equation(page, page.equations().get(i), i + 1);
        }
        objects.add(
                page,
                (first, second) -> duplicate(
                        "xref.duplicate-object", "description of '" + second.name() + "'", first.pos(), second.pos()));
        symbols.add(
                page,
                (first, second) -> duplicate(
                        "xref.duplicate-symbol",
                        "C " + second.objtype() + " '" + second.name() + "'",
                        first.pos(),
                        second.pos()));
        addTerms(page);
    }

    private void addTerms(PageFacts page) {
        for (PageFacts.TermFact term : page.terms()) {
            put(
                    terms,
                    term.text(),
                    new Found<>(page, term),
                    (first, second) -> duplicate(
                            "xref.duplicate-term",
                            "term '" + term.text() + "'",
                            first.what().pos(),
                            term.pos()));
            folded.put(term.text().toLowerCase(Locale.ROOT), new Found<>(page, term));
        }
    }

    private void equation(PageFacts page, PageFacts.Equation equation, int number) {
        Found<Integer> first = equations.put(equation.label(), new Found<>(page, number));
        if (first != null) {
            Pos before = first.page().equations().get(first.what() - 1).pos();
            duplicate("xref.duplicate-equation", "equation '" + equation.label() + "'", before, equation.pos());
        }
    }

    private static <T> void put(
            Map<String, Found<T>> map, String key, Found<T> value, BiConsumer<Found<T>, Found<T>> twice) {
        Found<T> first = map.put(key, value);
        if (first != null) {
            twice.accept(first, value);
        }
    }

    private void duplicate(String code, String what, Pos first, Pos second) {
        duplicate(Severity.WARNING, code, what, first, second);
    }

    private void duplicate(Severity severity, String code, String what, Pos first, Pos second) {
        if (first.place().equals(second.place())) {
            // One text that two pages include: written once, so there is nothing to mend.
            return;
        }
        diagnostics.add(
                Diagnostic.of(severity, code, second, "duplicate " + what).withRelated(first, "first defined here"));
    }

    private static String scoped(PageFacts page, String label) {
        return page.address().source() + ":" + label;
    }

    /** What was found wrong while indexing: duplicates. */
    public List<Diagnostic> diagnostics() {
        return List.copyOf(diagnostics);
    }

    /** All pages by name, in order. */
    public Map<String, PageFacts> pages() {
        return java.util.Collections.unmodifiableMap(pages);
    }

    /** The page of that name on the site. */
    public Optional<PageFacts> page(String name) {
        return Optional.ofNullable(pages.get(name));
    }

    /** The page that a source ("" for the guide itself) calls by that name. */
    public Optional<PageFacts> home(String source, String name) {
        return Optional.ofNullable(homes.get(source + ":" + name));
    }

    /** The page that was made from that file of a source. */
    public Optional<PageFacts> file(String source, String file) {
        return Optional.ofNullable(files.get(source + ":" + file));
    }

    /** A label of a source ("" for the guide itself), by its normalised name. */
    public Optional<Found<PageFacts.Label>> label(String source, String name) {
        return Optional.ofNullable(labels.get(source + ":" + name));
    }

    /** The same for a reference of a page: where several pages have the label and it is one of them, its own. */
    public Optional<Found<PageFacts.Label>> label(PageFacts from, String source, String name) {
        Optional<Found<PageFacts.Label>> found = label(source, name);
        return found.filter(one -> !one.page().address().equals(from.address()))
                .flatMap(
                        other -> Optional.ofNullable(repeated.get(from.address().page() + "\n" + source + ":" + name)))
                .or(() -> found);
    }

    /** The page of a source that has a label, or else that of this name; {@code #} and an id may stand behind that. */
    public Optional<PageFacts> place(String source, String target) {
        int hash = target.indexOf('#');
        return label(source, LabelFinder.normalised(target))
                .map(Found::page)
                .or(() -> home(source, hash < 0 ? target : target.substring(0, hash)));
    }

    /** A C declaration by its full name, or by what it may be called without entities that have no name. */
    public Optional<Found<PageFacts.Symbol>> symbol(String name) {
        return symbols.find(name);
    }

    /** The C declarations directly within one; known where a page has an alias, and otherwise none. */
    List<Found<PageFacts.Symbol>> symbolsWithin(String name) {
        return symbols.within(name);
    }

    /** The number that an equation has on its page, by its label. */
    Optional<Found<Integer>> equation(String label) {
        return Optional.ofNullable(equations.get(label));
    }

    /** What is described beside C. */
    ObjectIndex objects() {
        return objects;
    }

    /** A glossary's term, as written or in lower case. */
    public Optional<Found<PageFacts.TermFact>> term(String text) {
        Found<PageFacts.TermFact> exact = terms.get(text);
        return Optional.ofNullable(exact != null ? exact : folded.get(text.toLowerCase(Locale.ROOT)));
    }

    /** The names of all labels of a source, for suggestions. */
    public List<String> labelNames(String source) {
        return labelNames.computeIfAbsent(source, any -> {
            String prefix = source + ":";
            return labels.keySet().stream()
                    .filter(name -> name.startsWith(prefix))
                    .map(name -> name.substring(prefix.length()))
                    .sorted()
                    .toList();
        });
    }
}
