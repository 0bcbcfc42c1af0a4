// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.util.ast.Node;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * The ids of a page's headings, worked out before anything else is read: those of GitHub, and those that an author
 * wrote behind the text: {@code ## Patch analysis {#analysis}}.
 */
final class Headings {
    /**
     * The ids of one heading.
     *
     * @param explicit the id that the author wrote, or ""
     * @param id GitHub's
     */
    record Ids(String explicit, String id) {}

    private static final Ids NONE = new Ids("", "");

    private final Map<Node, Ids> ids = new IdentityHashMap<>();

    private Headings() {}

    /** All headings below a node. */
    static Headings of(Node tree, PageState page) {
        Headings all = new Headings();
        all.collect(tree, page);
        return all;
    }

    /** The ids of a heading. */
    Ids of(Heading heading) {
        return ids.getOrDefault(heading, NONE);
    }

    /** Where the {@code {#id}} at the end of a title begins, or -1. */
    static int explicitId(String title) {
        int end = title.stripTrailing().length();
        int start = title.lastIndexOf("{#");
        if (start < 0 || end == 0 || title.charAt(end - 1) != '}' || end - start < 4) {
            return -1;
        }
        for (int i = start + 2; i < end - 1; i++) {
            char c = title.charAt(i);
            if (!Character.isLetterOrDigit(c) && "-_.:".indexOf(c) < 0) {
                return -1;
            }
        }
        return start;
    }

    private void collect(Node parent, PageState page) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading) {
                add(heading, page);
            } else if (node instanceof com.vladsch.flexmark.util.ast.Block) {
                collect(node, page);
            }
        }
    }

    private void add(Heading heading, PageState page) {
        StringBuilder text = new StringBuilder();
        text(heading, text, 0);
        String title = Guarded.unmasked(text);
        int at = explicitId(title);
        String explicit = at < 0 ? "" : title.substring(at + 2, title.lastIndexOf('}'));
        String id = page.headings().next(at < 0 ? title : title.substring(0, at));
        ids.put(heading, new Ids(explicit.equals(id) ? "" : explicit, id));
    }

    /** The text of a heading as GitHub takes it for the id: without images and tags. */
    private static void text(Node parent, StringBuilder out, int depth) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof HtmlInlineBase || node instanceof Image || node instanceof ImageRef) {
                continue;
            }
            if (node.hasChildren() && depth < PageState.DEPTH) {
                text(node, out, depth + 1);
            } else if (node instanceof Code code) {
                out.append(code.getText());
            } else {
                out.append(node.getChars().unescape());
            }
        }
    }
}
