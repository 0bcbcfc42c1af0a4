// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.klpdoc.text.Parallel;

/**
 * What all threads took in, as one list of terms in order, whatever thread had which page. A place is the number of an
 * entry on the whole site and, in the last three bits, a weight.
 */
final class Merged {
    private final String[] terms;
    /** Where each term's places begin; one more at the end. */
    private final int[] starts;

    private final int[] places;

    private Merged(String[] terms, int[] starts, int[] places) {
        this.terms = terms;
        this.starts = starts;
        this.places = places;
    }

    /**
     * Merges.
     *
     * @param collectors what each thread took in
     * @param bases the number of each page's first entry
     */
    static Merged of(List<Collector> collectors, int[] bases, Parallel parallel) {
        List<Integer[]> orders = parallel.map(collectors, Merged::order);
        List<int[]> numbers = new ArrayList<>();
        collectors.forEach(one -> numbers.add(new int[one.vocabulary().terms().size()]));
        String[] terms = union(collectors, orders, numbers);
        int[] starts = new int[terms.length + 1];
        for (int i = 0; i < collectors.size(); i++) {
            Postings postings = collectors.get(i).postings();
            int[] global = numbers.get(i);
            for (int place = 0; place < postings.size(); place++) {
                starts[global[postings.term(place)] + 1]++;
            }
        }
        for (int term = 0; term < terms.length; term++) {
            starts[term + 1] += starts[term];
        }
        int[] places = new int[starts[terms.length]];
        int[] next = Arrays.copyOf(starts, terms.length);
        for (int i = 0; i < collectors.size(); i++) {
            Postings postings = collectors.get(i).postings();
            int[] global = numbers.get(i);
            for (int place = 0; place < postings.size(); place++) {
                places[next[global[postings.term(place)]]++] =
                        (bases[postings.page(place)] << Postings.WEIGHT_BITS) + postings.entryAndWeight(place);
            }
        }
        return new Merged(terms, starts, places);
    }

    /** The numbers of a collector's terms in the order of the terms. */
    private static Integer[] order(Collector collector) {
        List<String> terms = collector.vocabulary().terms();
        Integer[] order = new Integer[terms.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (left, right) -> terms.get(left).compareTo(terms.get(right)));
        return order;
    }

    /** All terms in order, each once; {@code numbers} is told which is which. */
    private static String[] union(List<Collector> collectors, List<Integer[]> orders, List<int[]> numbers) {
        List<String> all = new ArrayList<>();
        int[] at = new int[collectors.size()];
        while (true) {
            String least = "";
            boolean any = false;
            for (int i = 0; i < at.length; i++) {
                if (at[i] < orders.get(i).length) {
                    String term = collectors.get(i).vocabulary().terms().get(orders.get(i)[at[i]]);
                    if (!any || term.compareTo(least) < 0) {
                        least = term;
                        any = true;
                    }
                }
            }
            if (!any) {
                return all.toArray(String[]::new);
            }
            for (int i = 0; i < at.length; i++) {
                if (at[i] < orders.get(i).length) {
                    int local = orders.get(i)[at[i]];
                    if (collectors.get(i).vocabulary().terms().get(local).equals(least)) {
                        numbers.get(i)[local] = all.size();
                        at[i]++;
                    }
                }
            }
            all.add(least);
        }
    }

    /** How many terms there are. */
    int size() {
        return terms.length;
    }

    /** A term by its number. */
    String term(int number) {
        return terms[number];
    }

    /** At most how many places a term has. */
    int count(int number) {
        return starts[number + 1] - starts[number];
    }

    /** The places of a term in order; an entry may stand there twice, the last time with its greatest weight. */
    int[] places(int number) {
        int[] own = Arrays.copyOfRange(places, starts[number], starts[number + 1]);
        Arrays.sort(own);
        return own;
    }
}
