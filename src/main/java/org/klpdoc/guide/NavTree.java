// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.guide;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.klpdoc.doc.PlainText;
import org.klpdoc.xref.PageFacts;
import org.klpdoc.xref.SiteIndex;

/** Makes the navigation's lines out of the toctrees; a page stands in it once, at the first place that names it. */
final class NavTree {
    private static final int DEEPEST = 20;

    private final SiteIndex index;
    private final Map<String, List<List<TocTarget>>> targets;
    private final Set<String> placed = new HashSet<>();

    NavTree(SiteIndex index, Map<String, List<List<TocTarget>>> targets) {
        this.index = index;
        this.targets = targets;
    }

    /** The lines below {@code root}. */
    List<NavNode> below(String root) {
        placed.add(root);
        return lines(root, 0);
    }

    private List<NavNode> lines(String page, int depth) {
        List<NavNode> lines = new ArrayList<>();
        List<List<TocTarget>> lists = targets.getOrDefault(page, List.of());
        for (int i = 0; i < lists.size() && depth < DEEPEST; i++) {
            String caption = caption(page, i);
            for (TocTarget target : lists.get(i)) {
                if (target.page().isEmpty()) {
                    lines.add(new NavNode(target.index(), target.href(), target.title(), caption, List.of()));
                    caption = "";
                    continue;
                }
                PageFacts to = target.page().get();
                if (placed.add(to.address().page())) {
                    lines.add(new NavNode(
                            to.address().page(),
                            "",
                            target.title().isEmpty() ? title(to) : target.title(),
                            caption,
                            lines(to.address().page(), depth + 1)));
                    caption = "";
                }
            }
        }
        return lines;
    }

    private String caption(String page, int toctree) {
        return index.page(page)
                .map(facts -> PlainText.of(facts.toctrees().get(toctree).caption()))
                .orElse("");
    }

    private static String title(PageFacts page) {
        String title = PlainText.of(page.title());
        return title.isEmpty() ? page.address().page() : title;
    }
}
