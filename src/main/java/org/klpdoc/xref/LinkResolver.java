// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.xref;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.klpdoc.doc.Attrs;
import org.klpdoc.doc.Inline;
import org.klpdoc.doc.Mention;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Pos;
import org.klpdoc.text.Severity;

/**
 * Finds where the references of one page lead. Roles of one kind are one class behind the {@link Finder} that this one
 * asks; what none of them finds is reported, unless nobody asked for the reference.
 */
public final class LinkResolver {
    private final Map<String, Finder> std;
    private final SymbolFinder cDomain;
    private final Finder objects;
    private final CodeNameFinder codeNames;
    private final MentionFinder mentions;
    private final Optional<Set<String>> mentionFolders;
    private final PathFinder paths;

    /** The links of a page, the lines of its aliases, and what is wrong with them. */
    public record Resolved(List<Optional<Link>> links, List<List<AliasEntry>> aliases, List<Diagnostic> diagnostics) {
        /** Copies the lists. */
        public Resolved {
            links = List.copyOf(links);
            aliases = List.copyOf(aliases);
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /** What a reference's search ended with: a link, or why there is none. */
    record Answer(Optional<Link> link, Optional<Diagnostic> problem) {
        static Answer of(Link link) {
            return new Answer(Optional.of(link), Optional.empty());
        }

        static Answer of(Optional<Link> link) {
            return new Answer(link, Optional.empty());
        }

        static Answer none(Diagnostic problem) {
            return new Answer(Optional.empty(), Optional.of(problem));
        }

        Answer with(Diagnostic problem) {
            return new Answer(link, Optional.of(problem));
        }
    }

    /** The search for the references of some roles. */
    interface Finder {
        Answer find(PageFacts from, Inline.CrossReference reference);
    }

    /**
     * A resolver.
     *
     * @param index what the site has
     * @param sources the sources by name, "" the guide's own pages
     * @param numbers the numbers of sections and captions
     * @param changes what releases did to names
     */
    public LinkResolver(SiteIndex index, Map<String, SourceView> sources, Numbers numbers, List<NameChange> changes) {
        Places places = new Places(index, sources);
        PageFinder pages = new PageFinder(places);
        LabelFinder labels = new LabelFinder(places);
        TermFinder terms = new TermFinder(places);
        this.paths = new PathFinder(places);
        this.cDomain = new SymbolFinder(places);
        this.codeNames = new CodeNameFinder(places);
        this.mentions = new MentionFinder(places);
        this.mentionFolders = mentions.isOn() ? Optional.of(mentions.folders()) : Optional.empty();
        this.objects = new ObjectFinder(places);
        this.std = new HashMap<>();
        std.put("doc", pages);
        std.put("ref", labels);
        std.put("keyword", new KeywordFinder(labels));
        std.put("term", terms);
        std.put("any", new AnyFinder(places, List.of(labels, terms, pages, cDomain)));
        std.put("numref", new NumberFinder(places, numbers));
        std.put("eq", new EquationFinder(places, numbers));
        std.put("download", new DownloadFinder());
        std.put("chapter", new ChapterFinder(places, pages));
        std.put("since", new SinceFinder(places, List.copyOf(changes)));
        std.put("link", new AddressFinder(paths));
    }

    /** Resolves every reference of a page. */
    public Resolved resolve(PageFacts page) {
        int count = page.references().stream()
                .mapToInt(reference -> reference.number() + 1)
                .max()
                .orElse(0);
        List<Optional<Link>> links = new ArrayList<>(Collections.nCopies(count, Optional.empty()));
        List<Diagnostic> problems = new ArrayList<>();
        for (Inline.CrossReference reference : page.references()) {
            Answer answer = find(page, reference);
            links.set(reference.number(), answer.link());
            if (!reference.automatic()) {
                answer.problem().ifPresent(problems::add);
            }
        }
        AliasFinder aliases = new AliasFinder(page, cDomain, count);
        links.addAll(aliases.links());
        problems.addAll(aliases.problems());
        return new Resolved(links, aliases.entries(), problems);
    }

    /** Where references lead that a page gets beside its own; nothing is said of those that lead nowhere. */
    public List<Optional<Link>> links(PageFacts page, List<Inline.CrossReference> more) {
        return more.stream().map(reference -> find(page, reference).link()).toList();
    }

    /**
     * Where names in a page's C code lead, as far as they are declared.
     *
     * @param names {@code name()} for what is called, {@code struct name} for a tag, {@code name} for any other
     */
    public Map<String, String> codeNames(PageFacts page, Set<String> names) {
        return codeNames.find(page, names);
    }

    /**
     * The folders at the top of all sources, below which prose may mention files; empty where no source says where
     * anything is that prose mentions.
     */
    public Optional<Set<String>> mentionFolders() {
        return mentionFolders;
    }

    /** Where what a page's prose mentions leads, by its name. */
    public Map<String, Link> mentions(PageFacts page, Collection<Mention> found) {
        return mentions.find(page, found);
    }

    /**
     * What is wrong with an address that a page writes out, relative to it; a build takes such an address as it is.
     */
    public Optional<Diagnostic> address(PageFacts page, String target, Pos pos) {
        Inline.CrossReference reference =
                new Inline.CrossReference(Attrs.at(pos), 0, "", "link", target, "", true, false, List.of());
        return paths.find(page, reference).problem();
    }

    private Answer find(PageFacts page, Inline.CrossReference reference) {
        if (reference.domain().equals("c")) {
            return cDomain.find(page, reference);
        }
        boolean described =
                reference.domain().equals("py") || reference.domain().equals("rst");
        return (described ? objects : std.getOrDefault(reference.role(), objects)).find(page, reference);
    }

    /** A missing target: an error where the author asked for a link, with the nearest name as hint. */
    static Answer missing(String code, Inline.CrossReference reference, String message, String hint) {
        return Answer.none(
                Diagnostic.of(Severity.WARNING, code, reference.attrs().pos(), message)
                        .withHint(hint));
    }
}
