// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.markdown;

import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.klpdoc.doc.Attrs;
import org.klpdoc.doc.Inline;
import org.klpdoc.doc.Picture;

/**
 * Tags within a line: {@code <kbd>Ctrl</kbd>}, {@code <br>}, {@code <a name="x"></a>}. Those that have an element of
 * their own in the tree become it, so that they stay balanced; the rest stays raw HTML.
 */
final class InlineHtml {
    private static final Map<String, BiFunction<Attrs, List<Inline>, Inline>> ELEMENTS = Map.ofEntries(
            Map.entry("b", Inline.Strong::new),
            Map.entry("strong", Inline.Strong::new),
            Map.entry("i", Inline.Emphasis::new),
            Map.entry("em", Inline.Emphasis::new),
            Map.entry("cite", Inline.TitleReference::new),
            Map.entry("code", Inline.Literal::new),
            Map.entry("tt", Inline.Literal::new),
            Map.entry("samp", Inline.Literal::new),
            Map.entry("kbd", (attrs, content) -> new Inline.Literal(attrs.withClasses(List.of("kbd")), content)),
            Map.entry("sub", Inline.Subscript::new),
            Map.entry("sup", Inline.Superscript::new),
            Map.entry("s", (attrs, content) -> new Inline.Span(attrs.withClasses(List.of("strike")), content)),
            Map.entry("del", (attrs, content) -> new Inline.Span(attrs.withClasses(List.of("strike")), content)),
            Map.entry("ins", Inline.Span::new),
            Map.entry("u", Inline.Span::new),
            Map.entry("span", Inline.Span::new));

    private final PageState page;
    private final Addresses addresses;
    private final InlineReader inlines;

    InlineHtml(PageState page, Addresses addresses, InlineReader inlines) {
        this.page = page;
        this.addresses = addresses;
        this.inlines = inlines;
    }

    /** For each start tag among some nodes that has an element of its own: its end tag. */
    Map<Node, Node> pairs(Node first, @Nullable Node stop) {
        Map<Node, Node> pairs = Map.of();
        Deque<Node> open = new ArrayDeque<>();
        Deque<String> names = new ArrayDeque<>();
        for (Node node = first; node != null && node != stop; node = node.getNext()) {
            if (!(node instanceof HtmlInline html)) {
                continue;
            }
            Optional<HtmlTags.Tag> tag = tag(html);
            if (tag.isEmpty() || !known(tag.get().name())) {
                continue;
            }
            String name = tag.get().name();
            if (!tag.get().closing()) {
                open.push(node);
                names.push(name);
            } else if (names.contains(name)) {
                while (!names.peek().equals(name)) {
                    names.pop();
                    open.pop();
                }
                names.pop();
                pairs = pairs.isEmpty() ? new HashMap<>() : pairs;
                pairs.put(open.pop(), node);
            }
        }
        return pairs;
    }

    /** The element that a pair of tags makes. */
    List<Inline> element(HtmlInline start, Node close, TextRun.Kind kind) {
        HtmlTags.Tag tag = tag(start).orElseThrow();
        Attrs attrs = page.attrs(start);
        attrs = tag.id().isEmpty() ? attrs : attrs.withIds(page.takeIds(List.of(tag.id()), attrs.pos()));
        boolean link = tag.name().equals("a") && tag.attributes().containsKey("href");
        List<Inline> content = inlines.read(start.getNext(), close, link ? TextRun.Kind.LINK : kind);
        if (link) {
            return addresses.link(attrs, tag.get("href"), content);
        }
        return switch (tag.name()) {
            case "a" -> List.of(new Inline.Target(attrs.withNames(attrs.ids()), "", "", "", content));
            case "abbr" -> List.of(new Inline.Abbreviation(attrs, tag.get("title"), content));
            default -> List.of(Objects.requireNonNull(ELEMENTS.get(tag.name())).apply(attrs, content));
        };
    }

    /** A tag without its partner. */
    Optional<Inline> single(HtmlInline node, Attrs attrs) {
        HtmlTags.Tag tag = tag(node).orElse(new HtmlTags.Tag("", false, Map.of(), 0));
        if (tag.name().equals("br")) {
            return Optional.of(new Inline.LineBreak(attrs));
        }
        if (tag.name().equals("img") && !tag.get("src").isEmpty() && addresses.isPicture(attrs, tag.get("src"))) {
            Picture picture = new Picture(
                    tag.get("src"),
                    Optional.of(tag.get("alt")),
                    tag.get("width"),
                    tag.get("height"),
                    "",
                    tag.get("align"),
                    "");
            return Optional.of(new Inline.Image(attrs, picture));
        }
        Attrs own = tag.id().isEmpty() ? attrs : attrs.withIds(page.takeIds(List.of(tag.id()), attrs.pos()));
        if (tag.name().equals("a") && !tag.closing() && !own.ids().isEmpty()) {
            return Optional.of(new Inline.Target(own.withNames(own.ids()), "", "", "", List.of()));
        }
        boolean stray = known(tag.name()) && tag.closing();
        return stray ? Optional.empty() : Optional.of(new Inline.Raw(own, "html", Guarded.unmasked(node.getChars())));
    }

    private static boolean known(String name) {
        return name.equals("a") || name.equals("abbr") || ELEMENTS.containsKey(name);
    }

    private static Optional<HtmlTags.Tag> tag(HtmlInline node) {
        return HtmlTags.tag(Guarded.unmasked(node.getChars()), 0);
    }
}
