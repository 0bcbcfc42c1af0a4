// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The entries as files of some kilobytes, in their order: what a result shows. A file is a list of pages, each {@code
 * [name, title, entries]}, the entries being the number of the kind, id, title and teaser one after the other; a page that
 * does not fit is in several files.
 */
final class EntryChunks {
    private static final int BYTES = 8_000;
    private static final int BYTES_AN_ENTRY = 12;

    private final List<List<Piece>> chunks = new ArrayList<>();
    private final Map<String, Integer> kinds = new HashMap<>();
    private final List<String> names;

    EntryChunks(List<PageEntries> pages) {
        TreeSet<String> all = new TreeSet<>();
        List<Piece> open = new ArrayList<>();
        int bytes = 0;
        String kind = "";
        for (PageEntries page : pages) {
            int from = 0;
            for (int i = 0; i < page.entries().size(); i++) {
                if (bytes > BYTES) {
                    if (i > from) {
                        open.add(new Piece(page, from, i));
                    }
                    chunks.add(List.copyOf(open));
                    open.clear();
                    from = i;
                    bytes = 0;
                }
                Entry entry = page.entries().get(i);
                bytes += BYTES_AN_ENTRY
                        + entry.id().length()
                        + entry.title().length()
                        + entry.teaser().length();
                if (!entry.kind().equals(kind)) {
                    kind = entry.kind();
                    all.add(kind);
                }
            }
            open.add(new Piece(page, from, page.entries().size()));
        }
        if (!open.isEmpty()) {
            chunks.add(List.copyOf(open));
        }
        names = List.copyOf(all);
        names.forEach(name -> kinds.put(name, kinds.size()));
    }

    /** Some entries of a page: from the first up to, not with, the last. */
    record Piece(PageEntries page, int from, int to) {
        int size() {
            return to - from;
        }
    }

    /** What each file holds. */
    List<List<Piece>> chunks() {
        return chunks;
    }

    /** The names of the kinds, in the order of their numbers. */
    List<String> kinds() {
        return names;
    }

    /** Writes a file's content. */
    void write(Bytes out, List<Piece> chunk) {
        char next = '[';
        for (Piece piece : chunk) {
            out.add(next).add('[').quoted(piece.page().page()).add(',');
            out.quoted(piece.page().title()).add(',');
            char before = '[';
            for (int i = piece.from(); i < piece.to(); i++) {
                Entry entry = piece.page().entries().get(i);
                out.add(before).add(String.valueOf(kinds.getOrDefault(entry.kind(), 0)));
                out.add(',').quoted(entry.id());
                out.add(',').quoted(entry.title());
                out.add(',').quoted(entry.teaser());
                before = ',';
            }
            out.add(']').add(']');
            next = ',';
        }
        out.add(']');
    }
}
