// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.klpdoc.text.Decoded;
import org.klpdoc.text.Source;

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

    /** What runs, or shows what could, in a drawing that is opened by itself. */
    private static final Set<String> RUNNING = Set.of(
            "script",
            "foreignobject",
            "iframe",
            "object",
            "embed",
            "audio",
            "video",
            "handler",
            "listener",
            "link",
            "meta");

    /** A text without any of this has nothing to be left out. */
    private static final Pattern SUSPECT = Pattern.compile(
            "<\\s*([\\w.-]+:)?(script|foreignobject|iframe|object|embed|audio|video|handler|listener|link|meta)\\b"
                    + "|[\\s\"'/]on[a-z]+\\s*=|attributename\\s*=\\s*['\"]([a-z]+:)?(href|on)"
                    + "|(href|src|base)\\s*=\\s*['\"]\\s*[^#'\"\\s]|<!entity|<\\?xml-",
            Pattern.CASE_INSENSITIVE);

    /** Names for text, which may name each other over and over; styles that are fetched. */
    private static final Pattern DECLARED =
            Pattern.compile("<!doctype[^>\\[]*\\[[^\\]]*\\]\\s*>|<\\?xml-[^>]*>", Pattern.CASE_INSENSITIVE);

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

    /**
     * A drawing's file with nothing in it that could run when a reader opens it by itself. Its looks stay, and so does what
     * it would have fetched, which browsers leave out of a page's images anyway.
     *
     * @return the file anew; empty where there is nothing to leave out
     */
    public static Optional<byte[]> harmless(byte[] file) {
        String text = Decoded.of("", file, Source.Tabs.KEEP).source().text();
        boolean plain = new String(file, StandardCharsets.UTF_8).contains("<svg");
        if (plain && !SUSPECT.matcher(text).find()) {
            return Optional.empty();
        }
        String declared = DECLARED.matcher(text).replaceAll("");
        Document page = Jsoup.parse(declared, "", Parser.xmlParser());
        List<Node> harmful = new ArrayList<>();
        boolean changed = !plain || !declared.equals(text);
        for (Element element : page.getAllElements()) {
            boolean runs = RUNNING.contains(local(element.normalName())) || setsAddress(element);
            if (runs) {
                harmful.add(element);
            }
            for (Attribute attribute : element.attributes().asList()) {
                if (isHarmful(attribute)) {
                    element.removeAttr(attribute.getKey());
                    changed = true;
                }
            }
        }
        if (!changed && harmful.isEmpty()) {
            return Optional.empty();
        }
        harmful.forEach(Node::remove);
        page.outputSettings().syntax(Document.OutputSettings.Syntax.xml).prettyPrint(false);
        return Optional.of(page.outerHtml().getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isHarmful(Attribute attribute) {
        String name = local(attribute.getKey().toLowerCase(Locale.ROOT));
        boolean link = name.equals("href") || name.equals("src") || name.equals("base");
        boolean data = attribute.getValue().startsWith("data:image/");
        return name.startsWith("on") || link && !data && !SafeUrl.link(attribute.getValue());
    }

    /** Whether an animation changes where a link leads. */
    private static boolean setsAddress(Element element) {
        String of = element.attr("attributeName").toLowerCase(Locale.ROOT);
        return local(of).equals("href") || of.startsWith("on");
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
