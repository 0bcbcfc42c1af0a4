// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.klpdoc.guide.Guide;
import org.klpdoc.guide.NavNode;
import org.klpdoc.render.ShownText;

/**
 * {@code llms.txt}: the contents of the site for programs that read it, as Markdown. Sections are those of the
 * navigation; each line leads to a page's Markdown and says in a sentence what is there.
 *
 * @see <a href="https://llmstxt.org/">the proposal</a>
 */
final class LlmsText {
    private static final int LONGEST = 300;

    private final Guide guide;
    private final UnaryOperator<String> titles;
    private final Map<String, String> sentences;
    private final Set<String> listed = new HashSet<>();
    private final StringBuilder out = new StringBuilder();

    /**
     * For one site.
     *
     * @param titles for a page its title
     * @param sentences for the name of each page its first sentence, or ""
     */
    LlmsText(Guide guide, UnaryOperator<String> titles, Map<String, String> sentences) {
        this.guide = guide;
        this.titles = titles;
        this.sentences = sentences;
    }

    /** The whole file: the root page, the navigation, and what pages are in neither. */
    String of(String root, List<NavNode> navigation) {
        out.append("# ")
                .append(guide.title().isEmpty() ? titles.apply(root) : guide.title())
                .append('\n');
        String summary = guide.description().isEmpty() ? sentences.getOrDefault(root, "") : guide.description();
        out.append(summary.isEmpty() ? "" : "\n> " + summary + "\n");
        listed.add(root);
        boolean open = false;
        for (NavNode node : navigation) {
            boolean begins = !node.caption().isEmpty() || !open;
            if (begins) {
                section(node.caption().isEmpty() ? "Pages" : node.caption());
            }
            open = true;
            line(node, "");
        }
        List<String> left = sentences.keySet().stream()
                .filter(page -> !listed.contains(page))
                .sorted()
                .toList();
        if (!left.isEmpty()) {
            section("Other pages");
            left.forEach(page -> line(page, ""));
        }
        return out.toString();
    }

    private void section(String title) {
        out.append("\n## ").append(title).append("\n\n");
    }

    private void line(NavNode node, String indent) {
        boolean shown = !node.page().isEmpty() && sentences.containsKey(node.page()) && listed.add(node.page());
        if (shown) {
            line(node.page(), indent);
        }
        node.children().forEach(child -> line(child, shown ? indent + "  " : indent));
    }

    private void line(String page, String indent) {
        String title =
                titles.apply(page).replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]");
        String address = guide.baseUrl() + MarkdownPages.path(page);
        out.append(indent)
                .append("- [")
                .append(title)
                .append("](")
                .append(address.replace(" ", "%20"))
                .append(')');
        String sentence = ShownText.cut(sentences.getOrDefault(page, ""), LONGEST);
        out.append(sentence.isEmpty() ? "" : ": " + sentence).append('\n');
    }
}
