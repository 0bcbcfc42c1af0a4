// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.guide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.klpdoc.doc.Block;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Severity;
import org.klpdoc.xref.PageFacts;
import org.klpdoc.xref.SiteIndex;

/**
 * The numbers that {@code :numbered:} toctrees give to sections: {@code 1.}, {@code 1.2.} and so on through the pages
 * below, to the depth asked for (Sphinx' {@code assign_section_numbers}).
 */
final class SectionNumbers {
    private static final int DEEPEST = 100;

    private final Map<String, List<List<TocTarget>>> targets;
    private final Map<String, Map<String, String>> numbers = new HashMap<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final List<Integer> counters = new ArrayList<>();

    SectionNumbers(SiteIndex index, Map<String, List<List<TocTarget>>> targets) {
        this.targets = targets;
        for (PageFacts page : index.pages().values()) {
            if (page.toctrees().stream().anyMatch(toctree -> toctree.numbered() > 0)) {
                // What counts the others is counted by none from here on.
                numbers.putIfAbsent(page.address().page(), new HashMap<>());
            }
            for (Block.Toctree toctree : page.toctrees()) {
                if (toctree.numbered() > 0) {
                    counters.clear();
                    counters.add(0);
                    toctree(page, toctree, toctree.numbered());
                }
            }
        }
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** The numbers of a page's sections by id. */
    Map<String, String> byId(PageFacts page) {
        return numbers.getOrDefault(page.address().page(), Map.of());
    }

    /** The number of one section, or "". */
    String of(PageFacts page, String id) {
        return byId(page).getOrDefault(id, "");
    }

    private void toctree(PageFacts page, Block.Toctree toctree, int depth) {
        if (depth <= 0 || counters.size() > DEEPEST) {
            return;
        }
        Set<String> here = new HashSet<>();
        for (TocTarget target :
                targets.getOrDefault(page.address().page(), List.of()).get(toctree.number())) {
            if (target.page().isEmpty()
                    || target.page().get() == page
                    || !here.add(target.page().get().address().page())) {
                continue;
            }
            PageFacts to = target.page().get();
            Map<String, String> found = new HashMap<>();
            if (numbers.putIfAbsent(to.address().page(), found) == null) {
                outline(to, to.outline(), depth, found);
            } else {
                diagnostics.add(Diagnostic.of(
                        Severity.WARNING,
                        "toctree.numbered-twice",
                        toctree.attrs().pos(),
                        "the page '" + to.address().page() + "' has its numbers from another toctree already"));
            }
        }
    }

    private void outline(PageFacts page, List<PageFacts.OutlineItem> items, int depth, Map<String, String> found) {
        for (PageFacts.OutlineItem item : items) {
            if (item instanceof PageFacts.OutlineItem.Heading heading) {
                int last = counters.size() - 1;
                counters.set(last, counters.get(last) + 1);
                if (depth > 0) {
                    found.put(heading.id(), printed());
                }
                counters.add(0);
                outline(page, heading.children(), depth - 1, found);
                counters.remove(counters.size() - 1);
            } else if (item instanceof PageFacts.OutlineItem.TocPlace place) {
                toctree(page, page.toctrees().get(place.number()), depth);
            }
        }
    }

    private String printed() {
        StringBuilder out = new StringBuilder();
        for (int counter : counters) {
            out.append(counter).append('.');
        }
        return out.toString();
    }
}
