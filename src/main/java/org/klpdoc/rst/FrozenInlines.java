// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst;

import java.util.ArrayList;
import java.util.List;
import org.klpdoc.doc.Attrs;
import org.klpdoc.doc.AutoMarkup;
import org.klpdoc.doc.Inline;
import org.klpdoc.doc.Picture;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Kind;

/** Inline elements of a page, frozen; its cross references are numbered on the way. */
final class FrozenInlines {
    private static final Picture NO_PICTURE = new Picture("", java.util.Optional.empty(), "", "", "", "", "");

    private final boolean automarkup;
    private int references;
    private int quiet;
    private boolean prose;

    FrozenInlines(boolean automarkup) {
        this.automarkup = automarkup;
    }

    /** How many cross references there were. */
    int references() {
        return references;
    }

    /** The children of an element of running text, in which names may become references. */
    List<Inline> prose(Draft node) {
        prose = automarkup;
        List<Inline> content = content(node);
        prose = false;
        return content;
    }

    /** The children of an element. */
    List<Inline> content(Draft node) {
        List<Inline> out = new ArrayList<>(node.children().size());
        for (Draft child : node.children()) {
            add(child, out);
        }
        return out;
    }

    private void add(Draft node, List<Inline> out) {
        if (node.is(Kind.SYSTEM_MESSAGE) || node.is(Kind.PENDING)) {
            return;
        }
        if (node.is(Kind.TEXT)) {
            if (prose && quiet == 0) {
                out.addAll(AutoMarkup.apply(node.text(), Attrs.at(position(node)), "", () -> references++));
            } else {
                out.add(new Inline.Text(node.text()));
            }
            return;
        }
        out.add(element(node));
    }

    private static org.klpdoc.text.Pos position(Draft text) {
        return text.parent().map(Draft::pos).orElse(text.pos());
    }

    /** An inline element. */
    Inline element(Draft node) {
        Attrs attrs = Freezer.attrs(node);
        return switch (node.kind()) {
            case EMPHASIS -> new Inline.Emphasis(attrs, content(node));
            case STRONG -> new Inline.Strong(attrs, content(node));
            case LITERAL -> new Inline.Literal(attrs, quietly(node));
            case REFERENCE -> reference(node, attrs);
            case FOOTNOTE_REFERENCE ->
                new Inline.FootnoteReference(attrs, node.string(Key.AUTO), node.string(Key.REFID), node.plainText());
            case CITATION_REFERENCE -> new Inline.CitationReference(attrs, node.string(Key.REFID), node.plainText());
            case SUBSTITUTION_REFERENCE ->
                new Inline.SubstitutionReference(attrs, node.string(Key.REFNAME), content(node));
            case CROSS_REFERENCE -> cross(node, attrs);
            case PROBLEMATIC -> new Inline.Problematic(attrs, node.string(Key.REFID), node.plainText());
            case TARGET ->
                new Inline.Target(
                        attrs,
                        node.string(Key.REFURI),
                        node.string(Key.REFID),
                        node.string(Key.REFNAME),
                        content(node));
            case IMAGE -> new Inline.Image(attrs, picture(node));
            case RAW -> new Inline.Raw(attrs, node.string(Key.FORMAT), node.plainText());
            case MATH -> new Inline.Math(attrs, node.plainText());
            default -> plain(node, attrs);
        };
    }

    private Inline plain(Draft node, Attrs attrs) {
        List<Inline> content = content(node);
        return switch (node.kind()) {
            case TITLE_REFERENCE -> new Inline.TitleReference(attrs, content);
            case ABBREVIATION -> new Inline.Abbreviation(attrs, node.string(Key.EXPLANATION), content);
            case ACRONYM -> new Inline.Acronym(attrs, content);
            case SUPERSCRIPT -> new Inline.Superscript(attrs, content);
            case SUBSCRIPT -> new Inline.Subscript(attrs, content);
            case GENERATED -> new Inline.Generated(attrs, content);
            default -> new Inline.Span(attrs, content);
        };
    }

    /** The reference around a text or an image. */
    Inline.Reference reference(Draft node, Attrs attrs) {
        return new Inline.Reference(
                attrs,
                node.string(Key.REFURI),
                node.string(Key.REFID),
                node.string(Key.NAME),
                node.flag(Key.ANONYMOUS),
                quietly(node));
    }

    private Inline cross(Draft node, Attrs attrs) {
        int number = references++;
        return new Inline.CrossReference(
                attrs,
                number,
                node.string(Key.DOMAIN),
                node.string(Key.ROLE),
                node.string(Key.TARGET),
                node.string(Key.SCOPE),
                node.flag(Key.EXPLICIT),
                node.flag(Key.AUTOMATIC),
                quietly(node));
    }

    private List<Inline> quietly(Draft node) {
        quiet++;
        List<Inline> content = content(node);
        quiet--;
        return content;
    }

    static Picture picture(Draft node) {
        return node.get(Key.PICTURE, Picture.class).orElse(NO_PICTURE);
    }
}
