// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.xref;

import java.util.ArrayList;
import java.util.List;
import org.klpdoc.doc.Inline;
import org.klpdoc.doc.InlineVisitor;

/**
 * A title as other pages show it: emphasis and code stay, links and targets give way to their text, notes' marks are
 * left out (Sphinx' {@code SphinxContentsFilter}).
 */
final class TitleText implements InlineVisitor<List<Inline>> {
    private static final TitleText FILTER = new TitleText();

    private TitleText() {}

    static List<Inline> of(List<Inline> title) {
        boolean plain = true;
        for (Inline inline : title) {
            plain &= inline instanceof Inline.Text;
        }
        if (plain) {
            return title;
        }
        List<Inline> out = new ArrayList<>();
        for (Inline inline : title) {
            out.addAll(inline.accept(FILTER));
        }
        return out;
    }

    private static List<Inline> one(Inline inline) {
        return List.of(inline);
    }

    @Override
    public List<Inline> text(Inline.Text inline) {
        return one(inline);
    }

    @Override
    public List<Inline> emphasis(Inline.Emphasis inline) {
        return one(new Inline.Emphasis(inline.attrs(), of(inline.content())));
    }

    @Override
    public List<Inline> strong(Inline.Strong inline) {
        return one(new Inline.Strong(inline.attrs(), of(inline.content())));
    }

    @Override
    public List<Inline> literal(Inline.Literal inline) {
        return one(inline);
    }

    @Override
    public List<Inline> reference(Inline.Reference inline) {
        return of(inline.content());
    }

    @Override
    public List<Inline> footnoteReference(Inline.FootnoteReference inline) {
        return List.of();
    }

    @Override
    public List<Inline> citationReference(Inline.CitationReference inline) {
        return List.of();
    }

    @Override
    public List<Inline> substitutionReference(Inline.SubstitutionReference inline) {
        return of(inline.content());
    }

    @Override
    public List<Inline> titleReference(Inline.TitleReference inline) {
        return one(new Inline.TitleReference(inline.attrs(), of(inline.content())));
    }

    @Override
    public List<Inline> abbreviation(Inline.Abbreviation inline) {
        return one(inline);
    }

    @Override
    public List<Inline> acronym(Inline.Acronym inline) {
        return one(inline);
    }

    @Override
    public List<Inline> superscript(Inline.Superscript inline) {
        return one(new Inline.Superscript(inline.attrs(), of(inline.content())));
    }

    @Override
    public List<Inline> subscript(Inline.Subscript inline) {
        return one(new Inline.Subscript(inline.attrs(), of(inline.content())));
    }

    @Override
    public List<Inline> span(Inline.Span inline) {
        return one(new Inline.Span(inline.attrs(), of(inline.content())));
    }

    @Override
    public List<Inline> problematic(Inline.Problematic inline) {
        return one(new Inline.Text(inline.text()));
    }

    @Override
    public List<Inline> generated(Inline.Generated inline) {
        return of(inline.content());
    }

    @Override
    public List<Inline> target(Inline.Target inline) {
        return of(inline.content());
    }

    @Override
    public List<Inline> image(Inline.Image inline) {
        return inline.picture().alt().map(alt -> one(new Inline.Text(alt))).orElse(List.of());
    }

    @Override
    public List<Inline> raw(Inline.Raw inline) {
        return List.of();
    }

    @Override
    public List<Inline> math(Inline.Math inline) {
        return one(inline);
    }

    @Override
    public List<Inline> crossReference(Inline.CrossReference inline) {
        return of(inline.content());
    }

    @Override
    public List<Inline> lineBreak(Inline.LineBreak inline) {
        return one(new Inline.Text(" "));
    }
}
