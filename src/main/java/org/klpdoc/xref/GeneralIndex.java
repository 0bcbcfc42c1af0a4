// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.xref;

import java.util.List;

/**
 * The general index of a site: words in the order of the alphabet, under headings, each with the places it leads to.
 *
 * @param groups the headings, symbols first
 */
public record GeneralIndex(List<Group> groups) {
    /** A heading and the words under it. */
    public record Group(String heading, List<Word> words) {
        /** Copies the list. */
        public Group {
            words = List.copyOf(words);
        }
    }

    /**
     * A word of the index.
     *
     * @param text how it reads; {@code see ...} for one that leads nowhere itself
     * @param places where it leads, main ones first
     * @param below the words below it
     */
    public record Word(String text, List<Spot> places, List<Word> below) {
        /** Copies the lists. */
        public Word {
            places = List.copyOf(places);
            below = List.copyOf(below);
        }
    }

    /** A page and an id on it; whether it is the one to read first. */
    public record Spot(String page, String id, boolean main) {}

    /** Copies the list. */
    public GeneralIndex {
        groups = List.copyOf(groups);
    }

    /** Whether the index of these pages has a word. */
    public static boolean hasWords(Iterable<PageFacts> pages) {
        IndexBuilder builder = new IndexBuilder();
        for (PageFacts page : pages) {
            builder.add(page);
            if (!builder.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** The index of all pages. */
    public static GeneralIndex of(Iterable<PageFacts> pages) {
        IndexBuilder builder = new IndexBuilder();
        pages.forEach(builder::add);
        return builder.build();
    }
}
