// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render.markdown;

import java.util.List;
import java.util.Set;
import org.klpdoc.doc.Inline;
import org.klpdoc.doc.InlineVisitor;
import org.klpdoc.doc.PlainText;
import org.klpdoc.render.Formats;

/** Writes inline elements. */
final class InlineMarkdown implements InlineVisitor<MarkdownOut> {
    /** Tags of the author's that Markdown takes in a line; they mark text and can do nothing else. */
    private static final Set<String> TAGS = Set.of(
            "b", "strong", "i", "em", "u", "s", "del", "ins", "sub", "sup", "kbd", "code", "samp", "var", "q", "small");

    private final MarkdownOut out;
    private final LinkMarkdown links;
    private boolean marked;
    private char after = ' ';

    InlineMarkdown(PageMarkdown page) {
        this.out = page.out();
        this.links = new LinkMarkdown(page, this);
    }

    /** Where links and images are written. */
    LinkMarkdown links() {
        return links;
    }

    /** Writes inline elements in order. */
    MarkdownOut all(List<Inline> content) {
        int size = content.size();
        for (int i = 0; i < size; i++) {
            after = i + 1 < size ? first(content.get(i + 1)) : ' ';
            content.get(i).accept(this);
        }
        return out;
    }

    /** Writes elements in bold. */
    MarkdownOut bold(List<Inline> content) {
        after = ' ';
        return marked("**", "strong", content);
    }

    /** Writes what ids stand for, in front of the text that they belong to. */
    MarkdownOut anchors(List<String> ids) {
        for (String id : ids) {
            out.markup("<a id=\"").markup(attribute(id)).markup("\"></a>");
        }
        return out;
    }

    private static String attribute(String text) {
        return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }

    /** The character that an element begins with on the page; all marks are alike. */
    private static char first(Inline inline) {
        if (inline instanceof Inline.Text text) {
            return text.text().isEmpty() ? ' ' : text.text().charAt(0);
        }
        return inline instanceof Inline.Emphasis || inline instanceof Inline.Strong ? '*' : '[';
    }

    /** The character that an element ends with. */
    private static char last(Inline inline) {
        boolean text = inline instanceof Inline.Text one && !one.text().isEmpty();
        return text
                ? ((Inline.Text) inline)
                        .text()
                        .charAt(((Inline.Text) inline).text().length() - 1)
                : ']';
    }

    /**
     * Writes marked text: with marks where CommonMark's rules of flanking see them as such, else with tags.
     *
     * @see <a href="https://spec.commonmark.org/0.31.2/#emphasis-and-strong-emphasis">CommonMark, emphasis</a>
     */
    private MarkdownOut marked(String mark, String tag, List<Inline> content) {
        if (content.isEmpty()) {
            return out;
        }
        char next = after;
        char first = first(content.get(0));
        char last = last(content.get(content.size() - 1));
        char before = out.last();
        boolean opens = !Escape.isBlank(first) && (isWord(first) || !isWord(before)) && "*_~".indexOf(before) < 0;
        boolean closes = !Escape.isBlank(last) && (isWord(last) || !isWord(next)) && "*_~".indexOf(next) < 0;
        boolean marks = opens && closes && !marked;
        boolean was = marked;
        marked = true;
        out.markup(marks ? mark : "<" + tag + ">");
        out.enterMarks();
        all(content);
        out.leaveMarks();
        out.markup(marks ? mark : "</" + tag + ">");
        marked = was;
        after = next;
        return out;
    }

    private static boolean isWord(char c) {
        return !Escape.isBlank(c) && (Character.isLetterOrDigit(c) || c > '~' && !isUnicodePunctuation(c));
    }

