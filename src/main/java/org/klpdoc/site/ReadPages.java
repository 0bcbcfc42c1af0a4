// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.klpdoc.guide.Gathered;
import org.klpdoc.guide.GatheredSource;
import org.klpdoc.source.PageFile;

/**
 * The pages of a preview at one moment, with all that reading them asked of files: whoever reads another state of the same
 * tree, as a revision of it, can take from here what is the same there.
 */
public final class ReadPages {
    /** No pages. */
    public static final ReadPages NONE = new ReadPages(Map.of(), Map.of());

    private final Map<String, KeptPages.Kept> pages;
    private final Map<String, String> manners;

    private ReadPages(Map<String, KeptPages.Kept> pages, Map<String, String> manners) {
        this.pages = pages;
        this.manners = manners;
    }

    static ReadPages of(PageReader reader, Gathered gathered, Map<String, KeptPages.Kept> pages) {
        return new ReadPages(Map.copyOf(pages), manners(reader, gathered));
    }

    private static Map<String, String> manners(PageReader reader, Gathered gathered) {
        Map<String, String> out = new HashMap<>();
        out.put("", reader.manner(gathered.own()));
        for (GatheredSource source : gathered.sources()) {
            out.put(source.name(), reader.manner(source));
        }
        return out;
    }

    /** The pages, in no order that means anything. */
    public Collection<ParsedPage> all() {
        return pages.values().stream().map(KeptPages.Kept::page).toList();
    }

    /** The pages that are the same where {@code reader} reads. */
    Same sameFor(PageReader reader, Gathered gathered) {
        return new Same(manners(reader, gathered), new Answers(reader));
    }

    /** What is the same in another state of the tree. Safe for use by many threads. */
    final class Same {
        private final Map<String, String> others;
        private final Answers answers;

        private Same(Map<String, String> others, Answers answers) {
            this.others = others;
            this.answers = answers;
        }

        /** The page that a file there makes, if a page here is made of the same. */
        Optional<ParsedPage> page(PageFile file) {
            String source = file.mount().source();
            boolean alike = others.getOrDefault(source, "").equals(manners.getOrDefault(source, "-"));
            return Optional.ofNullable(pages.get(file.page()))
                    .filter(kept -> alike && kept.file().path().equals(file.path()))
                    .filter(kept -> answers.areSame(kept.asked(), file))
                    .map(KeptPages.Kept::page);
        }
    }
}
