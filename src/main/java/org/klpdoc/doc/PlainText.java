// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.doc;

import java.util.List;

/**
 * The text of a tree without its markup, as docutils' {@code astext} gives it: inline text as it stands, two line ends
 * between blocks. Images give their alternative text; comments, raw text and what else no reader sees give none.
 */
public final class PlainText extends Walk {
    private static final String GAP = "\n\n";

    private final StringBuilder out = new StringBuilder();
    private boolean gap;
    private int hidden;

    private PlainText() {}

    /** The text of inline elements. */
    public static String of(List<Inline> inlines) {
        if (inlines.size() == 1 && inlines.get(0) instanceof Inline.Text text) {
            return text.text();
        }
        PlainText walk = new PlainText();
        walk.inlines(inlines);
        return walk.out.toString();
    }

    /** The text of a block. */
    public static String of(Block block) {
        return ofBlocks(List.of(block));
    }

    /** The text of some blocks. */
    public static String ofBlocks(List<? extends Block> blocks) {
        PlainText walk = new PlainText();
        walk.blocks(blocks);
        return walk.out.toString();
    }

    @Override
    protected void enter(Block block) {
        gap = true;
        hidden += isHidden(block) ? 1 : 0;
    }

    @Override
    protected void leave(Block block) {
        gap = true;
        hidden -= isHidden(block) ? 1 : 0;
    }

    @Override
    protected void enterPart(Attrs attrs) {
        gap = true;
    }

    @Override
    protected void leavePart(Attrs attrs) {
        gap = true;
    }

    @Override
    protected void text(String visible) {
        if (hidden > 0 || visible.isEmpty()) {
            return;
        }
        if (gap && out.length() > 0) {
            out.append(GAP);
        }
        gap = false;
        out.append(visible);
    }

    /** Whether a block stands for something that is read elsewhere (a substitution's text) or is a report. */
    private static boolean isHidden(Block block) {
        return block instanceof Block.SubstitutionDefinition || block instanceof Block.SystemMessage;
    }
}
