// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.markdown;

import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
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

    private static final HtmlTags.Tag NO_TAG = new HtmlTags.Tag("", false, Map.of(), 0);

    private final PageState page;
    private final Addresses addresses;
    private final InlineReader inlines;

    InlineHtml(PageState page, Addresses addresses, InlineReader inlines) {
        this.page = page;
        this.addresses = addresses;
        this.inlines = inlines;
    }

    /** For each node that is a start tag with an element of its own: the index of its end tag; else 0. */
    int[] pairs(List<Node> nodes) {
        int[] pairs = {};
        Deque<Integer> open = new ArrayDeque<>();
        Deque<String> names = new ArrayDeque<>();
        for (int i = 0; i < nodes.size(); i++) {
            HtmlTags.Tag tag = nodes.get(i) instanceof HtmlInline html ? tag(html) : NO_TAG;
            if (!known(tag.name())) {
                continue;
            }
            if (!tag.closing()) {
                open.push(i);
                names.push(tag.name());
            } else if (names.contains(tag.name())) {
                while (!names.pop().equals(tag.name())) {
                    open.pop();
                }
                pairs = pairs.length == 0 ? new int[nodes.size()] : pairs;
                pairs[open.pop()] = i;
            }
        }
        return pairs;
    }

    /** The element that a pair of tags makes. */
    List<Inline> element(HtmlInline start, List<Node> between, TextRun.Kind kind) {
        HtmlTags.Tag tag = tag(start);
        Attrs attrs = page.attrs(start);
        attrs = tag.id().isEmpty() ? attrs : attrs.withIds(page.takeIds(List.of(tag.id()), attrs.pos()));
        boolean link = tag.name().equals("a") && tag.attributes().containsKey("href");
        List<Inline> content = inlines.read(between, link ? TextRun.Kind.LINK : kind);
        if (link) {
            return addresses.link(attrs, tag.get("href"), content);
        }
        return switch (tag.name()) {
            case "a" -> List.of(new Inline.Target(attrs.withNames(attrs.ids()), content));
            case "abbr" -> List.of(new Inline.Abbreviation(attrs, tag.get("title"), content));
            default ->
                List.of(ELEMENTS.getOrDefault(tag.name(), Inline.Span::new).apply(attrs, content));
        };
    }

    /** A tag without its partner. */
    Optional<Inline> single(HtmlInline node, Attrs attrs) {
        HtmlTags.Tag tag = tag(node);
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
            return Optional.of(new Inline.Target(own.withNames(own.ids()), List.of()));
        }
        boolean stray = known(tag.name()) && tag.closing();
        return stray ? Optional.empty() : Optional.of(new Inline.Raw(own, "html", Guarded.unmasked(node.getChars())));
    }

    private static boolean known(String name) {
        return name.equals("a") || name.equals("abbr") || ELEMENTS.containsKey(name);
    }

    private static HtmlTags.Tag tag(HtmlInline node) {
        return HtmlTags.tag(Guarded.unmasked(node.getChars()), 0).orElse(NO_TAG);
    }
}
