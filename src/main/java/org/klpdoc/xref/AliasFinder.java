// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.xref;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.klpdoc.doc.Block;
import org.klpdoc.doc.Inline;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Severity;

/** Finds the declarations that the {@code c:alias} directives of one page show. */
final class AliasFinder {
    /** The most lines that all aliases of a page have together. */
    private static final int MOST = 10_000;

    private final PageFacts page;
    private final SymbolFinder symbols;
    private final int first;
    private final List<List<AliasEntry>> entries = new ArrayList<>();
    private final List<Optional<Link>> links = new ArrayList<>();
    private final List<Diagnostic> problems = new ArrayList<>();
    private int lines;

    /** For a page whose own references have the numbers below {@code first}. */
    AliasFinder(PageFacts page, SymbolFinder symbols, int first) {
        this.page = page;
        this.symbols = symbols;
        this.first = first;
        for (Block.Alias alias : page.aliases()) {
            List<AliasEntry> shown = new ArrayList<>();
            alias.names().forEach(name -> add(alias, name, shown));
            entries.add(shown);
        }
    }

    /** For each number of an alias of the page its lines. */
    List<List<AliasEntry>> entries() {
        return entries;
    }

    /** Where the references in them lead, from the number {@code first} on. */
    List<Optional<Link>> links() {
        return links;
    }

    /** Names that nothing is declared by. */
    List<Diagnostic> problems() {
        return problems;
    }

    private void add(Block.Alias alias, Block.AliasName wanted, List<AliasEntry> shown) {
        String name = SymbolFinder.bare(wanted.name());
        String full = symbols.scoped(name, wanted.scope());
        Optional<SiteIndex.Found<PageFacts.Symbol>> found = symbols.declaration(full);
        int depth = alias.maxdepth() == 0 ? Integer.MAX_VALUE : alias.maxdepth();
        if (lines >= MOST) {
            unknown(wanted, "aliases on this page are too long to be shown: more than " + MOST + " lines", shown);
        } else if (full.isEmpty()) {
            unknown(wanted, "no page declares '" + name + "' in C", shown);
        } else if (alias.noroot()) {
            String root = found.map(one -> one.what().name()).orElse(full);
            shown.addAll(depth > 1 ? below(root, depth - 1) : List.of());
        } else if (found.isEmpty()) {
            unknown(wanted, "'" + name + "' has declarations in C within it, and none itself", shown);
        } else {
            shown.add(entry(found.get(), depth));
        }
    }

    private void unknown(Block.AliasName wanted, String why, List<AliasEntry> shown) {
        problems.add(Diagnostic.of(Severity.WARNING, "xref.alias", wanted.pos(), why));
        List<Inline> text = List.of(new Inline.Text(wanted.name()));
        shown.add(new AliasEntry(false, List.of(SignatureParts.span("sig-name descname", text)), List.of()));
    }

    private AliasEntry entry(SiteIndex.Found<PageFacts.Symbol> symbol, int depth) {
        lines++;
        Link link = symbols.link(page, symbol);
        List<Inline> signature = new AliasSignature(symbol, link, this::find, links, first).parts();
        return new AliasEntry(true, signature, depth > 1 ? below(symbol.what().name(), depth - 1) : List.of());
    }

    private Optional<Link> find(Inline.CrossReference reference) {
        return symbols.find(page, reference).link();
    }

    private List<AliasEntry> below(String name, int depth) {
        List<AliasEntry> out = new ArrayList<>();
        for (SiteIndex.Found<PageFacts.Symbol> child : symbols.children(name)) {
            if (lines < MOST) {
                out.add(entry(child, depth));
            }
        }
        return out;
    }
}
