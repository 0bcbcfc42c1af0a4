// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.klpdoc.doc.Attrs;
import org.klpdoc.doc.AutoMarkup;
import org.klpdoc.doc.IndexEntry;
import org.klpdoc.doc.Inline;
import org.klpdoc.doc.Picture;
import org.klpdoc.doc.PlainText;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.rst.core.RstSettings;

/** Inline elements of a page, frozen; its cross references are numbered on the way. */
final class FrozenInlines {
    private static final Picture NO_PICTURE = new Picture("", java.util.Optional.empty(), "", "", "", "", "");

    private final boolean automarkup;
    private final boolean sphinx;
    private final String namespace;
    private int references;
    private int quiet;
    private boolean prose;

    /** For a page read with those settings, the names in its prose looked up in that C namespace, or "". */
    FrozenInlines(RstSettings settings, String namespace) {
        this.automarkup = settings.automarkup();
        this.sphinx = settings.sphinx();
        this.namespace = namespace;
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
            text(node, out);
            return;
        }
        out.add(element(node));
    }

    private void text(Draft node, List<Inline> out) {
        List<Integer> straight = straight(node);
        if (!prose || quiet > 0) {
            out.add(new Inline.Text(node.text(), straight));
            return;
        }
        List<AutoMarkup.Match> mentions = AutoMarkup.scan(node.text(), !namespace.isEmpty());
        if (mentions.isEmpty()) {
            if (!node.text().isEmpty()) {
                out.add(new Inline.Text(node.text(), straight));
            }
            return;
        }
        Attrs attrs = Attrs.at(position(node));
        int from = 0;
        for (Inline part : AutoMarkup.apply(node.text(), mentions, at -> attrs, namespace, () -> references++)) {
            if (straight.isEmpty()) {
                out.add(part);
                continue;
            }
            String text = PlainText.of(List.of(part));
            boolean plain = part instanceof Inline.Text;
            out.add(plain ? new Inline.Text(text, within(straight, from, from + text.length())) : part);
            from += text.length();
        }
    }

    @SuppressWarnings("unchecked") // the key's value is a list of integers, as the key says
    private static List<Integer> straight(Draft node) {
        return node.get(Key.STRAIGHT, List.class).orElse(List.of());
    }

    /** The indices of a part of the text, counted from its start. */
    private static List<Integer> within(List<Integer> indices, int start, int end) {
        return indices.stream()
                .filter(at -> at >= start && at < end)
                .map(at -> at - start)
                .toList();
    }

    private static org.klpdoc.text.Pos position(Draft text) {
        return text.parent().map(Draft::pos).orElse(text.pos());
    }

    /** An inline element. */
    Inline element(Draft node) {
        Attrs attrs = node.attrs();
        return switch (node.kind()) {
            case EMPHASIS -> new Inline.Emphasis(attrs, content(node));
            case STRONG -> new Inline.Strong(attrs, content(node));
            case LITERAL -> new Inline.Literal(attrs, quietly(node));
            case REFERENCE -> link(node, attrs);
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
                        entries(node),
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

    /** A reference around text; one to a page's file is for the whole site to resolve. */
    Inline link(Draft node, Attrs attrs) {
        String goal = node.string(Key.REFURI);
        if (!sphinx || !isFileOfPage(goal)) {
            return reference(node, attrs);
        }
        int number = references++;
        return new Inline.CrossReference(attrs, number, "", "link", goal, "", true, false, quietly(node));
    }

    /** {@code ../doc/INSTALL.md#fedora}: a relative address of a file that a page may be made of. */
    private static boolean isFileOfPage(String address) {
        int hash = address.indexOf('#');
        String path = hash < 0 ? address : address.substring(0, hash);
        boolean written = path.endsWith(".md") || path.endsWith(".rst");
        return written && path.charAt(0) != '/' && path.indexOf(':') < 0 && path.indexOf('?') < 0;
    }

    private Inline.Reference reference(Draft node, Attrs attrs) {
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
        return quiet(() -> content(node));
    }

    /** What is made while names in prose are no references. */
    <T> T quiet(Supplier<T> make) {
        quiet++;
        T made = make.get();
        quiet--;
        return made;
    }

    /** What the general index says of an element. */
    static List<IndexEntry> entries(Draft node) {
        List<IndexEntry> out = new ArrayList<>();
        for (Object entry : node.get(Key.ENTRIES, List.class).orElse(List.of())) {
            out.add((IndexEntry) entry);
        }
        return out;
    }

    static Picture picture(Draft node) {
        return node.get(Key.PICTURE, Picture.class).orElse(NO_PICTURE);
    }
}
