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
 * what lies beside that way, the nearest where that is much, so that thousands of pages do not each carry thousands of
 * lines.
 */
final class PageNavigation {
    private static final int SMALL = 120;

    /** About as many bytes of HTML a navigation may take that is not whole. */
    private static final int LARGEST = 5200;

    /** What a line costs beside its title and its page's name. */
    private static final int LINE = 30;

    private static final int[] WINDOWS = {64, 32, 20, 14, 10, 7};

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
        return items(lines, page, way, whole ? Integer.MAX_VALUE - 1 : window(way));
    }

    /** The most lines of a level below the first at which the navigation is not too large. */
    private int window(Set<String> way) {
        List<List<NavNode>> levels = new ArrayList<>();
        for (List<NavNode> level = lines; !level.isEmpty(); level = below(level, way)) {
            levels.add(level);
        }
        for (int window : WINDOWS) {
            int sum = 0;
            for (List<NavNode> level : levels) {
                int weight = level.stream()
                        .mapToInt(node ->
                                LINE + node.title().length() + node.page().length())
                        .sum();
                boolean all = level == lines || level.size() <= window;
                sum += all ? weight : weight / level.size() * window;
            }
            if (sum <= LARGEST) {
                return window;
            }
        }
        return WINDOWS[WINDOWS.length - 1];
    }

    private static List<NavNode> below(List<NavNode> level, Set<String> way) {
        return level.stream()
                .filter(node -> way.contains(node.page()))
                .findFirst()
                .map(NavNode::children)
                .orElse(List.of());
    }

    /** The lines of a level around the one on the way; where some are left out, a last line leads to all of them. */
    private List<NavItem> nearest(NavNode above, String page, Set<String> way, int window) {
        List<NavNode> nodes = above.children();
        if (nodes.size() <= window + 1) {
            return items(nodes, page, way, window);
        }
        int here = 0;
        while (here < nodes.size() && !way.contains(nodes.get(here).page())) {
            here++;
        }
        int from = here == nodes.size() ? 0 : Math.max(0, Math.min(here - window / 2, nodes.size() - window));
        List<NavItem> items = new ArrayList<>(items(nodes.subList(from, from + window), page, way, window));
        String title = "All " + nodes.size() + " \u2026";
        items.add(NavItem.page(Paths.href(page, above.page(), ""), title, false));
        return items;
    }

    private List<NavItem> items(List<NavNode> nodes, String page, Set<String> way, int window) {
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
                    whole || open ? nearest(node, page, way, window) : List.of()));
        }
        return items;
    }
}
