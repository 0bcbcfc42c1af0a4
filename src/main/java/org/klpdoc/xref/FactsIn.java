// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.xref;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.klpdoc.doc.Attrs;
import org.klpdoc.doc.Block;
import org.klpdoc.doc.Document;
import org.klpdoc.doc.IndexEntry;
import org.klpdoc.doc.Inline;
import org.klpdoc.doc.Picture;
import org.klpdoc.text.Place;
import org.klpdoc.text.Pos;
import org.klpdoc.xref.PageFacts.OutlineItem;

/** Reads what {@link FactsOut} wrote. */
public final class FactsIn {
    private static final PageFacts.Counted NOTHING = PageFacts.Counted.NOTHING;

    private final byte[] bytes;
    private int at;
    private int references;
    private List<Pos> places = List.of();

    private FactsIn(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The bytes are not what was written. */
    private static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Broken() {
            super("the facts of a page end early", null, false, false);
        }
    }

    /** The facts of the page at an address; empty where the bytes are broken. */
    public static Optional<PageFacts> read(byte[] bytes, Address address) {
        FactsIn in = new FactsIn(bytes);
        try {
            in.places = KnownPlaces.of(in.list(() -> new Place(in.text(), in.number(), in.number())));
            return Optional.of(in.facts(address));
        } catch (Broken | IllegalArgumentException | IndexOutOfBoundsException broken) {
            return Optional.empty();
        }
    }

    private PageFacts facts(Address address) {
        return new PageFacts(
                address,
                pos(),
                inlines(),
                Document.Format.values()[number()],
                metadata(),
                text(),
                flag(),
                new HashSet<>(list(this::text)),
                list(this::label),
                list(this::symbol),
                list(() -> new PageFacts.TermFact(text(), text(), pos())),
                outline(),
                list(this::toctree),
                list(this::reference),
                list(this::picture),
                list(() -> new PageFacts.DomainObject(text(), text(), text(), text(), pos())),
                list(() -> new PageFacts.Equation(text(), text(), pos())),
                List.of(),
                list(() -> new PageFacts.Indexed(new IndexEntry(text(), text(), flag(), text()), text(), pos())),
                List.of());
    }

    private PageFacts.Symbol symbol() {
        String name = text();
        return new PageFacts.Symbol(name, text(), list(this::text), text(), pos(), list(() -> part(name)));
    }

    private Inline part(String scope) {
        int kind = number();
        if (kind == SignatureParts.LITERAL) {
            return new Inline.Literal(Attrs.NONE, list(() -> part(scope)));
        }
        String text = text();
        return switch (kind) {
            case SignatureParts.REFERENCE -> SignatureParts.reference(text, scope, 0, list(() -> part(scope)));
            case SignatureParts.SPAN -> SignatureParts.span(text, list(() -> part(scope)));
            case SignatureParts.TEXT -> new Inline.Text(text);
            default -> throw new Broken();
        };
    }

    private Map<String, Document.Field> metadata() {
        Map<String, Document.Field> found = new HashMap<>();
        for (int left = number(); left > 0; left--) {
            found.put(text(), new Document.Field(text(), pos()));
        }
        return found;
    }

    private PageFacts.Label label() {
        return new PageFacts.Label(text(), text(), inlines(), pos(), counted());
    }

    private PageFacts.Counted counted() {
        PageFacts.Counted read = new PageFacts.Counted(text(), text());
        return read.equals(NOTHING) ? NOTHING : read;
    }

    /** A reference without its text and its place; nobody is told where it leads to nothing. */
    private Inline.CrossReference reference() {
        int number = references++;
        return new Inline.CrossReference(Attrs.NONE, number, text(), text(), text(), text(), true, false, List.of());
    }

    private PageFacts.Used picture() {
        String uri = text();
        Pos pos = pos();
        boolean drawn = flag();
        Picture.Drawing drawing = new Picture.Drawing(text(), text());
        return new PageFacts.Used(uri, pos, drawn ? Optional.of(drawing) : Optional.empty());
    }

    private List<OutlineItem> outline() {
        return list(() -> switch (number()) {
            case 0 -> new OutlineItem.Heading(text(), inlines(), outline());
            case 1 -> new OutlineItem.TocPlace(number());
            case 2 -> new OutlineItem.Captioned(counted());
            default -> throw new Broken();
        });
    }

    private Block.Toctree toctree() {
        Attrs attrs = attrs();
        int number = number();
        List<Block.ToctreeEntry> entries = list(() -> new Block.ToctreeEntry(pos(), text(), text()));
        int maxdepth = number() - 1;
        int numbered = number();
        return new Block.Toctree(
                attrs, number, entries, maxdepth, numbered, flag(), flag(), flag(), flag(), flag(), inlines());
    }

    private List<Inline> inlines() {
        return list(this::inline);
    }

    private Inline inline() {
        Class<? extends Inline> kind = FactsOut.KINDS.get(number());
        if (kind == Inline.Text.class) {
            return new Inline.Text(text(), list(this::number));
        }
        Attrs attrs = attrs();
        String text = text();
        if (kind == Inline.Math.class) {
            return new Inline.Math(attrs, text);
        }
        List<Inline> content = inlines();
        if (kind == Inline.Emphasis.class) {
            return new Inline.Emphasis(attrs, content);
        } else if (kind == Inline.Strong.class) {
            return new Inline.Strong(attrs, content);
        } else if (kind == Inline.Literal.class) {
            return new Inline.Literal(attrs, content);
        } else if (kind == Inline.TitleReference.class) {
            return new Inline.TitleReference(attrs, content);
        } else if (kind == Inline.Abbreviation.class) {
            return new Inline.Abbreviation(attrs, text, content);
        } else if (kind == Inline.Acronym.class) {
            return new Inline.Acronym(attrs, content);
        } else if (kind == Inline.Superscript.class) {
            return new Inline.Superscript(attrs, content);
        }
        return kind == Inline.Subscript.class ? new Inline.Subscript(attrs, content) : new Inline.Span(attrs, content);
    }

    private Attrs attrs() {
        return new Attrs(
                pos(), list(this::text), list(this::text), list(this::text), list(this::text), list(this::text));
    }

    private Pos pos() {
        return places.get(number());
    }

    private <T> List<T> list(Supplier<T> each) {
        int count = number();
        if (count > bytes.length - at) {
            throw new Broken();
        }
        List<T> out = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            out.add(each.get());
        }
        return out;
    }

    private boolean flag() {
        return number() != 0;
    }

    private String text() {
        int length = number();
        if (length < 0 || length > bytes.length - at) {
            throw new Broken();
        }
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    private int number() {
        int number = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            if (at >= bytes.length) {
                throw new Broken();
            }
            byte next = bytes[at++];
            number |= (next & 0x7f) << shift;
            if (next >= 0) {
                return number;
            }
        }
        throw new Broken();
    }
}
