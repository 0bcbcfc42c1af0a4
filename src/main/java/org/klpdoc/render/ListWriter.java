// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import org.klpdoc.doc.Block;

/** Writes bullet lists, enumerated lists and the task lists of Markdown. */
final class ListWriter {
    private static final Map<String, String> TYPES =
            Map.of("loweralpha", "a", "upperalpha", "A", "lowerroman", "i", "upperroman", "I");
    private static final String CHECKBOX = "<input type=\"checkbox\" disabled";

    private final HtmlOut out;
    private final BlockWriter blocks;
    private boolean simple;
    private String checkbox = "";

    ListWriter(PageContext page, BlockWriter blocks) {
        this.out = page.out();
        this.blocks = blocks;
    }

    /** {@code - item}. */
    HtmlOut bullets(Block.BulletList list) {
        boolean was = simple;
        simple = was || SimpleList.items(list.items());
        boolean tasks = list.items().stream().anyMatch(item -> item.checked().isPresent());
        String classes = (simple && !was ? "simple" : "") + (tasks ? " task-list" : "");
        out.openAlone("ul", list.attrs(), classes.strip()).end().markup("\n");
        list.items().forEach(this::item);
        simple = was;
        return out.markup("</ul>\n");
    }

    /** {@code 1. item}, {@code (a) item}, {@code iv) item}. */
    HtmlOut numbers(Block.EnumeratedList list) {
        boolean was = simple;
        simple = SimpleList.items(list.items());
        String sequence = TYPES.containsKey(list.enumtype()) ? list.enumtype() : "arabic";
        out.openAlone("ol", list.attrs(), simple ? sequence + " simple" : sequence);
        out.attrIf(
                "start", list.start().equals(BigInteger.ONE) ? "" : list.start().toString());
        out.attrIf("type", TYPES.getOrDefault(sequence, "")).end().markup("\n");
        list.items().forEach(this::item);
        simple = was;
        return out.markup("</ol>\n");
    }

    /** The box of a task that the paragraph which begins now has to show; "" where there is none. */
    String takeCheckbox() {
        String taken = checkbox;
        checkbox = "";
        return taken;
    }

    private void item(Block.ListItem item) {
        Optional<Boolean> checked = item.checked();
        out.start("li", item.attrs(), checked.isPresent() ? "task-list-item" : "");
        if (checked.isPresent()) {
            checkbox = CHECKBOX + (checked.get() ? " checked aria-label=\"Done\"> " : " aria-label=\"To do\"> ");
            boolean later = !item.children().isEmpty() && item.children().get(0) instanceof Block.Paragraph;
            out.markup(later ? "" : takeCheckbox());
        }
        blocks.all(item.children());
        out.markup("</li>\n");
    }
}
