// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

import java.util.List;
import org.klpdoc.doc.Attrs;
import org.klpdoc.doc.Block;
import org.klpdoc.xref.AliasEntry;

/** Writes {@code .. c:alias::}: signatures of declarations that stand elsewhere, with what is within them. */
final class AliasWriter {
    private static final String SIGNATURE = "<dt class=\"sig sig-object c\">\n";

    private final PageContext page;
    private final HtmlOut out;
    private final BlockWriter blocks;

    AliasWriter(PageContext page, BlockWriter blocks) {
        this.page = page;
        this.out = page.out();
        this.blocks = blocks;
    }

    /** Writes the lines that the link table has for an alias. */
    HtmlOut alias(Block.Alias alias) {
        return list(page.links().alias(alias.number()), alias.attrs());
    }

    private HtmlOut list(List<AliasEntry> entries, Attrs attrs) {
        out.openAlone("dl", attrs, "").end().markup("\n");
        for (AliasEntry entry : entries) {
            out.markup(SIGNATURE);
            blocks.inlines().verbatim(entry.signature());
            out.markup(entry.known() ? "<br></dt>\n" : "</dt>\n");
            if (!entry.children().isEmpty()) {
                out.markup("<dd>");
                list(entry.children(), Attrs.NONE).markup("</dd>\n");
            }
        }
        return out.markup("</dl>\n");
    }
}
