// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.klpdoc.guide.Gathered;
import org.klpdoc.guide.Guide;
import org.klpdoc.guide.SiteMap;
import org.klpdoc.render.Companion;
import org.klpdoc.render.ShownText;
import org.klpdoc.xref.LinkTable;
import org.klpdoc.xref.Paths;
import org.klpdoc.xref.SiteIndex;

/**
 * What stands beside the pages for programs that read them and for the scripts of other pages: Markdown, {@code
 * llms.txt}, previews, and where a page is in words of its head. Safe for use by many threads.
 */
final class Companions {
    private static final String ROOT = "index";

    private final Guide guide;
    private final SiteMap map;
    private final UnaryOperator<String> titles;
    private final Optional<MarkdownPages> markdown;
    private final Optional<Previews> previews;

    private Companions(
            Guide guide,
            SiteMap map,
            UnaryOperator<String> titles,
            Optional<MarkdownPages> markdown,
            Optional<Previews> previews) {
        this.guide = guide;
        this.map = map;
        this.titles = titles;
        this.markdown = markdown;
        this.previews = previews;
    }

    /** What a site has beside its pages: all of it where it is a guide or the user asks for it. */
    static Companions of(
            Gathered gathered,
            Guide guide,
            BuildOptions options,
            SiteIndex index,
            SiteMap map,
            Optional<Previews> previews) {
        Typography typography = new Typography(gathered);
        UnaryOperator<String> titles = page -> index.page(page)
                .map(typography::title)
                .filter(title -> !title.isEmpty())
                .orElse(page);
        Optional<MarkdownPages> markdown =
                options.companions(gathered) ? Optional.of(new MarkdownPages(gathered, index)) : Optional.empty();
        return new Companions(guide, map, titles, markdown, previews);
    }

    /** The places of a page of which others show a preview. */
    Set<String> previewed(String page) {
        return previews.map(all -> all.places(page)).orElse(Set.of());
    }

    /** Writes what belongs to a page; returns its first sentence, for the list of all of them. */
    String write(ParsedPage page, LinkTable links, Origins origins, Output output) {
        previews.ifPresent(all -> all.write(page, links, output));
        if (markdown.isEmpty()) {
            return "";
        }
        markdown.get().write(page, links, origins.of(page), output);
        return ShownText.sentence(new ShownText(links).lead(page.parsed().document()));
    }

    /** Writes what belongs to the whole site: the list of contents, with the first sentences of the pages by name. */
    void finish(Map<String, String> sentences, Output output) {
        if (markdown.isPresent()) {
            String text = new LlmsText(guide, titles, sentences).of(ROOT, map.navigation());
            output.put("llms.txt", text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** What the head of a page says of them. */
    Companion of(String page) {
        String beside = Paths.relative(page, MarkdownPages.path(page));
        return new Companion(
                markdown.isPresent() ? beside : "",
                guide.baseUrl().isEmpty() ? "" : Breadcrumbs.of(guide.baseUrl(), way(page), titles),
                previews.isPresent());
    }

    private List<String> way(String page) {
        List<String> way = new ArrayList<>(map.ancestors(page));
        if (!way.contains(ROOT) && !page.equals(ROOT)) {
            way.add(0, ROOT);
        }
        way.add(page);
        return way;
    }
}
