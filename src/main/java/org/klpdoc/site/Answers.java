// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.klpdoc.source.ContentRoot;
import org.klpdoc.source.PageFile;

/**
 * What files answer now to the questions that pages asked when they were read; each question is put once. Safe for use
 * by many threads.
 */
final class Answers {
    private final PageReader reader;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    Answers(PageReader reader) {
        this.reader = reader;
    }

    /** Whether all answers that a page got are still the same. */
    boolean areSame(List<Trace.Asked> asked, PageFile page) {
        for (Trace.Asked one : asked) {
            Optional<ContentRoot> root = reader.traced(one.root(), page);
            String whose =
                    one.root() + (one.root() == PageReader.FILES ? page.mount().source() : "");
            boolean same = root.isPresent()
                    && known.computeIfAbsent(
                                    whose + "\n" + one.question() + "\n" + one.path(),
                                    none -> Trace.answer(root.get(), one.question(), one.path()))
                            .equals(one.answer());
            if (!same) {
                return false;
            }
        }
        return true;
    }
}
