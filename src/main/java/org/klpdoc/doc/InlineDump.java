// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.doc;

import java.util.List;

/** The inline elements of a {@link TreeDump}. */
final class InlineDump implements InlineVisitor<Void> {
    private final TreeWriter out;

    InlineDump(TreeWriter out) {
        this.out = out;
    }

    void all(List<Inline> content) {
        for (Inline inline : content) {
            inline.accept(this);
        }
    }

    private Void holder(Tag tag, List<Inline> content) {
        out.open(tag);
        all(content);
        out.close();
        return null;
    }

    private Void holder(String name, Attrs attrs, List<Inline> content) {
        return holder(new Tag(name, attrs), content);
    }

    static Tag image(Attrs attrs, Picture picture) {
        Tag tag = new Tag("image", attrs)
                .putAlways("uri", picture.uri())
                .put("width", picture.width())
                .put("height", picture.height())
                .put("scale", picture.scale())
                .put("align", picture.align())
                .put("loading", picture.loading());
        picture.alt().ifPresent(alt -> tag.putAlways("alt", alt));
        return tag;
    }

    @Override
    public Void text(Inline.Text inline) {
        out.text(inline.text());
        return null;
    }

    @Override
    public Void emphasis(Inline.Emphasis inline) {
        return holder("emphasis", inline.attrs(), inline.content());
    }

    @Override
    public Void strong(Inline.Strong inline) {
        return holder("strong", inline.attrs(), inline.content());
    }

    @Override
    public Void literal(Inline.Literal inline) {
        return holder("literal", inline.attrs(), inline.content());
    }

    @Override
    public Void reference(Inline.Reference inline) {
        return holder(tagOf(inline), inline.content());
    }

    static Tag tagOf(Inline.Reference inline) {
        return new Tag("reference", inline.attrs())
                .put("anonymous", inline.anonymous())
                .put("refid", inline.refid())
                .put("refuri", inline.refuri());
    }

    @Override
    public Void footnoteReference(Inline.FootnoteReference inline) {
        out.leaf(
                new Tag("footnote_reference", inline.attrs())
                        .put("auto", inline.auto())
                        .put("refid", inline.refid()),
                inline.label());
        return null;
    }

    @Override
    public Void citationReference(Inline.CitationReference inline) {
        out.leaf(new Tag("citation_reference", inline.attrs()).put("refid", inline.refid()), inline.label());
        return null;
    }

    @Override
    public Void substitutionReference(Inline.SubstitutionReference inline) {
        return holder(
                new Tag("substitution_reference", inline.attrs()).put("refname", inline.refname()), inline.content());
    }

    @Override
    public Void titleReference(Inline.TitleReference inline) {
        return holder("title_reference", inline.attrs(), inline.content());
    }

    @Override
    public Void abbreviation(Inline.Abbreviation inline) {
        return holder(
                new Tag("abbreviation", inline.attrs()).put("explanation", inline.explanation()), inline.content());
    }

    @Override
    public Void acronym(Inline.Acronym inline) {
        return holder("acronym", inline.attrs(), inline.content());
    }

    @Override
    public Void superscript(Inline.Superscript inline) {
        return holder("superscript", inline.attrs(), inline.content());
    }

    @Override
    public Void subscript(Inline.Subscript inline) {
        return holder("subscript", inline.attrs(), inline.content());
    }

    @Override
    public Void span(Inline.Span inline) {
        return holder("inline", inline.attrs(), inline.content());
    }

    @Override
    public Void problematic(Inline.Problematic inline) {
        out.leaf(new Tag("problematic", inline.attrs()).put("refid", inline.refid()), inline.text());
        return null;
    }

    @Override
    public Void generated(Inline.Generated inline) {
        return holder("generated", inline.attrs(), inline.content());
    }

    @Override
    public Void target(Inline.Target inline) {
        return holder(
                new Tag("target", inline.attrs())
                        .put("refid", inline.refid())
                        .put("refname", inline.refname())
                        .put("refuri", inline.refuri()),
                inline.content());
    }

    @Override
    public Void image(Inline.Image inline) {
        out.empty(image(inline.attrs(), inline.picture()));
        return null;
    }

    @Override
    public Void raw(Inline.Raw inline) {
        out.leaf(new Tag("raw", inline.attrs()).put("format", inline.format()).preserve(), inline.text());
        return null;
    }

    @Override
    public Void math(Inline.Math inline) {
        out.leaf(new Tag("math", inline.attrs()), inline.text());
        return null;
    }

    @Override
    public Void crossReference(Inline.CrossReference inline) {
        return holder(
                new Tag("cross_reference", inline.attrs())
                        .put("domain", inline.domain())
                        .put("role", inline.role())
                        .put("target", inline.target())
                        .put("scope", inline.scope())
                        .put("explicit", inline.explicit())
                        .put("automatic", inline.automatic()),
                inline.content());
    }

    @Override
    public Void lineBreak(Inline.LineBreak inline) {
        out.empty(new Tag("line_break", inline.attrs()));
        return null;
    }
}
