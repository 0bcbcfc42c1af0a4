// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render.markdown;

import java.util.List;
import java.util.Optional;
import org.klpdoc.doc.Inline;
import org.klpdoc.doc.Picture;
import org.klpdoc.render.SafeUrl;
import org.klpdoc.xref.Link;
import org.klpdoc.xref.LinkTable;
import org.klpdoc.xref.Paths;

/** Writes links and images: within the page, to footnotes and citations, and to whatever the link table knows. */
final class LinkMarkdown {
    private final PageMarkdown page;
    private final MarkdownOut out;
    private final InlineMarkdown inlines;
    private boolean linked;

    LinkMarkdown(PageMarkdown page, InlineMarkdown inlines) {
        this.page = page;
        this.out = page.out();
        this.inlines = inlines;
    }

    /** {@code name_}, an address in the text. */
    MarkdownOut reference(Inline.Reference inline) {
        boolean external = !inline.refuri().isEmpty();
        if (!external && inline.refid().isEmpty()) {
            return inlines.all(inline.content());
        }
        String address = external ? inline.refuri() : "#" + inline.refid();
        return link(address, inline.content());
    }

    /** A link, where there can be one: none within another, none to a place that runs something. */
    MarkdownOut link(String address, List<Inline> content) {
        if (linked || !SafeUrl.link(address)) {
            return inlines.all(content);
        }
        if (isItself(address, content)) {
            return out.markup("<").markup(address).markup(">");
        }
        linked = true;
        out.label("[");
        inlines.all(content);
        linked = false;
        return out.leads(address);
    }

    /** Whether the text of a link is its address, and the address one that Markdown knows as such. */
    private boolean isItself(String address, List<Inline> content) {
        boolean same = content.size() == 1
                && content.get(0) instanceof Inline.Text text
                && text.text().equals(address);
        return same
                && Paths.isAddress(address)
                && !out.isCell()
                && address.chars().noneMatch(c -> c <= ' ' || c == '<' || c == '>');
    }

    /** {@code [1]_}. */
    MarkdownOut footnote(Inline.FootnoteReference inline) {
        if (inline.refid().isEmpty()) {
            return out.text("[" + inline.label() + "]");
        }
        return out.markup("[^").markup(label(inline.label(), inline.refid())).markup("]");
    }

    /** The label of a footnote in Markdown: its own where that is a word, else its id. */
    static String label(String label, String id) {
        boolean word = !label.isEmpty()
                && label.chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c) || c == '-' || c == '_');
        return word ? label : id;
    }

    /** {@code [name]_}. */
    MarkdownOut citation(Inline.CitationReference inline) {
        List<Inline> text = List.of(new Inline.Text("[" + inline.label() + "]"));
        return inline.refid().isEmpty() ? inlines.all(text) : link("#" + inline.refid(), text);
    }

    /** {@code :ref:`label`} and all that the link table knows. */
    MarkdownOut crossReference(Inline.CrossReference inline) {
        String key = LinkTable.DOWNLOAD + inline.target();
        boolean download =
                inline.role().equals("download") && !page.links().asset(key).equals(key);
        Optional<Link> found = page.links().link(inline.number());
        if (download) {
            return link(page.links().asset(key), inline.content());
        }
        if (found.isEmpty()) {
            return inlines.all(inline.content());
        }
        Link link = found.get();
        boolean own = link.text().isEmpty()
                || inline.explicit()
                        && !inline.role().equals("eq")
                        && !inline.role().equals("numref");
        String address = link.external() ? link.href() : page.address(link.href());
        return link(address, own ? inline.content() : link.text());
    }

    /** An image: its text, where it has one, and its address. */
    MarkdownOut image(Picture picture) {
        String source = page.links().asset(picture.uri());
        String alt = picture.alt().orElse(picture.uri());
        boolean undrawn = picture.drawing().isPresent() && source.equals(picture.uri());
        if (undrawn || !SafeUrl.image(source)) {
            return out.text(alt);
        }
        out.enterLine();
        out.label("![").text(alt);
        out.leads(source);
        out.leaveLine();
        return out;
    }
}
