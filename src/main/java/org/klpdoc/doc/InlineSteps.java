// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.doc;

/** What a {@link Walk} finds in each kind of inline element. */
final class InlineSteps implements InlineVisitor<Walk> {
    private final Walk walk;

    InlineSteps(Walk walk) {
        this.walk = walk;
    }

    @Override
    public Walk text(Inline.Text inline) {
        return walk.seen(inline.text());
    }

    @Override
    public Walk emphasis(Inline.Emphasis inline) {
        return walk.inlines(inline.content());
    }

    @Override
    public Walk strong(Inline.Strong inline) {
        return walk.inlines(inline.content());
    }

    @Override
    public Walk literal(Inline.Literal inline) {
        return walk.inlines(inline.content());
    }

    @Override
    public Walk reference(Inline.Reference inline) {
        return walk.inlines(inline.content());
    }

    @Override
    public Walk footnoteReference(Inline.FootnoteReference inline) {
        return walk.seen(inline.label());
    }

    @Override
    public Walk citationReference(Inline.CitationReference inline) {
        return walk.seen(inline.label());
    }

    @Override
    public Walk substitutionReference(Inline.SubstitutionReference inline) {
        return walk.inlines(inline.content());
    }

    @Override
    public Walk titleReference(Inline.TitleReference inline) {
        return walk.inlines(inline.content());
    }

    @Override
    public Walk abbreviation(Inline.Abbreviation inline) {
        return walk.inlines(inline.content());
    }

    @Override
    public Walk acronym(Inline.Acronym inline) {
        return walk.inlines(inline.content());
    }

    @Override
    public Walk superscript(Inline.Superscript inline) {
        return walk.inlines(inline.content());
    }

    @Override
    public Walk subscript(Inline.Subscript inline) {
        return walk.inlines(inline.content());
    }

    @Override
    public Walk span(Inline.Span inline) {
        return walk.inlines(inline.content());
    }

    @Override
    public Walk problematic(Inline.Problematic inline) {
        return walk.seen(inline.text());
    }

    @Override
    public Walk generated(Inline.Generated inline) {
        return walk.inlines(inline.content());
    }

    @Override
    public Walk target(Inline.Target inline) {
        return walk.inlines(inline.content());
    }

    @Override
    public Walk image(Inline.Image inline) {
        return walk.seen(inline.picture().alt().orElse(""));
    }

    @Override
    public Walk raw(Inline.Raw inline) {
        return walk;
    }

    @Override
    public Walk math(Inline.Math inline) {
        return walk.seen(inline.text());
    }

    @Override
    public Walk crossReference(Inline.CrossReference inline) {
        return walk.inlines(inline.content());
    }

    @Override
    public Walk lineBreak(Inline.LineBreak inline) {
        return walk.seen("\n");
    }
}
