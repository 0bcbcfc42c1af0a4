// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.xref;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.klpdoc.doc.Attrs;
import org.klpdoc.doc.Block;
import org.klpdoc.doc.IndexEntry;
import org.klpdoc.doc.Inline;
import org.klpdoc.doc.Picture;
import org.klpdoc.doc.PlainText;
import org.klpdoc.text.Place;
import org.klpdoc.text.Pos;
import org.klpdoc.xref.PageFacts.OutlineItem;

/**
 * A page's facts as bytes, to be read by {@link FactsIn}: what other pages of a site must know of it. What it refers to
 * without having been asked (names of functions in prose) is left out, and so are the formulas and files that nothing but the page itself shows.
 */
public final class FactsOut {
    /** The kinds of inline elements that a title may hold, in the order of their numbers. */
    static final List<Class<? extends Inline>> KINDS = List.of(
            Inline.Text.class,
            Inline.Emphasis.class,
            Inline.Strong.class,
            Inline.Literal.class,
            Inline.TitleReference.class,
            Inline.Abbreviation.class,
            Inline.Acronym.class,
            Inline.Superscript.class,
            Inline.Subscript.class,
            Inline.Span.class,
            Inline.Math.class);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Map<Place, Integer> places = new LinkedHashMap<>();
    private boolean whole = true;

    private FactsOut() {}

    /** The bytes; empty where a title holds what cannot be written. */
    public static Optional<byte[]> write(PageFacts facts) {
        FactsOut body = new FactsOut();
        body.facts(facts);
        if (!body.whole) {
            return Optional.empty();
        }
        FactsOut all = new FactsOut();
        all.list(body.places.keySet(), place -> {
            all.text(place.path());
            all.number(place.line());
            all.number(place.column());
        });
        all.bytes.writeBytes(body.bytes.toByteArray());
        return Optional.of(all.bytes.toByteArray());
    }

    private void facts(PageFacts facts) {
        pos(facts.pos());
        inlines(facts.title());
        number(facts.format().ordinal());
        list(
                facts.metadata().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .toList(),
                one -> {
                    text(one.getKey());
                    text(one.getValue().text());
                    pos(one.getValue().pos());
                });
        text(facts.summary());
        flag(facts.orphan());
        list(facts.anchors().stream().sorted().toList(), this::text);
        list(facts.labels(), this::label);
        list(facts.symbols(), symbol -> {
            text(symbol.name());
            text(symbol.objtype());
            list(symbol.parameters(), this::text);
            text(symbol.id());
            pos(symbol.pos());
            list(symbol.signature(), this::part);
        });
        list(facts.terms(), term -> {
            text(term.text());
            text(term.id());
            pos(term.pos());
        });
        outline(facts.outline());
        list(facts.toctrees(), this::toctree);
        list(facts.references().stream().filter(one -> !one.automatic()).toList(), one -> {
            text(one.domain());
            text(one.role());
            text(one.target());
            text(one.scope());
        });
        list(facts.pictures(), this::picture);
        list(facts.objects(), object -> {
            text(object.domain());
            text(object.objtype());
            text(object.name());
            text(object.id());
            pos(object.pos());
        });
        list(facts.equations(), equation -> {
            text(equation.label());
            text(equation.id());
            pos(equation.pos());
        });
        list(facts.indexed(), this::indexed);
    }

    /** A part of a signature; the scope of what it refers to is the declared name itself. */
    private void part(Inline part) {
        if (part instanceof Inline.CrossReference reference) {
            number(SignatureParts.REFERENCE);
            text(reference.target());
            list(reference.content(), this::part);
        } else if (part instanceof Inline.Span span) {
            number(SignatureParts.SPAN);
            text(String.join(" ", span.attrs().classes()));
            list(span.content(), this::part);
        } else if (part instanceof Inline.Literal literal) {
            number(SignatureParts.LITERAL);
            list(literal.content(), this::part);
        } else {
            number(SignatureParts.TEXT);
            text(PlainText.of(List.of(part)));
        }
    }

