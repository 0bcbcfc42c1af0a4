// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cli;

import java.util.List;
import org.klpdoc.doc.Block;
import org.klpdoc.doc.PlainText;

/**
 * What a finding's code means, as the manual has it.
 *
 * @param code the code: {@code rst.unknown-directive}
 * @param text a first paragraph ({@code Error: what it says}), then paragraphs and examples
 * @param family what holds of all findings of the page that this one is on
 */
record Explanation(String code, List<Block> text, List<Block> family) {
    private static final int WIDTH = 78;

    /** Copies the lists. */
    Explanation {
        text = List.copyOf(text);
        family = List.copyOf(family);
    }

    /** The first paragraph's first sentence, for a list. */
    String summary() {
        String first = text.isEmpty() ? "" : PlainText.of(text.get(0)).replace('\n', ' ');
        int end = first.indexOf(". ");
        return end < 0 ? first : first.substring(0, end + 1);
    }

    /** The whole as plain text, lines of prose folded. */
    String plain() {
        StringBuilder out = new StringBuilder(code).append("\n\n");
        text.forEach(block -> block(block, out));
        family.forEach(block -> block(block, out));
        return out.toString().stripTrailing() + "\n";
    }

    private static void block(Block block, StringBuilder out) {
        if (block instanceof Block.LiteralBlock code) {
            out.append(PlainText.of(code.code().caption())).append(":\n\n");
            PlainText.of(code.content())
                    .lines()
                    .forEach(line -> out.append(("    " + line).stripTrailing()).append('\n'));
            out.append('\n');
        } else if (block instanceof Block.Paragraph) {
            fold(PlainText.of(block), out);
            out.append('\n');
        }
    }

    private static void fold(String text, StringBuilder out) {
        int column = 0;
        for (String word : text.strip().split("\\s+")) {
            if (column > 0 && column + 1 + word.length() > WIDTH) {
                out.append('\n');
                column = 0;
            }
            out.append(column > 0 ? " " : "").append(word);
            column += word.length() + (column > 0 ? 1 : 0);
        }
        out.append('\n');
    }
}
