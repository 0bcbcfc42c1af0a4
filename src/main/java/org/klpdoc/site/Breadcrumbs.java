// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The way to a page as search engines read it.
 *
 * @see <a href="https://schema.org/BreadcrumbList">BreadcrumbList</a>
 */
final class Breadcrumbs {
    private Breadcrumbs() {}

    /**
     * The list as JSON-LD.
     *
     * @param base the address of the site, ending in a slash
     * @param way the pages from the start page to the one itself
     * @param title for a page its title
     */
    static String of(String base, List<String> way, UnaryOperator<String> title) {
        StringBuilder out = new StringBuilder(256);
        out.append("{\"@context\":\"https://schema.org\",\"@type\":\"BreadcrumbList\",\"itemListElement\":[");
        for (int i = 0; i < way.size(); i++) {
            out.append(i > 0 ? "," : "").append("{\"@type\":\"ListItem\",\"position\":");
            out.append(i + 1).append(",\"name\":");
            Json.text(out, title.apply(way.get(i))).append(",\"item\":");
            Json.text(out, base + way.get(i) + ".html").append('}');
        }
        return out.append("]}").toString();
    }
}
