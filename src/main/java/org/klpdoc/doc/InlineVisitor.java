// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.doc;

/**
 * Work on every kind of {@link Inline}. There are no default methods: a new element must break every visitor at compile
 * time.
 *
 * @param <R> what the work gives
 */
public interface InlineVisitor<R> {
    /** Visits a {@link Inline.Text}. */
    R text(Inline.Text inline);

    /** Visits a {@link Inline.Emphasis}. */
    R emphasis(Inline.Emphasis inline);

    /** Visits a {@link Inline.Strong}. */
    R strong(Inline.Strong inline);

    /** Visits a {@link Inline.Literal}. */
    R literal(Inline.Literal inline);

    /** Visits a {@link Inline.Reference}. */
    R reference(Inline.Reference inline);

    /** Visits a {@link Inline.FootnoteReference}. */
    R footnoteReference(Inline.FootnoteReference inline);

    /** Visits a {@link Inline.CitationReference}. */
    R citationReference(Inline.CitationReference inline);

    /** Visits a {@link Inline.SubstitutionReference}. */
    R substitutionReference(Inline.SubstitutionReference inline);

    /** Visits a {@link Inline.TitleReference}. */
    R titleReference(Inline.TitleReference inline);

    /** Visits a {@link Inline.Abbreviation}. */
    R abbreviation(Inline.Abbreviation inline);

    /** Visits a {@link Inline.Acronym}. */
    R acronym(Inline.Acronym inline);

    /** Visits a {@link Inline.Superscript}. */
    R superscript(Inline.Superscript inline);

    /** Visits a {@link Inline.Subscript}. */
    R subscript(Inline.Subscript inline);

    /** Visits a {@link Inline.Span}. */
    R span(Inline.Span inline);

    /** Visits a {@link Inline.Problematic}. */
    R problematic(Inline.Problematic inline);

    /** Visits a {@link Inline.Generated}. */
    R generated(Inline.Generated inline);

    /** Visits a {@link Inline.Target}. */
    R target(Inline.Target inline);

    /** Visits a {@link Inline.Image}. */
    R image(Inline.Image inline);

    /** Visits a {@link Inline.Raw}. */
    R raw(Inline.Raw inline);

    /** Visits a {@link Inline.Math}. */
    R math(Inline.Math inline);

    /** Visits a {@link Inline.CrossReference}. */
    R crossReference(Inline.CrossReference inline);

    /** Visits a {@link Inline.LineBreak}. */
    R lineBreak(Inline.LineBreak inline);
}
