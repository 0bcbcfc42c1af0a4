// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render.markdown;

import java.util.ArrayList;
import java.util.List;
import org.klpdoc.doc.Block;
import org.klpdoc.doc.PlainText;

/**
 * Writes tables. Cells that span others leave theirs empty. A table whose cells hold more than paragraphs cannot be one
 * in Markdown: each of its rows becomes an item of a list, each cell named after its column.
 */
final class TableMarkdown {
    private static final String INDENT = "  ";

    private final PageMarkdown page;
    private final MarkdownOut out;
    private final BlockMarkdown blocks;
    private boolean list;

    TableMarkdown(PageMarkdown page, BlockMarkdown blocks) {
        this.page = page;
        this.out = page.out();
        this.blocks = blocks;
    }

    /** Whether the last table became a list. */
    boolean wasList() {
        return list;
    }

    /** Writes a table with its caption. */
    MarkdownOut table(Block.Table table) {
        blocks.anchors(table.attrs());
        table.title().ifPresent(title -> {
            out.begin();
            out.enterLine();
            out.text(page.number(table.attrs().ids()));
            blocks.inlines().bold(title.content());
            out.leaveLine();
        });
        boolean plain = table.columns().size() > 0 && isPlain(table.head()) && isPlain(table.body());
        if (plain) {
            grid(table);
        } else {
            rows(table);
        }
        list = !plain;
        return out;
    }

    private static boolean isPlain(List<Block.Row> rows) {
        for (Block.Row row : rows) {
            for (Block.Entry entry : row.entries()) {
                for (Block block : entry.children()) {
                    if (!isPlain(block)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** Whether a block is a line of text, or nothing that is seen. */
    private static boolean isPlain(Block block) {
        return block instanceof Block.Paragraph
                || block instanceof Block.Comment
                || block instanceof Block.Target
                || block instanceof Block.SystemMessage
                || block instanceof Block.SubstitutionDefinition
                || block instanceof Block.LineBlock;
    }

    private void grid(Block.Table table) {
        int width = table.columns().size();
        int[] spanned = new int[width];
        List<Block.Row> all = new ArrayList<>(table.head());
        all.addAll(table.body());
        int from = table.head().isEmpty() ? 0 : 1;
        out.begin();
        if (from == 0) {
            out.markup("|" + "  |".repeat(width));
            out.endLine();
        } else {
            row(all.get(0), spanned);
        }
        out.markup("|");
        for (int i = 0; i < width; i++) {
            out.markup(rule(all, i));
        }
        out.endLine();
        all.subList(from, all.size()).forEach(row -> row(row, spanned));
    }

    /** The line below a column's heading, with the way that its text is set. */
    private static String rule(List<Block.Row> rows, int column) {
        boolean there = !rows.isEmpty() && column < rows.get(0).entries().size();
        String align = there ? rows.get(0).entries().get(column).align().orElse("") : "";
        switch (align) {
            case "left":
                return " :--- |";
            case "right":
                return " ---: |";
            case "center":
                return " :---: |";
            default:
                return " --- |";
        }
    }

    /** A row; {@code spanned} says for each column how many rows more a cell from above reaches. */
    private void row(Block.Row row, int[] spanned) {
        int column = 0;
        out.markup("|");
        for (Block.Entry entry : row.entries()) {
            column = below(spanned, column, false);
            if (column == spanned.length) {
                break;
            }
            out.markup(" ");
            cell(entry.children());
            out.markup(" |");
            int end = Math.min(spanned.length, column + 1 + entry.morecols());
            for (int i = column; i < end; i++) {
                spanned[i] = entry.morerows();
                out.markup(i > column ? "  |" : "");
            }
            column = end;
        }
        below(spanned, column, true);
        out.endLine();
    }

    /** Leaves the cells empty that one from above reaches into, or all that are left. */
    private int below(int[] spanned, int from, boolean all) {
        int column = from;
        while (column < spanned.length && (all || spanned[column] > 0)) {
            spanned[column] = Math.max(0, spanned[column] - 1);
            out.markup("  |");
            column++;
        }
        return column;
    }

    private void cell(List<Block> children) {
        out.enterCell();
        boolean first = true;
        for (Block child : children) {
            if (child instanceof Block.Paragraph || child instanceof Block.LineBlock) {
                out.markup(first ? "" : "<br>");
                first = false;
                text(child);
            }
        }
        out.leaveCell();
    }

    private void text(Block child) {
        if (child instanceof Block.Paragraph paragraph) {
            blocks.inlines().anchors(paragraph.attrs().ids());
            blocks.inlines().all(paragraph.content());
        } else if (child instanceof Block.Line line) {
            blocks.inlines().all(line.content());
            out.lineBreak(true);
        } else if (child instanceof Block.LineBlock lines) {
            lines.children().forEach(this::text);
        }
    }

    private void rows(Block.Table table) {
        List<String> names = new ArrayList<>();
        table.head().stream()
                .limit(1)
                .forEach(row -> row.entries().forEach(entry -> {
                    names.add(PlainText.ofBlocks(entry.children())
                            .replace('\n', ' ')
                            .strip());
                    for (int i = 0; i < entry.morecols(); i++) {
                        names.add("");
                    }
                }));
        List<Block.Row> all = new ArrayList<>(table.head());
        all.addAll(table.body());
        String bullet = blocks.isSecondList() ? "* " : "- ";
        int before = 0;
        for (Block.Row row : all) {
            out.open(bullet, INDENT);
            boolean was = out.tight(false);
            int column = 0;
            for (Block.Entry entry : row.entries()) {
                String name = column < names.size() && before >= table.head().size() ? names.get(column) : "";
                if (!name.isEmpty() && !entry.children().isEmpty()) {
                    out.begin().markup("*").text(name).markup("*:");
                }
                blocks.all(entry.children());
                column += 1 + entry.morecols();
            }
            out.tight(was);
            out.close(INDENT);
            before++;
        }
    }
}
