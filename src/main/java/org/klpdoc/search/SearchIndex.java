// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.search;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
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
        List<Entry> entries = new ArrayList<>(EntryWalk.of(collector, number, document, title, typography));
        int read = entries.size();
        entries.addAll(NameEntries.labels(facts));
        finish(number, facts, title, entries, read, collector);
    }

    /** Adds the names of a page that is not read: its title, its sections, what it declares. */
    public void addNames(int number, PageFacts facts, String title, UnaryOperator<String> typography) {
        finish(number, facts, title, NameEntries.of(facts, title, typography), 0, collector());
    }

    /** Takes in the names of the entries behind those that were read, and gives the collector back. */
    private void finish(int number, PageFacts facts, String title, List<Entry> entries, int read, Collector collector) {
        List<Entry> kept = entries.subList(0, Math.min(entries.size(), Postings.MOST_ENTRIES));
        collector.names(number, kept, read);
        pages.put(number, new PageEntries(facts.address().page(), title, kept));
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
        List<Collector> collectors = List.copyOf(all);
        int[] bases =
                new int[pages.keySet().stream().mapToInt(one -> one + 1).max().orElse(0)];
        List<PageEntries> ordered = new ArrayList<>();
        int entries = 0;
        for (int page = 0; page < bases.length; page++) {
            bases[page] = entries;
            PageEntries found = pages.get(page);
            if (found != null) {
                ordered.add(found);
                entries += found.entries().size();
            }
        }
        Merged merged = Merged.of(collectors, bases, parallel);
        TermShards terms = new TermShards(merged);
        List<TermShards.Range> ranges = terms.ranges();
        List<List<EntryChunks.Piece>> chunks = EntryChunks.of(ordered);
        Map<Character, String> words = WordLists.of(collectors);
        List<Runnable> files = new ArrayList<>();
        for (int i = 0; i < ranges.size(); i++) {
            TermShards.Range range = ranges.get(i);
            file(files, out, "t" + i, json -> json.value(terms.lines(range)));
        }
        for (int i = 0; i < chunks.size(); i++) {
            List<EntryChunks.Piece> chunk = chunks.get(i);
            file(files, out, "e" + i, json -> EntryChunks.write(json, chunk));
        }
        words.forEach((letter, list) -> file(files, out, "w" + letter, json -> json.value(list)));
        List<String> borders = ranges.stream().map(terms::border).toList();
        String letters = words.keySet().stream().map(String::valueOf).reduce("", String::concat);
        file(files, out, "index", json -> manifest(json, ordered, chunks, borders, letters));
        parallel.map(files, file -> {
            file.run();
            return true;
        });
    }

    private static void file(
            List<Runnable> files, BiConsumer<String, byte[]> out, String name, Script.Content content) {
        files.add(() -> out.accept(FOLDER + name + ".js", Script.of(name, content)));
    }

    /** The file that says which others there are, and which entry is where. */
    private static void manifest(
            JsonWriter json,
            List<PageEntries> pages,
            List<List<EntryChunks.Piece>> chunks,
            List<String> borders,
            String letters)
            throws IOException {
        StringBuilder pageSizes = new StringBuilder();
        pages.forEach(page -> Digits.append(pageSizes, page.entries().size()));
        StringBuilder chunkSizes = new StringBuilder();
        for (List<EntryChunks.Piece> chunk : chunks) {
            Digits.append(
                    chunkSizes, chunk.stream().mapToInt(EntryChunks.Piece::size).sum());
        }
        json.beginObject();
        json.name("pages").value(pageSizes.toString());
        json.name("chunks").value(chunkSizes.toString());
        json.name("words").value(letters);
        json.name("stop")
                .value(String.join(" ", Vocabulary.STOP.stream().sorted().toList()));
        json.name("terms").beginArray();
        for (String border : borders) {
            json.value(border);
        }
        json.endArray().endObject();
    }
}
