// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.klpdoc.render.PageView;
import org.klpdoc.xref.LinkResolver;
import org.klpdoc.xref.LinkTable;

/**
 * A page of a preview as it was written, and all that it was written from: while that stays the same, so does the page.
 *
 * @param names the names on it that may have links beside
 * @param frame what is around its article
 * @param previewed the places of it that others preview
 * @param written what was written
 * @param files the files that it has on the site
 */
record LivePage(
        Writing.Names names, PageView frame, Set<String> previewed, Writing.Page written, Map<String, byte[]> files) {
    /** Writes the page of a number. */
    static LivePage of(Writing writing, int number) {
        return of(writing, number, Optional.empty());
    }

    /** The page of a number, written anew unless it is as it was. */
    static LivePage of(Writing writing, int number, Optional<LivePage> before) {
        ParsedPage page = writing.read().pages().get(number);
        LinkResolver.Resolved references = writing.read().resolved().get(number);
        Optional<LivePage> same = before.filter(old -> old.written().page().parsed() == page.parsed());
        Writing.Names names = same.map(LivePage::names).orElseGet(() -> writing.names(page));
        LinkTable links = writing.links(page, references, names);
        PageView frame = writing.frame(page, same.map(LivePage::frame));
        Set<String> previewed = writing.previewed(page);
        boolean kept = same.isPresent()
                && same.get().written().links().equals(links)
                && same.get().frame().equals(frame)
                && same.get().previewed().equals(previewed);
        if (kept) {
            Writing.Page written = same.get().written().with(page, references);
            return new LivePage(names, frame, previewed, written, same.get().files());
        }
        MemoryOutput output = new MemoryOutput();
        Writing.Page written = writing.page(page, references, links, frame, output);
        return new LivePage(names, frame, previewed, written, output.all());
    }

    /** The page's name on the site. */
    String name() {
        return written.page().name();
    }

    /** The files that it was made from: its own, and those that its findings are in. */
    Set<String> sources() {
        Set<String> all = new HashSet<>();
        all.add(written.page().parsed().document().source().path());
        written.diagnostics().forEach(one -> all.add(one.pos().source().path()));
        return all;
    }

    /** The files that are others than before, with what they were. */
    Map<String, Optional<byte[]>> since(Optional<LivePage> before) {
        Map<String, byte[]> old = before.map(LivePage::files).orElse(Map.of());
        Map<String, Optional<byte[]>> different = new HashMap<>();
        files.forEach((path, bytes) -> {
            Optional<byte[]> was = Optional.ofNullable(old.get(path));
            if (was.filter(one -> Arrays.equals(one, bytes)).isEmpty()) {
                different.put(path, was);
            }
        });
        old.forEach((path, bytes) -> {
            if (!files.containsKey(path)) {
                different.put(path, Optional.of(bytes));
            }
        });
        return different;
    }
}
