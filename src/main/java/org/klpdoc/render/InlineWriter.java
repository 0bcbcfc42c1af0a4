// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.klpdoc.doc.Attrs;
import org.klpdoc.doc.Inline;
import org.klpdoc.doc.InlineVisitor;
import org.klpdoc.doc.PlainText;
import org.klpdoc.xref.Link;

/** Writes inline elements. */
final class InlineWriter implements InlineVisitor<HtmlOut> {
    private static final Set<String> VERBATIM =
            Set.of("command", "makevar", "program", "mailheader", "manpage", "mimetype", "newsgroup");
    private static final String CODE = "docutils literal notranslate";

    private final PageContext page;
    private final HtmlOut out;
    private final ImageWriter images;
    private final RawTags raw;
    private boolean bare;
    private boolean linked;
    private char after = SmartQuotes.END;

    InlineWriter(PageContext page, ImageWriter images) {
        this.page = page;
        this.out = page.out();
        this.images = images;
        this.raw = new RawTags(out, page.options().trustRaw());
    }

    /** Writes the whole text of a paragraph, a title, a term. */
    HtmlOut block(List<Inline> content) {
        page.quotes().reset();
        int tags = raw.depth();
        all(content);
        raw.closeTo(tags);
        return out;
    }

    /** The same without links, ids, images and footnote marks, for a title that is shown away from its place. */
    HtmlOut bare(List<Inline> content) {
        boolean was = bare;
        bare = true;
        block(content);
        bare = was;
        return out;
    }

    /** Writes code: runs of blanks stay, quotes are not touched. */
    HtmlOut verbatim(List<Inline> content) {
        page.enterVerbatim();
        all(content);
        page.leaveVerbatim();
        return out;
    }

    private HtmlOut all(List<Inline> content) {
        for (int i = 0; i < content.size(); i++) {
            after = i + 1 < content.size() ? automaticStart(content.get(i + 1)) : SmartQuotes.END;
            content.get(i).accept(this);
        }
        return out;
    }

    /** A name that became a link by itself is part of the text around it: its first letter. */
    private static char automaticStart(Inline next) {
        boolean automatic = next instanceof Inline.CrossReference reference && reference.automatic();
        String text = automatic ? PlainText.of(List.of(next)) : "";
        return text.isEmpty() ? SmartQuotes.END : text.charAt(0);
    }

    private HtmlOut element(String tag, Attrs attrs, String classes, List<Inline> content) {
        out.start(tag, own(attrs), classes);
        all(content);
        return out.close(tag);
    }

    private Attrs own(Attrs attrs) {
        return bare && !attrs.ids().isEmpty() ? Attrs.NONE.withClasses(attrs.classes()) : attrs;
    }

    @Override
    public HtmlOut text(Inline.Text inline) {
        String text = inline.text();
        if (page.isProse()) {
            return out.text(page.quotes().set(text, after));
        }
        page.quotes().skip(text);
        return out.text(text);
    }

    @Override
    public HtmlOut emphasis(Inline.Emphasis inline) {
        return marked("em", inline.attrs(), inline.content());
    }

    @Override
    public HtmlOut strong(Inline.Strong inline) {
        return marked("strong", inline.attrs(), inline.content());
    }

    /** The roles for commands, mail headers and the like look like emphasis, but their text is code. */
    private HtmlOut marked(String tag, Attrs attrs, List<Inline> content) {
        boolean code = attrs.classes().stream().anyMatch(VERBATIM::contains);
        if (!code) {
            return element(tag, attrs, "", content);
        }
        page.enterVerbatim();
        element(tag, attrs, "", content);
        page.leaveVerbatim();
        return out;
    }

    @Override
    public HtmlOut literal(Inline.Literal inline) {
        String tag = inline.attrs().classes().contains("kbd") ? "kbd" : "code";
        page.enterVerbatim();
        out.start(tag, own(inline.attrs()), CODE);
        for (Inline part : inline.content()) {
            if (part instanceof Inline.Text text) {
                page.quotes().skip(text.text());
                out.text(Blanks.kept(text.text()));
            } else {
                part.accept(this);
            }
        }
        page.leaveVerbatim();
        return out.close(tag);
    }

    @Override
    public HtmlOut reference(Inline.Reference inline) {
        boolean external = !inline.refuri().isEmpty();
        String href = external ? inline.refuri() : "#" + inline.refid();
        boolean picture = inline.content().size() == 1 && inline.content().get(0) instanceof Inline.Image;
        String classes = (external ? "reference external" : "reference internal") + (picture ? " image-reference" : "");
        if (!external && inline.refid().isEmpty()) {
            return all(inline.content());
        }
        boolean opened = openLink(inline.attrs(), classes, href, "");
        all(inline.content());
        return closeLink(opened);
    }

