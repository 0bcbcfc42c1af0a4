// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;

/**
 * SVG that an author wrote, or a program drew from what an author wrote, as a file of its own: shapes and text stay;
 * scripts, event attributes, foreign content, and whatever would be fetched from elsewhere go.
 */
public final class SafeSvg {
    private static final Set<String> DROPPED = Set.of(
            "script",
            "foreignobject",
            "iframe",
            "object",
            "embed",
            "audio",
            "video",
            "handler",
            "listener",
            "set",
            "animate",
            "animatetransform",
            "animatemotion",
            "discard",
            "style",
            "link",
            "meta");

    private SafeSvg() {}

    /** The drawing with nothing in it that could harm a reader; "" where there is no svg element at all. */
    public static String clean(String svg) {
        Document page = Jsoup.parse(svg, "", Parser.xmlParser());
        Element root = page.selectFirst("svg");
        if (root == null) {
            return "";
        }
        for (Element element : new ArrayList<>(root.getAllElements())) {
            if (DROPPED.contains(local(element.normalName()))) {
                element.remove();
            } else {
                attributes(element);
            }
        }
        List<Node> odd = new ArrayList<>();
        root.traverse((node, depth) -> {
            boolean plain = node instanceof Element || node.nodeName().startsWith("#text");
            if (!plain && !node.nodeName().equals("#cdata")) {
                odd.add(node);
            }
        });
        odd.forEach(Node::remove);
        if (!root.hasAttr("xmlns")) {
            root.attr("xmlns", "http://www.w3.org/2000/svg");
        }
        page.outputSettings().syntax(Document.OutputSettings.Syntax.xml).prettyPrint(false);
        return root.outerHtml() + "\n";
    }

    private static void attributes(Element element) {
        for (Attribute attribute : element.attributes().asList()) {
            String name = local(attribute.getKey().toLowerCase(Locale.ROOT));
            String value = attribute.getValue();
            boolean link = name.equals("href") || name.equals("src");
            boolean anchor = local(element.normalName()).equals("a");
            boolean safeLink = anchor ? SafeUrl.link(value) : value.startsWith("#") || value.startsWith("data:image/");
            if (name.startsWith("on") || link && !safeLink || fetches(value)) {
                element.removeAttr(attribute.getKey());
            }
        }
    }

    /** Whether a style or a paint has something fetched: {@code url(...)} of anything but a part of the drawing. */
    private static boolean fetches(String value) {
        String low = value.toLowerCase(Locale.ROOT).replaceAll("[\\s'\"\\\\]", "");
        int at = low.indexOf("url(");
        while (at >= 0) {
            if (!low.startsWith("#", at + 4)) {
                return true;
            }
            at = low.indexOf("url(", at + 4);
        }
        return low.contains("@import") || low.contains("expression(");
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
