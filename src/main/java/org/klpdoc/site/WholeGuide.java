// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.klpdoc.guide.Gathered;
import org.klpdoc.render.JoinedArticle;
import org.klpdoc.xref.SiteIndex;

/** All articles of a guide one behind the other, in reading order, for paper and for a reader's own search. */
final class WholeGuide {
    /** The page's name. */
    static final String NAME = "print";

    /** A guide of more pages is no reading for paper, and would not fit into a browser. */
    private static final int MOST_PAGES = 1000;

    private WholeGuide() {}

    /** Whether a site has that page: it is a guide, not too large, and none of its own pages has the name. */
    static boolean isWanted(Gathered gathered, SiteIndex index) {
        return gathered.isGuide()
                && index.pages().size() <= MOST_PAGES
                && index.page(NAME).isEmpty();
    }

    /**
     * The articles as one; each is a section whose id {@link JoinedArticle#id} gives.
     *
     * @param articles the articles by the names of their pages
     * @param order the names of the pages in reading order; pages that it does not have come last
     */
    static String article(Map<String, String> articles, List<String> order) {
        Map<String, String> left = new TreeMap<>(articles);
        List<String> names = new ArrayList<>();
        for (String name : order) {
            if (left.remove(name) != null) {
                names.add(name);
            }
        }
        names.addAll(left.keySet());
        Set<String> all = Set.copyOf(names);
        StringBuilder out = new StringBuilder();
        for (String name : names) {
            String joined = JoinedArticle.of(articles.getOrDefault(name, ""), name, NAME, all::contains);
            out.append("<section class=\"printed\" id=\"")
                    .append(JoinedArticle.id(name, ""))
                    .append("\">\n")
                    .append(joined)
                    .append("</section>\n");
        }
        return out.toString();
    }
}
