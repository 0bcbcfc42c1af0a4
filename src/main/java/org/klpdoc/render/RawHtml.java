// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;

/**
 * HTML that an author wrote: text, links, images, tables and lists stay, whatever could run or disguise itself goes
 * (scripts, styles, forms, frames, event attributes, foreign schemes).
 */
public final class RawHtml {
    private static final Safelist ALLOWED = Safelist.relaxed()
            .preserveRelativeLinks(true)
            .addTags(
                    "abbr",
                    "article",
                    "aside",
                    "bdi",
                    "bdo",
                    "center",
                    "del",
                    "details",
                    "dfn",
                    "figcaption",
                    "figure",
                    "footer",
                    "header",
                    "hr",
                    "ins",
                    "kbd",
                    "main",
                    "mark",
                    "s",
                    "samp",
                    "section",
                    "summary",
                    "time",
                    "tt",
                    "var",
                    "wbr")
            .addAttributes(":all", "id", "class", "title", "lang", "dir", "align")
            .addAttributes("a", "name")
            .addAttributes("details", "open")
            .addAttributes("img", "loading", "width", "height")
            .addAttributes("ol", "start", "type", "reversed")
            .addAttributes("td", "colspan", "rowspan", "headers", "valign", "width")
            .addAttributes("th", "colspan", "rowspan", "scope", "headers", "valign", "width")
            .addAttributes("time", "datetime")
            .removeProtocols("a", "href", "ftp", "http", "https", "mailto")
            .removeProtocols("img", "src", "http", "https")
            .removeProtocols("blockquote", "cite", "http", "https")
            .removeProtocols("q", "cite", "http", "https");

    private RawHtml() {}

    /** A piece of HTML with nothing in it that could harm a reader; every tag is closed. */
    public static String clean(String html) {
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
            return html;
        }
        Document page = Jsoup.parseBodyFragment(Jsoup.clean(html, "", ALLOWED, quiet()));
        page.outputSettings(quiet());
        page.select("a[href]").forEach(link -> {
            if (!SafeUrl.link(link.attr("href"))) {
                link.removeAttr("href");
            }
        });
        page.select("[cite]").forEach(quote -> {
            if (!SafeUrl.link(quote.attr("cite"))) {
                quote.removeAttr("cite");
            }
        });
        page.select("img[src]").forEach(image -> {
            String source = image.attr("src");
            if (!SafeUrl.image(source)) {
                image.removeAttr("src");
            } else if (SafeUrl.elsewhere(source)) {
                image.replaceWith(link(source, image.attr("alt"), image.closest("a") != null));
            }
        });
        return page.body().html();
    }

    /** In the place of an image that another host would be asked for. */
    private static Element link(String source, String alt, boolean inLink) {
        Element link = inLink ? new Element("span") : new Element("a").attr("href", source);
        return link.text(alt.isEmpty() ? source : alt);
    }

    /** What of a piece of HTML is not in what became of it: elements and attributes by name, each once. */
    static List<String> dropped(String html, String cleaned) {
        if (html.equals(cleaned) || html.indexOf('<') < 0) {
            return List.of();
        }
        List<String> lost = new ArrayList<>(names(html));
        names(cleaned).forEach(lost::remove);
        return lost.stream().distinct().toList();
    }

    private static List<String> names(String html) {
        List<String> names = new ArrayList<>();
        for (Element element : Jsoup.parseBodyFragment(html).body().select("*")) {
            names.add("<" + element.normalName() + ">");
            element.attributes().forEach(one -> names.add(one.getKey() + "="));
        }
        return names;
    }

    private static Document.OutputSettings quiet() {
        return new Document.OutputSettings().prettyPrint(false);
    }
}