    private static boolean isUnicodePunctuation(char c) {
        switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.OTHER_SYMBOL:
                return true;
            default:
                return false;
        }
    }

    private MarkdownOut tagged(String tag, List<Inline> content) {
        out.markup("<" + tag + ">");
        all(content);
        return out.markup("</" + tag + ">");
    }

    @Override
    public MarkdownOut text(Inline.Text inline) {
        return out.text(inline.text());
    }

    @Override
    public MarkdownOut emphasis(Inline.Emphasis inline) {
        return marked("*", "em", inline.content());
    }

    @Override
    public MarkdownOut strong(Inline.Strong inline) {
        return marked("**", "strong", inline.content());
    }

    @Override
    public MarkdownOut literal(Inline.Literal inline) {
        if (inline.attrs().classes().contains("kbd")) {
            return tagged("kbd", inline.content());
        }
        return out.code(PlainText.of(inline.content()));
    }

    @Override
    public MarkdownOut reference(Inline.Reference inline) {
        return links.reference(inline);
    }

    @Override
    public MarkdownOut footnoteReference(Inline.FootnoteReference inline) {
        return links.footnote(inline);
    }

    @Override
    public MarkdownOut citationReference(Inline.CitationReference inline) {
        return links.citation(inline);
    }

    @Override
    public MarkdownOut crossReference(Inline.CrossReference inline) {
        return links.crossReference(inline);
    }

    @Override
    public MarkdownOut substitutionReference(Inline.SubstitutionReference inline) {
        return all(inline.content());
    }

    @Override
    public MarkdownOut titleReference(Inline.TitleReference inline) {
        return marked("*", "em", inline.content());
    }

    @Override
    public MarkdownOut abbreviation(Inline.Abbreviation inline) {
        all(inline.content());
        return inline.explanation().isEmpty() ? out : out.text(" (" + inline.explanation() + ")");
    }

    @Override
    public MarkdownOut acronym(Inline.Acronym inline) {
        return all(inline.content());
    }

    @Override
    public MarkdownOut superscript(Inline.Superscript inline) {
        return tagged("sup", inline.content());
    }

    @Override
    public MarkdownOut subscript(Inline.Subscript inline) {
        return tagged("sub", inline.content());
    }

    @Override
    public MarkdownOut span(Inline.Span inline) {
        if (inline.attrs().classes().contains("strike")) {
            return marked("~~", "del", inline.content());
        }
        if (inline.attrs().classes().contains("sig-inline")) { // an expression in C
            return out.code(PlainText.of(inline.content()));
        }
        return all(inline.content());
    }

    @Override
    public MarkdownOut problematic(Inline.Problematic inline) {
        return out.text(inline.text());
    }

    @Override
    public MarkdownOut generated(Inline.Generated inline) {
        return all(inline.content());
    }

    @Override
    public MarkdownOut target(Inline.Target inline) {
        boolean here = inline.refuri().isEmpty()
                && inline.refid().isEmpty()
                && inline.refname().isEmpty();
        anchors(here ? inline.attrs().ids() : List.of());
        return all(inline.content());
    }

    @Override
    public MarkdownOut image(Inline.Image inline) {
        return links.image(inline.picture());
    }

    /** A tag that only marks text stays; whatever else an author wrote in HTML goes, but for the text in it. */
    @Override
    public MarkdownOut raw(Inline.Raw inline) {
        String html = inline.text();
        if (!Formats.isHtml(inline.format()) || !html.startsWith("<") || !html.endsWith(">")) {
            return out;
        }
        String name = html.substring(html.startsWith("</") ? 2 : 1, html.length() - 1);
        if (name.equals("br") || name.equals("br/") || name.equals("br /")) {
            out.lineBreak(true);
        }
        return TAGS.contains(name) ? out.markup(html) : out;
    }

    /** {@code $x$}; what Markdown would read marks in stands between backticks, too, as GitHub has it. */
    @Override
    public MarkdownOut math(Inline.Math inline) {
        String text = inline.text().replace('\n', ' ');
        boolean plain = text.chars().noneMatch(c -> "\\*_[]<>`&|~$".indexOf(c) >= 0);
        out.markup("$");
        return (plain ? out.markup(text) : out.code(text)).markup("$");
    }

    @Override
    public MarkdownOut lineBreak(Inline.LineBreak inline) {
        out.lineBreak(true);
        return out;
    }
}