    private void label(PageFacts.Label label) {
        text(label.name());
        text(label.id());
        inlines(label.title());
        pos(label.pos());
        text(label.counted().kind());
        text(label.counted().id());
    }

    private void picture(PageFacts.Used used) {
        text(used.uri());
        pos(used.pos());
        flag(used.drawing().isPresent());
        Picture.Drawing drawing = used.drawing().orElse(new Picture.Drawing("", ""));
        text(drawing.language());
        text(drawing.source());
    }

    private void indexed(PageFacts.Indexed indexed) {
        IndexEntry entry = indexed.entry();
        text(entry.type());
        text(entry.value());
        flag(entry.main());
        text(entry.key());
        text(indexed.id());
        pos(indexed.pos());
    }

    private void outline(List<OutlineItem> items) {
        list(items, item -> {
            if (item instanceof OutlineItem.Heading heading) {
                number(0);
                text(heading.id());
                inlines(heading.title());
                outline(heading.children());
            } else if (item instanceof OutlineItem.TocPlace place) {
                number(1);
                number(place.number());
            } else if (item instanceof OutlineItem.Captioned captioned) {
                number(2);
                text(captioned.counted().kind());
                text(captioned.counted().id());
            }
        });
    }

    private void toctree(Block.Toctree toctree) {
        attrs(toctree.attrs());
        number(toctree.number());
        list(toctree.entries(), entry -> {
            pos(entry.pos());
            text(entry.title());
            text(entry.target());
        });
        number(toctree.maxdepth() + 1);
        number(toctree.numbered());
        flag(toctree.glob());
        flag(toctree.hidden());
        flag(toctree.includehidden());
        flag(toctree.titlesonly());
        flag(toctree.reversed());
        inlines(toctree.caption());
    }

    private void inlines(List<Inline> content) {
        list(content, this::inline);
    }

    private void inline(Inline inline) {
        int kind = KINDS.indexOf(inline.getClass());
        whole &= kind >= 0;
        number(Math.max(0, kind));
        if (inline instanceof Inline.Text text) {
            text(text.text());
            list(text.straight(), this::number);
            return;
        }
        attrs(inline.attrs());
        if (inline instanceof Inline.Math math) {
            text(math.text());
            return;
        }
        text(inline instanceof Inline.Abbreviation abbreviation ? abbreviation.explanation() : "");
        inlines(content(inline));
    }

    private static List<Inline> content(Inline inline) {
        if (inline instanceof Inline.Emphasis one) {
            return one.content();
        } else if (inline instanceof Inline.Strong one) {
            return one.content();
        } else if (inline instanceof Inline.Literal one) {
            return one.content();
        } else if (inline instanceof Inline.TitleReference one) {
            return one.content();
        } else if (inline instanceof Inline.Abbreviation one) {
            return one.content();
        } else if (inline instanceof Inline.Acronym one) {
            return one.content();
        } else if (inline instanceof Inline.Superscript one) {
            return one.content();
        } else if (inline instanceof Inline.Subscript one) {
            return one.content();
        }
        return inline instanceof Inline.Span one ? one.content() : List.of();
    }

    private void attrs(Attrs attrs) {
        pos(attrs.pos());
        for (List<String> words :
                List.of(attrs.ids(), attrs.names(), attrs.dupnames(), attrs.classes(), attrs.backrefs())) {
            list(words, this::text);
        }
    }

    private void pos(Pos pos) {
        number(places.computeIfAbsent(pos.place(), none -> places.size()));
    }

    private <T> void list(Collection<T> items, Consumer<T> each) {
        number(items.size());
        items.forEach(each);
    }

    private void flag(boolean flag) {
        number(flag ? 1 : 0);
    }

    private void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        bytes.writeBytes(utf8);
    }

    /** A number that is not negative: seven bits a byte, the lowest first. */
    private void number(int number) {
        int rest = number;
        while (rest > 0x7f) {
            bytes.write(rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        bytes.write(rest);
    }
}
