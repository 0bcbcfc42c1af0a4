// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.klpdoc.doc.PlainText;
import org.klpdoc.guide.Gathered;
import org.klpdoc.guide.SiteMap;
import org.klpdoc.search.SearchIndex;
import org.klpdoc.text.Parallel;
import org.klpdoc.xref.Indices;
import org.klpdoc.xref.PageFacts;
import org.klpdoc.xref.SiteIndex;

/**
 * The search index of a site. Pages are numbered in reading order, those that no toctree has behind the others. The pages
 * that are written are searched whole; a build of a part knows of the others what their facts tell, their names.
 */
final class SearchFiles {
    private final SearchIndex search = new SearchIndex();
    private final SiteIndex index;
    private final Typography typography;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Queue<String> added = new ConcurrentLinkedQueue<>();

    SearchFiles(Gathered gathered, SiteIndex index, SiteMap map) {
        this.index = index;
        this.typography = new Typography(gathered);
        map.order().forEach(this::number);
        index.pages().keySet().forEach(this::number);
    }

    private void number(String page) {
        numbers.putIfAbsent(page, numbers.size());
    }

    /** Adds a page that is written. */
    void add(ParsedPage page) {
        PageFacts facts = page.facts();
        added.add(page.name());
        search.add(number(facts), facts, page.parsed().document(), title(facts), text -> typography.text(facts, text));
    }

    private int number(PageFacts facts) {
        return Optional.ofNullable(numbers.get(facts.address().page())).orElseThrow();
    }

    private String title(PageFacts facts) {
        String title = typography.text(facts, PlainText.of(facts.title()));
        return title.isEmpty() ? facts.address().page() : title;
    }

    /** Writes the files, once all pages that are written have been added, and the page unless a page has its name. */
    void write(Parallel parallel, Output output, Supplier<byte[]> page) {
        if (index.page(Indices.SEARCH).isEmpty()) {
            output.put(Indices.SEARCH + ".html", page.get());
        }
        Set<String> read = new HashSet<>(added);
        for (PageFacts facts : index.pages().values()) {
            if (!read.contains(facts.address().page())) {
                search.addNames(number(facts), facts, title(facts), text -> typography.text(facts, text));
            }
        }
        search.write(parallel, output::put);
    }
}
