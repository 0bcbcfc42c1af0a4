// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.search;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The entries as files of some kilobytes, in their order: what a result shows. A file is a list of pages, each {@code
 * [name, title, entries]}, the entries being kind, id, title and teaser one after the other; a page that does not fit is
 * in several files.
 */
final class EntryChunks {
    private static final int BYTES = 7_000;
    private static final int BYTES_AN_ENTRY = 12;

    private EntryChunks() {}

    /** Some entries of a page: from the first up to, not with, the last. */
    record Piece(PageEntries page, int from, int to) {
        int size() {
            return to - from;
        }
    }

    /** What each file holds. */
    static List<List<Piece>> of(List<PageEntries> pages) {
        List<List<Piece>> chunks = new ArrayList<>();
        List<Piece> open = new ArrayList<>();
        int bytes = 0;
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
            }
            open.add(new Piece(page, from, page.entries().size()));
        }
        if (!open.isEmpty()) {
            chunks.add(List.copyOf(open));
        }
        return chunks;
    }

    static void write(JsonWriter out, List<Piece> chunk) throws IOException {
        out.beginArray();
        for (Piece piece : chunk) {
            out.beginArray()
                    .value(piece.page().page())
                    .value(piece.page().title())
                    .beginArray();
            for (Entry entry : piece.page().entries().subList(piece.from(), piece.to())) {
                out.value(entry.kind()).value(entry.id()).value(entry.title()).value(entry.teaser());
            }
            out.endArray().endArray();
        }
        out.endArray();
    }
}
