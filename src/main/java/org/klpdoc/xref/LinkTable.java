// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.xref;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.klpdoc.doc.Block;

/**
 * Where everything on one page leads: beside the tree, which stays as the parser made it.
 *
 * @param links for each number of a {@link org.klpdoc.doc.Inline.CrossReference} its link; empty where the target is
 *     not known, which was reported unless the reference is automatic
 * @param toctrees for each number of a {@link org.klpdoc.doc.Block.Toctree} its lines
 * @param assets for each address of an image or a file as the page writes it the address of its copy on the site,
 *     relative to the page; what is not here stays as written
 * @param aliases for each number of a {@link org.klpdoc.doc.Block.Alias} its lines
 * @param numbers for each id of a section or a caption that is numbered its number: {@code 1.2.}, {@code Fig. 1.2}
 * @param symbols for each name in C code that is declared somewhere the address of its declaration: {@code name()} for
 *     what is called, {@code struct name} for a tag, {@code name} for any other
 * @param coverage what stands in the place of a {@link org.klpdoc.doc.Block.Coverage}; its references are numbered behind
 *     those of the page itself
 * @param mentions where what prose mentions of sources leads, by its name: {@code CONFIG_LIVEPATCH}
 */
public record LinkTable(
        List<Optional<Link>> links,
        List<List<TocEntry>> toctrees,
        List<List<AliasEntry>> aliases,
        Map<String, String> assets,
        Map<String, String> numbers,
        Map<String, String> symbols,
        List<Block> coverage,
        Map<String, Link> mentions) {
    /** What stands before the address of a file for download, among the assets. */
    public static final String DOWNLOAD = "download:";

    /** A table for a page that leads nowhere. */
    public static final LinkTable EMPTY =
            new LinkTable(List.of(), List.of(), List.of(), Map.of(), Map.of(), Map.of(), List.of(), Map.of());

    /** Copies the collections. */
    public LinkTable {
        links = List.copyOf(links);
        toctrees = List.copyOf(toctrees);
        aliases = List.copyOf(aliases);
        assets = Map.copyOf(assets);
        numbers = Map.copyOf(numbers);
        symbols = Map.copyOf(symbols);
        coverage = List.copyOf(coverage);
        mentions = Map.copyOf(mentions);
    }

    /** The link of reference {@code number}. */
    public Optional<Link> link(int number) {
        return number < links.size() ? links.get(number) : Optional.empty();
    }

    /** The number of the section or caption with that id, or "". */
    public String number(String id) {
        return numbers.getOrDefault(id, "");
    }

    /** Where a name in C code leads, or "". */
    public String symbol(String name) {
        return name.isEmpty() ? "" : symbols.getOrDefault(name, "");
    }

    /** The lines of toctree {@code number}. */
    public List<TocEntry> toctree(int number) {
        return number < toctrees.size() ? toctrees.get(number) : List.of();
    }

    /** The lines of alias {@code number}. */
    public List<AliasEntry> alias(int number) {
        return number < aliases.size() ? aliases.get(number) : List.of();
    }

    /** The address to write for an image or a file. */
    public String asset(String uri) {
        return assets.getOrDefault(uri, uri);
    }
}
