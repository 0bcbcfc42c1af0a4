// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

import java.util.List;
import java.util.Set;
import org.klpdoc.doc.Attrs;
import org.klpdoc.doc.Block;
import org.klpdoc.doc.PlainText;

/** Writes tables; each stands in a box of its own that scrolls where the page is too narrow. */
final class TableWriter {
    private static final String GIVEN = "colwidths-given";
    private static final Set<String> INTERNAL = Set.of("colwidths-auto", GIVEN, "colwidths-grid");

    private final PageContext page;
    private final HtmlOut out;
    private final BlockWriter blocks;

    TableWriter(PageContext page, BlockWriter blocks) {
        this.page = page;
        this.out = page.out();
        this.blocks = blocks;
    }

    /** Writes a table with its caption, its widths where the author gave them, its head and its body. */
    HtmlOut table(Block.Table table) {
        Attrs attrs = table.attrs();
        List<String> classes =
                attrs.classes().stream().filter(one -> !INTERNAL.contains(one)).toList();
        String align = Lengths.align(table.align());
        out.markup("<div class=\"table-box\">");
        out.openAlone(
                "table",
                new Attrs(attrs.pos(), attrs.ids(), List.of(), List.of(), classes, List.of()),
                "docutils align-" + (align.isEmpty() ? "default" : align));
        String width = Lengths.css(table.width());
        out.attrIf("style", width.isEmpty() ? "" : "width: " + width).end().markup("\n");
        table.title().ifPresent(title -> caption(title, attrs.ids()));
        if (attrs.classes().contains(GIVEN)) {
            widths(table.columns());
        }
        if (!table.head().isEmpty()) {
            out.markup("<thead>\n");
            rows(table, table.head(), 0, true);
            out.markup("</thead>\n");
        }
        out.markup("<tbody>\n");
        rows(table, table.body(), table.head().size(), false);
        return out.markup("</tbody>\n</table></div>\n");
    }

    private void caption(Block.Title title, List<String> ids) {
        out.start("caption", title.attrs(), "");
        page.captionNumber(ids);
        out.markup("<span class=\"caption-text\">");
        blocks.inlines().block(title.content());
        out.markup("</span>").permalink(ids, "Link to this table").markup("</caption>\n");
    }

    private void widths(List<Block.Column> columns) {
        long total = Math.max(1, columns.stream().mapToLong(Block.Column::width).sum());
        out.markup("<colgroup>\n");
        for (Block.Column column : columns) {
            long tenths = Math.round(column.width() * 1000.0 / total);
            out.markup("<col style=\"width: " + tenths / 10 + "." + tenths % 10 + "%\">\n");
        }
        out.markup("</colgroup>\n");
    }

    private void rows(Block.Table table, List<Block.Row> rows, int before, boolean head) {
        int number = before;
        for (Block.Row row : rows) {
            number++;
            out.start("tr", row.attrs(), number % 2 == 0 ? "row-even" : "row-odd");
            int column = 0;
            for (Block.Entry entry : row.entries()) {
                boolean stub = column < table.columns().size()
                        && table.columns().get(column).stub();
                cell(entry, head, stub);
                column += 1 + entry.morecols();
            }
            out.markup("</tr>\n");
        }
    }

    private void cell(Block.Entry entry, boolean head, boolean stub) {
        // A cell without a word, as in the corner of a matrix, heads nothing.
        boolean heads = (head || stub) && !PlainText.ofBlocks(entry.children()).isBlank();
        String tag = heads ? "th" : "td";
        String classes = (head ? "head" : "") + (head && stub ? " " : "") + (stub ? "stub" : "");
        out.open(tag, entry.attrs(), classes);
        boolean group = head ? entry.morecols() > 0 : entry.morerows() > 0;
        String scope = !heads ? "" : head ? "col" : "row";
        out.attrIf("scope", group && !scope.isEmpty() ? scope + "group" : scope);
        out.attrIf("colspan", entry.morecols() > 0 ? Integer.toString(entry.morecols() + 1) : "");
        out.attrIf("rowspan", entry.morerows() > 0 ? Integer.toString(entry.morerows() + 1) : "");
        String align = entry.align().map(Lengths::align).orElse("");
        out.attrIf("style", align.isEmpty() ? "" : "text-align: " + align).end();
        blocks.all(entry.children());
        out.close(tag).markup("\n");
    }
}
