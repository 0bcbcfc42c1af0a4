// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

import java.util.List;
import java.util.Set;
import org.klpdoc.doc.Attrs;
import org.klpdoc.doc.Inline;
import org.klpdoc.doc.InlineVisitor;
import org.klpdoc.doc.PlainText;

/** Writes inline elements. */
final class InlineWriter implements InlineVisitor<HtmlOut> {
    private static final Set<String> VERBATIM =
            Set.of("command", "makevar", "program", "mailheader", "manpage", "mimetype", "newsgroup");
    private static final String CODE = "docutils literal notranslate";

    private final PageContext page;
    private final HtmlOut out;
    private final ImageWriter images;
    private final RawTags raw;
    private final LinkWriter links;
    private boolean bare;
    private char after = SmartQuotes.END;

    InlineWriter(PageContext page, ImageWriter images) {
        this.page = page;
        this.out = page.out();
        this.images = images;
        this.raw = new RawTags(page);
        this.links = new LinkWriter(page, this);
    }

    /** Writes the whole text of a paragraph, a title, a term. */
    HtmlOut block(List<Inline> content) {
        page.quotes().reset();
        int tags = raw.depth();
        all(content);
        raw.closeTo(tags);
        return out;
    }

    /** Writes the text of a title, which has the links that its author gave it and no more. */
    HtmlOut title(List<Inline> content) {
        links.setTitled(true);
        block(content);
        links.setTitled(false);
        return out;
    }

    /** The same as {@link #block} without links, ids, images and footnote marks, for a title that is shown away from its place. */
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

    /** Whether links, ids and images are left out here. */
    boolean isBare() {
        return bare;
    }

    /** Writes inline elements in order. */
    HtmlOut all(List<Inline> content) {
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
            return links.text(page.quotes().set(inline, after));
        }
        page.quotes().skip(text);
        return links.text(text);
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
        return code ? code(tag, attrs, content) : element(tag, attrs, "", content);
    }

    private HtmlOut code(String tag, Attrs attrs, List<Inline> content) {
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
                links.text(Blanks.kept(text.text()));
            } else {
                part.accept(this);
            }
        }
        page.leaveVerbatim();
        return out.close(tag);
    }

    @Override
    public HtmlOut reference(Inline.Reference inline) {
        return links.reference(inline);
    }

    @Override
    public HtmlOut footnoteReference(Inline.FootnoteReference inline) {
        return links.footnote(inline);
    }

    @Override
    public HtmlOut citationReference(Inline.CitationReference inline) {
        return links.citation(inline);
    }

    @Override
    public HtmlOut crossReference(Inline.CrossReference inline) {
        return links.crossReference(inline);
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
        if (inline.attrs().classes().contains("sig-inline")) { // an expression in C
            return code("span", inline.attrs(), inline.content());
        }
        return element(gone ? "del" : "span", inline.attrs(), "", inline.content());
    }

    @Override
    public HtmlOut problematic(Inline.Problematic inline) {
        page.quotes().skip(inline.text());
        return links.problematic(inline, own(inline.attrs()));
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
        return links.isOpen()
                ? images.linked(inline.attrs(), inline.picture())
                : images.image(inline.attrs(), inline.picture(), "");
    }

    @Override
    public HtmlOut raw(Inline.Raw inline) {
        return bare || !Formats.isHtml(inline.format()) ? out : raw.write(inline.text(), inline.attrs());
    }

    @Override
    public HtmlOut math(Inline.Math inline) {
        page.quotes().skip(inline.text());
        return out.start("span", own(inline.attrs()), "math notranslate")
                .text(inline.text())
                .close("span");
    }

    @Override
    public HtmlOut lineBreak(Inline.LineBreak inline) {
        return out.markup("<br>\n");
    }
}
