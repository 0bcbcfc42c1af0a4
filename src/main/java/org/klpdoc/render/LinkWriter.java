// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

import java.util.List;
import java.util.Optional;
import org.klpdoc.doc.Attrs;
import org.klpdoc.doc.Inline;
import org.klpdoc.doc.PlainText;
import org.klpdoc.xref.Link;
import org.klpdoc.xref.LinkTable;

/** Writes links: within the page, to footnotes and citations, and to whatever the link table knows. */
final class LinkWriter {
    private final PageContext page;
    private final HtmlOut out;
    private final InlineWriter inlines;
    private final MentionWriter mentions;
    private boolean linked;
    private boolean titled;

    LinkWriter(PageContext page, InlineWriter inlines) {
        this.page = page;
        this.out = page.out();
        this.inlines = inlines;
        this.mentions = new MentionWriter(out, page.links().mentions());
    }

    /** Writes text with links where it mentions what the link table knows. */
    HtmlOut text(String text) {
        return mentions.write(text, linked || titled || inlines.isBare());
    }

    /** Whether what is written now stands in a link. */
    boolean isOpen() {
        return linked;
    }

    /** From here on text is a title, which leads nowhere by itself, or no longer is. */
    void setTitled(boolean title) {
        titled = title;
    }

    /** {@code name_}, an address in the text, which on paper is not said twice. */
    HtmlOut reference(Inline.Reference inline) {
        boolean external = !inline.refuri().isEmpty();
        String href = external ? cloaked(inline.refuri()) : "#" + inline.refid();
        boolean picture = inline.content().size() == 1 && inline.content().get(0) instanceof Inline.Image;
        boolean bare = external && PlainText.of(inline.content()).equals(inline.refuri());
        String classes = (external ? "reference external" : "reference internal")
                + (picture ? " image-reference" : bare ? " bare" : "");
        if (!external && inline.refid().isEmpty()) {
            return inlines.all(inline.content());
        }
        boolean opened = openLink(inline.attrs(), classes, href, "");
        inlines.all(inline.content());
        return closeLink(opened);
    }

    /** An address of a person's, less plain to programs that gather them (docutils' {@code cloak_email_addresses}). */
    private static String cloaked(String address) {
        return address.startsWith("mailto:") ? address.replace("@", "%40") : address;
    }

    /** Begins a link where there can be one (none within another, none to a place that runs something). */
    private boolean openLink(Attrs attrs, String classes, String href, String title) {
        boolean safe = SafeUrl.link(href);
        if (!safe && !inlines.isBare()) {
            page.refused("the link to", href, attrs);
        }
        boolean opens = !inlines.isBare() && !linked && safe;
        if (opens) {
            linked = true;
            out.open("a", attrs, classes)
                    .attr("href", href.isEmpty() ? "#" : href)
                    .attrIf("title", title)
                    .end();
        } else if (!inlines.isBare()) {
            out.spans(attrs.ids());
        }
        return opens;
    }

    private HtmlOut closeLink(boolean opened) {
        if (opened) {
            linked = false;
            out.close("a");
        }
        return out;
    }

    /** {@code [1]_}. */
    HtmlOut footnote(Inline.FootnoteReference inline) {
        page.quotes().skip(inline.label());
        if (inlines.isBare()) {
            return out;
        }
        out.open("a", inline.attrs(), "footnote-reference brackets")
                .attr("href", "#" + inline.refid())
                .attr("role", "doc-noteref")
                .end();
        out.markup("<span class=\"fn-bracket\">[</span>").text(inline.label());
        return out.markup("<span class=\"fn-bracket\">]</span></a>");
    }

    /** {@code [name]_}. */
    HtmlOut citation(Inline.CitationReference inline) {
        page.quotes().skip("]");
        if (inlines.isBare() || inline.refid().isEmpty()) {
            return out.spans(inlines.isBare() ? List.of() : inline.attrs().ids())
                    .text("[")
                    .text(inline.label())
                    .text("]");
        }
        out.open("a", inline.attrs(), "reference internal")
                .attr("href", "#" + inline.refid())
                .attr("role", "doc-biblioref")
                .end();
        return out.markup("<span>[").text(inline.label()).markup("]</span></a>");
    }

    /** {@code :ref:`label`} and all that the link table knows. */
    HtmlOut crossReference(Inline.CrossReference inline) {
        Optional<Link> found = page.links().link(inline.number()).or(() -> copy(inline));
        if (found.isEmpty() || !SafeUrl.link(found.get().href())) {
            found.ifPresent(link -> page.refused("the link to", link.href(), inline.attrs()));
            return unresolved(inline);
        }
        Link link = found.get();
        String kind = link.external() ? " external" : " internal";
        boolean download = inline.role().equals("download");
        String classes = "reference" + (download ? " download" : "") + kind;
        boolean opened = openLink(inline.attrs(), classes, link.href(), link.tooltip());
        boolean titled = !link.text().isEmpty();
        boolean number = inline.role().equals("numref");
        if (titled && inline.role().equals("eq")) {
            out.text(PlainText.of(link.text()));
        } else if (titled && inline.explicit() && inline.role().equals("any")) {
            targetText(inline, PlainText.of(inline.content()));
        } else if (titled && (number || !inline.explicit())) {
            // Titles lose their marks on the way, in links alone: that is how Sphinx shows them.
            targetText(inline, PlainText.of(link.text()));
        } else {
            inlines.all(inline.content());
        }
        return closeLink(opened);
    }

    /** The copy of a file that the page offers. */
    private Optional<Link> copy(Inline.CrossReference inline) {
        String key = LinkTable.DOWNLOAD + inline.target();
        String address = inline.role().equals("download") ? page.links().asset(key) : key;
        return address.equals(key) ? Optional.empty() : Optional.of(Link.to(address, false));
    }

    /** Markup that could not be read; it leads to the report where the page shows that. */
    HtmlOut problematic(Inline.Problematic inline, Attrs attrs) {
        boolean opened = page.shows(inline.refid()) && openLink(Attrs.NONE, "", "#" + inline.refid(), "");
        out.start("span", attrs, "problematic").text(inline.text()).close("span");
        return closeLink(opened);
    }

    private HtmlOut unresolved(Inline.CrossReference inline) {
        out.spans(inlines.isBare() ? List.of() : inline.attrs().ids());
        if (!inline.automatic()) {
            return inlines.all(inline.content());
        }
        String text = PlainText.of(List.of(inline));
        page.quotes().skip(text);
        return out.text(text);
    }

    /** A section's or page's title in the place of its name. */
    private void targetText(Inline.CrossReference inline, String title) {
        String domain = inline.domain();
        boolean wholePage = inline.role().equals("doc") || domain.isEmpty();
        String classes = wholePage ? inline.role() : domain + " " + domain + "-" + inline.role();
        out.open("span", Attrs.NONE.withClasses(List.of(classes)), "").end();
        page.quotes().reset();
        out.text(page.isProse() ? page.quotes().set(title) : title).close("span");
        page.quotes().skip(PlainText.of(List.of(inline)));
    }
}
