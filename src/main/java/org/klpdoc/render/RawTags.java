// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import org.klpdoc.doc.Attrs;

/**
 * HTML tags within a line of text, each a piece of its own as Markdown hands them over: {@code H<sub>2</sub>O}. What
 * was opened is closed with the text at the latest, so that nothing spills over into the page.
 */
final class RawTags {
    private static final Set<String> PAIRED = Set.of(
            "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s", "samp",
            "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var", "a");

    private final PageContext page;
    private final HtmlOut out;
    private final boolean trusted;
    private final Deque<String> open = new ArrayDeque<>();

    RawTags(PageContext page) {
        this.page = page;
        this.out = page.out();
        this.trusted = page.options().trustRaw();
    }

    /** How many tags are open. */
    int depth() {
        return open.size();
    }

    /** Closes tags until {@code depth} are open. */
    void closeTo(int depth) {
        while (open.size() > depth) {
            out.close(open.pop());
        }
    }

    /** Writes a piece of raw HTML. */
    HtmlOut write(String html, Attrs attrs) {
        if (trusted) {
            return out.markup(html);
        }
        boolean tag = html.startsWith("<") && html.indexOf('<', 1) < 0 && html.endsWith(">");
        boolean end = html.startsWith("</");
        String name = tag ? name(html, end ? 2 : 1) : "";
        if (!PAIRED.contains(name)) {
            String cleaned = RawHtml.clean(html);
            page.cleaned(RawHtml.dropped(html, cleaned), attrs);
            return out.markup(cleaned);
        }
        if (!end) {
            String written = html + "</" + name + ">";
            String whole = RawHtml.clean(written);
            page.cleaned(RawHtml.dropped(written, whole), attrs);
            String close = "</" + name + ">";
            if (whole.endsWith(close)) {
                open.push(name);
                out.markup(whole.substring(0, whole.length() - close.length()));
            }
        } else if (open.contains(name)) {
            String last = "";
            while (!last.equals(name)) {
                last = open.pop();
                out.close(last);
            }
        }
        return out;
    }

    private static String name(String html, int from) {
        int at = from;
        while (at < html.length() && Character.isLetter(html.charAt(at))) {
            at++;
        }
        return html.substring(from, at).toLowerCase(Locale.ROOT);
    }
}
