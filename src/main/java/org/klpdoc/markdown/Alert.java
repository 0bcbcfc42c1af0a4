// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.util.ast.Node;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * GitHub's alerts: a quotation whose first line is {@code [!NOTE]}, {@code [!TIP]}, {@code [!IMPORTANT]},
 * {@code [!WARNING]} or {@code [!CAUTION]} and nothing else.
 *
 * @param kind the admonition's name
 * @param text the nodes behind the mark's line
 */
record Alert(String kind, List<Node> text) {
    /** Copies the list. */
    Alert {
        text = List.copyOf(text);
    }

    private static final List<String> KINDS = List.of("note", "tip", "important", "warning", "caution");

    static Optional<Alert> of(BlockQuote quote) {
        if (quote.getFirstChild() instanceof Paragraph paragraph
                && paragraph.getFirstChild() instanceof LinkRef mark
                && mark.getChars().startsWith("[!")
                && mark.getChars().endsWith("]")) {
            String name =
                    mark.getChars().subSequence(2, mark.getChars().length() - 1).toString();
            String kind = name.toLowerCase(Locale.ROOT);
            boolean alone = mark.getNext() == null || mark.getNext() instanceof SoftLineBreak;
            if (alone && KINDS.contains(kind)) {
                List<Node> nodes = InlineReader.children(paragraph);
                return Optional.of(new Alert(kind, nodes.subList(Math.min(2, nodes.size()), nodes.size())));
            }
        }
        return Optional.empty();
    }
}
