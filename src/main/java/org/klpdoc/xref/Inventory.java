// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.xref;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The names of a source's pages, labels and C symbols: enough to check and resolve references to a source that is not
 * at hand.
 *
 * @param name the source's name
 * @param published where its pages are on the web
 * @param revision the revision that the names were taken from, or ""
 * @param pages the pages by name
 * @param labels the labels in lower case
 * @param symbols the C symbols by name, without {@code c.}
 * @param files paths of files, from the top of the tree, that are shown or referred to
 */
public record Inventory(
        String name,
        Published published,
        String revision,
        SortedMap<String, Page> pages,
        SortedMap<String, Target> labels,
        SortedMap<String, Target> symbols,
        SortedSet<String> files) {
    /** An inventory of nothing. */
    public static final Inventory EMPTY =
            new Inventory("", Published.NOWHERE, "", new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

    /**
     * A page.
     *
     * @param title its title as plain text
     * @param anchors the ids on it that are meant to be referred to, in the page's order
     */
    public record Page(String title, List<String> anchors) {
        /** Copies the list. */
        public Page {
            anchors = List.copyOf(anchors);
        }
    }

    /**
     * A place on a page.
     *
     * @param page the page's name
     * @param anchor the id on it, or "" for the page
     * @param title the text that a reference shows, or "" for the name itself
     */
    public record Target(String page, String anchor, String title) {}

    /** Copies the maps. */
    public Inventory {
        pages = sorted(pages);
        labels = sorted(labels);
        symbols = sorted(symbols);
        files = Collections.unmodifiableSortedSet(new TreeSet<>(files));
    }

    /** An inventory without files. */
    public Inventory(
            String name,
            Published published,
            String revision,
            SortedMap<String, Page> pages,
            SortedMap<String, Target> labels,
            SortedMap<String, Target> symbols) {
        this(name, published, revision, pages, labels, symbols, new TreeSet<>());
    }

    private static <V> SortedMap<String, V> sorted(Map<String, V> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }

    /** Whether there is no name at all. */
    public boolean isEmpty() {
        return pages.isEmpty() && labels.isEmpty() && symbols.isEmpty();
    }

    /** The page of a name. */
    public Optional<Page> page(String page) {
        return Optional.ofNullable(pages.get(page));
    }

    /** What a label names; letter case does not count. */
    public Optional<Target> label(String label) {
        return Optional.ofNullable(labels.get(label.toLowerCase(java.util.Locale.ROOT)));
    }

    /** Where a C symbol is described. */
    public Optional<Target> symbol(String symbol) {
        return Optional.ofNullable(symbols.get(symbol));
    }

    /** Whether a page has an id, as far as is known; a page without listed ids has any. */
    public boolean hasAnchor(String page, String anchor) {
        Page found = pages.get(page);
        return found != null
                && (anchor.isEmpty()
                        || found.anchors().isEmpty()
                        || found.anchors().contains(anchor));
    }

    /** The address on the web of a target. */
    public String address(Target target) {
        return published.address(target.page(), target.anchor());
    }
}
