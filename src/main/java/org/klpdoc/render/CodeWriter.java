// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.klpdoc.doc.Attrs;
import org.klpdoc.doc.Block;
import org.klpdoc.doc.Code;
import org.klpdoc.doc.Inline;

/** Writes code: literal blocks with captions, line numbers and marked lines, parsed literals, doctests. */
final class CodeWriter {
    private final PageContext page;
    private final HtmlOut out;
    private final BlockWriter blocks;

    CodeWriter(PageContext page, BlockWriter blocks) {
        this.page = page;
        this.out = page.out();
        this.blocks = blocks;
    }

    /** {@code ::}, {@code .. code-block::}, {@code .. parsed-literal::}. */
    HtmlOut literal(Block.LiteralBlock block) {
        Code code = block.code();
        if (code.caption().isEmpty()) {
            return body(block, block.attrs());
        }
        // The caption's box takes the ids, so that a link to the code shows what it is.
        boolean own = !code.captionAttrs().ids().isEmpty();
        Attrs wrapper = own ? code.captionAttrs() : block.attrs();
        out.start("div", wrapper, "literal-block-wrapper docutils container").markup("\n");
        out.markup("<div class=\"code-block-caption\">");
        page.captionNumber(wrapper.ids());
        out.markup("<span class=\"caption-text\">");
        blocks.inlines().block(code.caption());
        out.markup("</span>").permalink(wrapper.ids(), "Link to this code").markup("</div>\n");
        return body(block, own ? block.attrs() : Attrs.NONE).markup("</div>\n");
    }

    private HtmlOut body(Block.LiteralBlock block, Attrs attrs) {
        List<Inline> content = block.content();
        boolean plain = content.isEmpty() || content.size() == 1 && content.get(0) instanceof Inline.Text;
        if (!plain) {
            out.start("pre", attrs, "literal-block");
            return blocks.inlines().verbatim(content).markup("</pre>\n");
        }
        String text = content.isEmpty() ? "" : ((Inline.Text) content.get(0)).text();
        String language = block.code().language();
        open(attrs, language.isEmpty() ? page.options().language() : language);
        lines(text, block.code());
        return out.markup("</pre></div>\n</div>\n");
    }

    /** {@code >>> print(1)}. */
    HtmlOut doctest(Block.DoctestBlock block) {
        open(block.attrs().withClasses(List.of("doctest")), "default");
        lines(block.text(), Code.PLAIN);
        return out.markup("</pre></div>\n</div>\n");
    }

    private void open(Attrs attrs, String language) {
        List<String> classes = List.of("highlight-" + language, "notranslate");
        out.start("div", attrs.withClasses(classes), "").markup("<div class=\"highlight\"><pre>");
    }

    private void lines(String text, Code code) {
        // A line end right behind <pre> is not part of its content: give the parser one to take.
        out.markup(text.startsWith("\n") ? "\n" : "");
        if (!code.linenos() && code.emphasized().isEmpty()) {
            out.text(text).markup(text.endsWith("\n") ? "" : "\n");
            return;
        }
        Set<Integer> marked = new HashSet<>(code.emphasized());
        List<String> lines = text.lines().toList();
        int width = Integer.toString(code.firstLine() + lines.size() - 1).length();
        for (int i = 0; i < lines.size(); i++) {
            boolean mark = marked.contains(i + 1);
            out.markup(mark ? "<span class=\"hll\">" : "");
            if (code.linenos()) {
                String number = Integer.toString(code.firstLine() + i);
                out.markup("<span class=\"linenos\">")
                        .text(" ".repeat(Math.max(0, width - number.length())))
                        .text(number)
                        .markup("</span>");
            }
            out.text(lines.get(i)).markup(mark ? "\n</span>" : "\n");
        }
    }
}