    /** Begins a link where there can be one (none within another, none to a place that runs something). */
    private boolean openLink(Attrs attrs, String classes, String href, String title) {
        boolean opens = !bare && !linked && SafeUrl.link(href);
        if (opens) {
            linked = true;
            out.open("a", attrs, classes)
                    .attr("href", href.isEmpty() ? "#" : href)
                    .attrIf("title", title)
                    .end();
        } else if (!bare) {
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

    @Override
    public HtmlOut footnoteReference(Inline.FootnoteReference inline) {
        page.quotes().skip(inline.label());
        if (bare) {
            return out;
        }
        out.open("a", inline.attrs(), "footnote-reference brackets")
                .attr("href", "#" + inline.refid())
                .attr("role", "doc-noteref")
                .end();
        out.markup("<span class=\"fn-bracket\">[</span>").text(inline.label());
        return out.markup("<span class=\"fn-bracket\">]</span></a>");
    }

    @Override
    public HtmlOut citationReference(Inline.CitationReference inline) {
        page.quotes().skip("]");
        if (bare || inline.refid().isEmpty()) {
            return out.spans(bare ? List.of() : inline.attrs().ids())
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

    @Override
    public HtmlOut substitutionReference(Inline.SubstitutionReference inline) {
        out.markup("<span class=\"problematic\">|");
        all(inline.content());
        return out.markup("|</span>");
    }

    @Override
    public HtmlOut titleReference(Inline.TitleReference inline) {
        return element("cite", inline.attrs(), "", inline.content());
    }

    @Override
    public HtmlOut abbreviation(Inline.Abbreviation inline) {
        out.open("abbr", own(inline.attrs()), "")
                .attrIf("title", inline.explanation())
                .end();
        all(inline.content());
        return out.close("abbr");
    }

    @Override
    public HtmlOut acronym(Inline.Acronym inline) {
        return element("abbr", inline.attrs(), "", inline.content());
    }

    @Override
    public HtmlOut superscript(Inline.Superscript inline) {
        return element("sup", inline.attrs(), "", inline.content());
    }

    @Override
    public HtmlOut subscript(Inline.Subscript inline) {
        return element("sub", inline.attrs(), "", inline.content());
    }

    @Override
    public HtmlOut span(Inline.Span inline) {
        boolean gone = inline.attrs().classes().contains("strike"); // ~~text~~ of Markdown
        return element(gone ? "del" : "span", inline.attrs(), "", inline.content());
    }

    @Override
    public HtmlOut problematic(Inline.Problematic inline) {
        page.quotes().skip(inline.text());
        return out.start("span", own(inline.attrs()), "problematic")
                .text(inline.text())
                .close("span");
    }

    @Override
    public HtmlOut generated(Inline.Generated inline) {
        if (!inline.attrs().classes().contains("sectnum")) {
            return all(inline.content());
        }
        String number = PlainText.of(List.of(inline)).replace('\u00a0', ' ').strip();
        return out.markup("<span class=\"sectnum\">").text(number).markup(" </span>");
    }

    @Override
    public HtmlOut target(Inline.Target inline) {
        boolean elsewhere = !inline.refuri().isEmpty()
                || !inline.refid().isEmpty()
                || !inline.refname().isEmpty();
        return elsewhere || bare ? all(inline.content()) : element("span", inline.attrs(), "target", inline.content());
    }

    @Override
    public HtmlOut image(Inline.Image inline) {
        if (bare) {
            return out.text(inline.picture().alt().orElse(""));
        }
        return images.image(inline.attrs(), inline.picture(), "");
    }

    @Override
    public HtmlOut raw(Inline.Raw inline) {
        return bare || !Formats.isHtml(inline.format()) ? out : raw.write(inline.text());
    }

    @Override
    public HtmlOut math(Inline.Math inline) {
        page.quotes().skip(inline.text());
        return out.start("span", own(inline.attrs()), "math notranslate")
                .text(inline.text())
                .close("span");
    }

    @Override
    public HtmlOut crossReference(Inline.CrossReference inline) {
        Optional<Link> found = page.links().link(inline.number());
        if (found.isEmpty() || !SafeUrl.link(found.get().href())) {
            return unresolved(inline);
        }
        Link link = found.get();
        String kind = link.external() ? " external" : " internal";
        boolean download = inline.role().equals("download");
        String classes = "reference" + (download ? " download" : "") + kind;
        boolean opened = openLink(inline.attrs(), classes, link.href(), link.tooltip());
        if (inline.explicit() || link.text().isEmpty()) {
            all(inline.content());
        } else {
            targetText(inline, link);
        }
        return closeLink(opened);
    }

    private HtmlOut unresolved(Inline.CrossReference inline) {
        out.spans(bare ? List.of() : inline.attrs().ids());
        if (!inline.automatic()) {
            return all(inline.content());
        }
        String text = PlainText.of(List.of(inline));
        page.quotes().skip(text);
        return out.text(text);
    }

    /** A section's or page's title in the place of its name. */
    private void targetText(Inline.CrossReference inline, Link link) {
        String domain = inline.domain();
        boolean wholePage = inline.role().equals("doc") || domain.isEmpty();
        String classes = wholePage ? inline.role() : domain + " " + domain + "-" + inline.role();
        out.open("span", Attrs.NONE.withClasses(List.of(classes)), "").end();
        page.quotes().reset();
        boolean was = bare;
        bare = true;
        all(link.text());
        bare = was;
        out.close("span");
        page.quotes().skip(PlainText.of(List.of(inline)));
    }

    @Override
    public HtmlOut lineBreak(Inline.LineBreak inline) {
        return out.markup("<br>\n");
    }
}
