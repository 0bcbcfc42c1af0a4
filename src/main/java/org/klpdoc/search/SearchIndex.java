// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.klpdoc.doc.Document;
import org.klpdoc.text.Parallel;
import org.klpdoc.xref.PageFacts;

/**
 * What the pages of a site have to be found by, and the files in which a browser looks for it. Pages may be added by many
 * threads in any order; the files are the same whatever the order.
 */
public final class SearchIndex {
    /** The folder of the site that the files are put into. */
    public static final String FOLDER = "_search/";

    private final Queue<Collector> free = new ConcurrentLinkedQueue<>();
    private final Queue<Collector> all = new ConcurrentLinkedQueue<>();
    private final Map<Integer, PageEntries> pages = new ConcurrentHashMap<>();

    /**
     * Adds a page.
     *
     * @param number its place in the order of pages, which decides between results that are equally good
     * @param facts what the page defines
     * @param document its tree
     * @param title its title
     * @param typography how plain text of the page is set
     */
    public void add(int number, PageFacts facts, Document document, String title, UnaryOperator<String> typography) {
        Collector collector = collector();
        int from = collector.postings().end();
        List<Entry> entries = EntryWalk.of(collector, document, facts.address().page(), title, typography);
        int read = entries.size();
        entries.addAll(NameEntries.labels(facts));
        finish(number, facts, title, entries, read, collector, from);
    }

    /** Adds the names of a page that is not read: its title, its sections, what it declares. */
    public void addNames(int number, PageFacts facts, String title, UnaryOperator<String> typography) {
        Collector collector = collector();
        List<Entry> entries = NameEntries.of(facts, title, typography);
        int from = collector.postings().end();
        collector.page(facts.address().page());
        finish(number, facts, title, entries, 0, collector, from);
    }

    /** Takes in the names of the entries behind those that were read, and gives the collector back. */
    private void finish(
            int number, PageFacts facts, String title, List<Entry> entries, int read, Collector collector, int from) {
        collector.names(entries, read);
        int to = collector.postings().end();
        pages.put(number, new PageEntries(facts.address().page(), title, entries, collector, from, to));
        free.add(collector);
    }

    private Collector collector() {
        Collector idle = free.poll();
        if (idle != null) {
            return idle;
        }
        Collector made = new Collector();
        all.add(made);
        return made;
    }

    /** Hands each file's path on the site and its content to {@code out}, which is called by many threads. */
    public void write(Parallel parallel, BiConsumer<String, byte[]> out) {
        List<PageEntries> ordered = List.copyOf(new TreeMap<>(pages).values());
        Merged merged = Merged.of(List.copyOf(all), ordered, parallel);
        TermShards terms = new TermShards(merged);
        List<TermShards.Range> ranges = terms.ranges();
        List<WordLists.Range> words = WordLists.ranges(merged);
        EntryChunks entries = new EntryChunks(ordered);
        List<File> files = new ArrayList<>();
        for (TermShards.Range range : ranges) {
            files.add(new File("t" + files.size(), bytes -> terms.write(bytes, range)));
        }
        for (int i = 0; i < entries.chunks().size(); i++) {
            List<EntryChunks.Piece> chunk = entries.chunks().get(i);
            files.add(new File("e" + i, bytes -> entries.write(bytes, chunk)));
        }
        for (WordLists.Range range : words) {
            files.add(new File("w" + range.letter(), bytes -> WordLists.write(bytes, merged, range)));
        }
        List<String> borders = ranges.stream().map(terms::border).toList();
        files.add(new File("index", bytes -> manifest(bytes, ordered, entries, borders, words)));
        parallel.map(files, file -> {
            out.accept(FOLDER + file.name + ".js", Script.of(file.name, file.content));
            return true;
        });
    }

    /** A file that is yet to be written. */
    private record File(String name, Script.Content content) {}

    /** The file that says which others there are, and which entry is where. */
    private static void manifest(
            Bytes out,
            List<PageEntries> pages,
            EntryChunks entries,
            List<String> borders,
            List<WordLists.Range> words) {
        out.add("{\"pages\":\"");
        pages.forEach(page -> out.digits(page.entries().size()));
        out.add("\",\"chunks\":\"");
        for (List<EntryChunks.Piece> chunk : entries.chunks()) {
            out.digits(chunk.stream().mapToInt(EntryChunks.Piece::size).sum());
        }
        out.add("\",\"words\":\"");
        words.forEach(range -> out.add(range.letter()));
        out.add("\",\"stop\":");
        list(out, Vocabulary.STOP.stream().sorted().toList());
        out.add(",\"kinds\":");
        list(out, entries.kinds());
        out.add(",\"terms\":");
        list(out, borders);
        out.add('}');
    }

    private static void list(Bytes out, List<String> texts) {
        out.add('[');
        for (int i = 0; i < texts.size(); i++) {
            out.add(i == 0 ? "" : ",").quoted(texts.get(i));
        }
        out.add(']');
    }
}
