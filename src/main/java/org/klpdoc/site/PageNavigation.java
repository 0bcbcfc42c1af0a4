// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.klpdoc.guide.NavNode;
import org.klpdoc.guide.SiteMap;
import org.klpdoc.render.NavItem;
import org.klpdoc.render.SmartQuotes;
import org.klpdoc.xref.Paths;

/**
 * The navigation as one page shows it. A small site's is there as a whole; of a large one, only the way to the page and
 * what lies beside that way, so that thousands of pages do not each carry thousands of lines.
 */
final class PageNavigation {
    private static final int SMALL = 200;

    private final SiteMap map;
    private final boolean whole;
    private final List<NavNode> lines;

    PageNavigation(SiteMap map) {
        this.map = map;
        this.whole = map.order().size() <= SMALL;
        this.lines = typographic(map.navigation());
    }

    /** The lines with their quotes and dashes set, once for all pages. */
    private static List<NavNode> typographic(List<NavNode> nodes) {
        List<NavNode> set = new ArrayList<>(nodes.size());
        for (NavNode node : nodes) {
            String title = SmartQuotes.title(node.title());
            set.add(new NavNode(node.page(), node.href(), title, node.caption(), typographic(node.children())));
        }
        return set;
    }

    List<NavItem> of(String page) {
        Set<String> way = new HashSet<>(map.ancestors(page));
        way.add(page);
        return items(lines, page, way);
    }

    private List<NavItem> items(List<NavNode> nodes, String page, Set<String> way) {
        List<NavItem> items = new ArrayList<>(nodes.size());
        for (NavNode node : nodes) {
            boolean external = node.page().isEmpty();
            boolean open = way.contains(node.page());
            items.add(new NavItem(
                    external ? node.href() : Paths.href(page, node.page(), ""),
                    node.title(),
                    node.caption(),
                    node.page().equals(page),
                    open,
                    external,
                    whole || open ? items(node.children(), page, way) : List.of()));
        }
        return items;
    }
}
