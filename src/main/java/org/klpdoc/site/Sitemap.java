// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import java.util.Collection;
import org.klpdoc.guide.Guide;
import org.klpdoc.xref.PageFacts;

/**
 * The list of a site's pages for search engines (the format of sitemaps.org), for a site whose address is known. Of a
 * page that says when it was changed, so does the list.
 */
final class Sitemap {
    private static final String FILE = "sitemap.xml";
    private static final String SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private Sitemap() {}

    /** Adds the list to a site; nothing where the guide does not say where it is published. */
    static void write(Guide guide, Collection<PageFacts> pages, Stories stories, Output output) {
        if (guide.baseUrl().isEmpty()) {
            return;
        }
        Xml xml = new Xml();
        xml.open("urlset", "xmlns", SCHEMA);
        pages.stream().map(page -> page.address().page()).sorted().forEach(page -> {
            xml.open("url");
            xml.text("loc", Xml.address(guide.baseUrl() + page + ".html"));
            stories.updated(page)
                    .ifPresent(
                            moment -> xml.text("lastmod", moment.toLocalDate().toString()));
            xml.close();
        });
        output.put(FILE, xml.close().bytes());
    }
}
