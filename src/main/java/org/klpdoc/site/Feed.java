// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.klpdoc.doc.Slug;
import org.klpdoc.guide.Guide;
import org.klpdoc.render.Crumb;
import org.klpdoc.xref.Paths;

/**
 * The feed of a guide's stories, in the format of Atom (RFC 4287). Its times are those that the pages give, so that the
 * same pages make the same feed. With an address of the site, that of a page is its id; without one, links are relative
 * and an id is a tag (RFC 4151) of the guide's title and the page's name under {@code .invalid}, where nobody owns names.
 */
final class Feed {
    /** The feed's file, at the top of the site. */
    static final String FILE = "feed.xml";

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String START = "index";

    private final Guide guide;
    private final String siteTitle;
    private final List<Stories.Story> stories;

    /** The feed of a guide, whose site has that title. */
    Feed(Guide guide, String siteTitle, Stories stories) {
        this.guide = guide;
        this.siteTitle = siteTitle;
        this.stories = stories.newestFirst();
    }

    /** The link to the feed from a page from which {@code root} leads to the top of the site; none without stories. */
    Optional<Crumb> link(String root) {
        return stories.isEmpty() ? Optional.empty() : Optional.of(new Crumb(root + FILE, title()));
    }

    private String title() {
        return guide.feed()
                .map(Guide.FeedSpec::title)
                .filter(title -> !title.isEmpty())
                .orElse(siteTitle);
    }

    /** Adds the feed to a site; nothing where there is no story. */
    void write(Output output) {
        if (!stories.isEmpty()) {
            output.put(FILE, bytes());
        }
    }

    private byte[] bytes() {
        Xml xml = new Xml();
        xml.open("feed", "xmlns", ATOM, "xml:lang", guide.language());
        xml.text("title", title());
        if (!guide.description().isEmpty()) {
            xml.text("subtitle", guide.description());
        }
        xml.text("id", id(FILE));
        xml.empty("link", "rel", "self", "type", "application/atom+xml", "href", guide.baseUrl() + FILE);
        page(xml, START);
        xml.text(
                "updated",
                time(stories.stream()
                        .map(Stories.Story::updated)
                        .max(Comparator.naturalOrder())
                        .orElseThrow()));
        author(xml, siteTitle);
        xml.text("generator", "klpdoc");
        stories.forEach(story -> entry(xml, story));
        return xml.close().bytes();
    }

    private void entry(Xml xml, Stories.Story story) {
        xml.open("entry");
        xml.text("title", story.title());
        xml.text("id", id(story.page() + ".html"));
        page(xml, story.page());
        xml.text("published", time(story.published()));
        xml.text("updated", time(story.updated()));
        story.authors().forEach(author -> author(xml, author));
        story.tags().forEach(tag -> xml.empty("category", "term", tag));
        if (!story.summary().isEmpty()) {
            xml.text("summary", story.summary());
        }
        xml.close();
    }

    private void page(Xml xml, String page) {
        String href = Xml.address(guide.baseUrl() + Paths.href(START, page, ""));
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", href);
    }

    private static void author(Xml xml, String name) {
        xml.open("author");
        xml.text("name", name);
        xml.close();
    }

    private String id(String file) {
        if (!guide.baseUrl().isEmpty()) {
            return Xml.address(guide.baseUrl() + file);
        }
        return Xml.address("tag:" + Slug.id(siteTitle) + ".invalid,2000:" + file);
    }

    private static String time(OffsetDateTime moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
    }
}
