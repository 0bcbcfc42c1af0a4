// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.serve;

import java.util.ArrayList;
import java.util.List;
import org.klpdoc.compare.since.PageChange;
import org.klpdoc.render.HtmlOut;

/**
 * The pages that are not what they were at a revision.
 *
 * @param revision the revision as the user wrote it
 * @param pages the pages in the order of their names
 * @param fault why they are not known, or ""
 */
public record ChangedPages(String revision, List<PageChange> pages, String fault) {
    /** The name of the page that lists them; no document is called so. */
    static final String NAME = "_klpdoc-changes";
    /** Its file. */
    public static final String FILE = NAME + ".html";

    /** Copies the list. */
    public ChangedPages {
        pages = List.copyOf(pages);
    }

    static ChangedPages failed(String revision, String why) {
        return new ChangedPages(revision, List.of(), why);
    }

    String title() {
        return "Changes since " + revision;
    }

    /** How many pages there are of each kind, in words. */
    public String figures() {
        List<String> out = new ArrayList<>();
        for (PageChange.Kind kind : PageChange.Kind.values()) {
            long number = of(kind).size();
            if (number > 0) {
                out.add(number + " " + kind.label());
            }
        }
        String pagesOf = pages.size() == 1 ? "1 page: " : pages.size() + " pages: ";
        return out.isEmpty() ? "no page has changed" : pagesOf + String.join(", ", out);
    }

    private List<PageChange> of(PageChange.Kind kind) {
        return pages.stream().filter(one -> one.kind() == kind).toList();
    }

    /** The list as the article of a page; {@code read} says whether the revision was read already. */
    String article(boolean read) {
        HtmlOut out = new HtmlOut(4096);
        out.markup("<h1>").text(title()).markup("</h1>\n<p>");
        String state = fault.isEmpty() ? revision + " is being read." : fault;
        out.text(read ? figures() + "." : state).markup("</p>\n");
        for (PageChange.Kind kind : PageChange.Kind.values()) {
            List<PageChange> some = of(kind);
            if (!some.isEmpty()) {
                String word = kind.label();
                out.open("section", "").attr("id", word).end().markup("<h2>");
                out.text(word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1));
                out.markup("</h2>\n<ul>\n");
                some.forEach(one -> line(one, out));
                out.markup("</ul>\n</section>\n");
            }
        }
        return out.toString();
    }

    private static void line(PageChange one, HtmlOut out) {
        out.markup("<li><p>");
        if (one.kind() == PageChange.Kind.GONE) {
            out.text(one.title());
        } else {
            out.markup("<a").attr("href", one.page() + ".html").end().text(one.title());
            out.markup("</a>");
        }
        out.markup(" <code>").text(one.page()).markup("</code>");
        if (one.kind() == PageChange.Kind.RENAMED) {
            out.text(", was ").markup("<code>").text(one.was()).markup("</code>");
        }
        out.markup("</p></li>\n");
    }
}
