// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.klpdoc.text.Parallel;

/**
 * What all threads took in, as one list of words and terms in order, whatever thread had which page. A place is the number
 * of an entry on the whole site and, in the last three bits, a weight.
 */
final class Merged {
    private final List<Lexicon> lexicons;
    /** Which lexicon has each text, and its number there. */
    private final int[] owners;

    private final int[] numbers;
    private int size;
    private int[] uses = {};
    /** Where each text's places begin; one more at the end. */
    private int[] starts = {};

    private int[] places = {};

    private Merged(List<Lexicon> lexicons, int most) {
        this.lexicons = lexicons;
        this.owners = new int[most];
        this.numbers = new int[most];
    }

    /** A thread's texts that matter: their numbers in order, how many places each number has, and which text it is here. */
    private record Part(Vocabulary vocabulary, int[] order, int[] counts, int[] merged) {}

    /**
     * Merges.
     *
     * @param collectors what each thread took in
     * @param pages all pages in their order
     */
    static Merged of(List<Collector> collectors, List<PageEntries> pages, Parallel parallel) {
        List<Part> parts = parallel.map(collectors, Merged::part);
        Merged merged = new Merged(
                parts.stream().map(one -> one.vocabulary.lexicon()).toList(),
                parts.stream().mapToInt(one -> one.order.length).sum());
        merged.unite(parts);
        merged.count(parts);
        merged.place(collectors, parts, pages);
        return merged;
    }

    private static Part part(Collector collector) {
        Vocabulary vocabulary = collector.vocabulary();
        vocabulary.foldUses();
        int texts = vocabulary.lexicon().size();
        int[] counts = new int[texts];
        collector.postings().count(counts);
        int[] order = new int[texts];
        int found = 0;
        for (int text = 0; text < texts; text++) {
            if (counts[text] > 0 || vocabulary.uses(text) > 0) {
                order[found++] = text;
            }
        }
        order = Arrays.copyOf(order, found);
        vocabulary.lexicon().sort(order);
        return new Part(vocabulary, order, counts, new int[texts]);
    }

    /** All texts in order, each once; the parts are told which is which. */
    private void unite(List<Part> parts) {
        int[] at = new int[parts.size()];
        boolean[] least = new boolean[parts.size()];
        while (true) {
            int first = -1;
            for (int i = 0; i < at.length; i++) {
                least[i] = false;
                if (at[i] < parts.get(i).order.length) {
                    int difference = first < 0 ? -1 : compare(parts, at, i, first);
                    if (difference < 0) {
                        Arrays.fill(least, 0, i, false);
                        first = i;
                    }
                    least[i] = difference <= 0;
                }
            }
            if (first < 0) {
                return;
            }
            owners[size] = first;
            numbers[size] = parts.get(first).order[at[first]];
            for (int i = 0; i < at.length; i++) {
                if (least[i]) {
                    parts.get(i).merged[parts.get(i).order[at[i]++]] = size;
                }
            }
            size++;
        }
    }

    private static int compare(List<Part> parts, int[] at, int one, int other) {
        Part left = parts.get(one);
        Part right = parts.get(other);
        return Lexicon.compare(
                left.vocabulary.lexicon(), left.order[at[one]], right.vocabulary.lexicon(), right.order[at[other]]);
    }

    private void count(List<Part> parts) {
        starts = new int[size + 1];
        uses = new int[size];
        for (Part part : parts) {
            for (int text : part.order) {
                starts[part.merged[text] + 1] += part.counts[text];
                uses[part.merged[text]] += part.vocabulary.count(text) > 0 ? part.vocabulary.uses(text) : 0;
            }
        }
        for (int text = 0; text < size; text++) {
            starts[text + 1] += starts[text];
        }
    }

    /** The pages in their order, so that the places of a term are nearly in order at once. */
    private void place(List<Collector> collectors, List<Part> parts, List<PageEntries> pages) {
        int[] next = Arrays.copyOf(starts, size);
        places = new int[starts[size]];
        int base = 0;
        for (PageEntries page : pages) {
            int[] merged = parts.get(collectors.indexOf(page.collector())).merged;
            page.collector().postings().put(page.from(), page.to(), base, merged, next, places);
            base += page.entries().size();
        }
    }

    /** How many texts there are. */
    int size() {
        return size;
    }

    /** The byte of a text at a place. */
    byte at(int text, int place) {
        Lexicon lexicon = lexicons.get(owners[text]);
        return lexicon.bytes()[lexicon.start(numbers[text]) + place];
    }

    /** How many bytes a text has. */
    int length(int text) {
        Lexicon lexicon = lexicons.get(owners[text]);
        return lexicon.end(numbers[text]) - lexicon.start(numbers[text]);
    }

    /** How many bytes two texts have in common at their beginnings, whole signs alone; at most {@code most}. */
    int shared(int one, int other, int most) {
        Lexicon lexicon = lexicons.get(owners[other]);
        int same = Lexicon.shared(lexicons.get(owners[one]), numbers[one], lexicon, numbers[other], most);
        int start = lexicon.start(numbers[other]);
        while (same > 0 && start + same < lexicon.end(numbers[other]) && Utf8.isInside(lexicon.bytes()[start + same])) {
            same--;
        }
        return same;
    }

    /** How many signs the first bytes of a text are. */
    int signs(int text, int bytes) {
        Lexicon lexicon = lexicons.get(owners[text]);
        int signs = bytes;
        for (int i = 0; i < bytes; i++) {
            signs -= Utf8.isInside(lexicon.bytes()[lexicon.start(numbers[text]) + i]) ? 1 : 0;
        }
        return signs;
    }

    /** A text. */
    String text(int text) {
        Lexicon lexicon = lexicons.get(owners[text]);
        return new String(lexicon.bytes(), lexicon.start(numbers[text]), length(text), StandardCharsets.UTF_8);
    }

    /** Appends a text without its first bytes. */
    void write(Bytes out, int text, int from) {
        Lexicon lexicon = lexicons.get(owners[text]);
        out.add(lexicon.bytes(), lexicon.start(numbers[text]) + from, lexicon.end(numbers[text]));
    }

    /** How often a text was met as a word that means something. */
    int uses(int text) {
        return uses[text];
    }

    /** At most how many places a text has as a term; none if it is no term. */
    int count(int text) {
        return starts[text + 1] - starts[text];
    }

    /** The places of a term in order; an entry may stand there twice, the last time with its greatest weight. */
    int[] places(int term) {
        int[] own = Arrays.copyOfRange(places, starts[term], starts[term + 1]);
        for (int i = 1; i < own.length; i++) {
            if (own[i] < own[i - 1]) {
                Arrays.sort(own);
                return own;
            }
        }
        return own;
    }
}
