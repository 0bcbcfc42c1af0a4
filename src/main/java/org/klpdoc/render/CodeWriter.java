// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.klpdoc.doc.Attrs;
import org.klpdoc.doc.Block;
import org.klpdoc.doc.Code;
import org.klpdoc.doc.Inline;
import org.klpdoc.highlight.Token;
import org.klpdoc.xref.LinkTable;

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
        if (!isPlain(block)) {
            out.start("pre", attrs, "literal-block");
            return blocks.inlines().verbatim(block.content()).markup("</pre>\n");
        }
        Code code = block.code();
        String language = code.language().isEmpty() ? page.options().language() : code.language();
        open(attrs, language);
        List<String> ids = code.captionAttrs().ids().isEmpty()
                ? block.attrs().ids()
                : code.captionAttrs().ids();
        lines(text(block), language, code, ids.isEmpty() ? "" : ids.get(0));
        return out.markup("</pre></div>\n</div>\n");
    }

    /** Whether a block has nothing but text in it. */
    static boolean isPlain(Block.LiteralBlock block) {
        List<Inline> content = block.content();
        return content.isEmpty() || content.size() == 1 && content.get(0) instanceof Inline.Text;
    }

    /** The text of such a block. */
    static String text(Block.LiteralBlock block) {
        return block.content().isEmpty() ? "" : ((Inline.Text) block.content().get(0)).text();
    }

    /** {@code >>> print(1)}. */
    HtmlOut doctest(Block.DoctestBlock block) {
        open(block.attrs().withClasses(List.of("doctest")), "default");
        lines(block.text(), "default", Code.PLAIN, "");
        return out.markup("</pre></div>\n</div>\n");
    }

    private void open(Attrs attrs, String language) {
        List<String> classes = List.of("highlight-" + language, "notranslate");
        out.start("div", attrs.withClasses(classes), "").markup("<div class=\"highlight\"><pre>");
    }

    private void lines(String text, String language, Code code, String id) {
        // A line end right behind <pre> is not part of its content: give the parser one to take.
        out.markup(text.startsWith("\n") ? "\n" : "");
        List<Token> tokens = page.highlighter().tokens(language, text, code.forced());
        boolean linked = page.highlighter().language(language).equals("c");
        CodeText pieces = new CodeText(out, text, tokens, linked ? page.links() : LinkTable.EMPTY);
        if (!code.linenos() && code.emphasized().isEmpty()) {
            pieces.upTo(text.length());
            out.markup(text.endsWith("\n") ? "" : "\n");
            return;
        }
        Set<Integer> marked = new HashSet<>(code.emphasized());
        List<String> lines = text.lines().toList();
        int width = Integer.toString(code.firstLine() + lines.size() - 1).length();
        int end = 0;
        for (int i = 0; i < lines.size(); i++) {
            boolean mark = marked.contains(i + 1);
            out.markup(mark ? "<span class=\"hll\">" : "");
            if (code.linenos()) {
                number(Integer.toString(code.firstLine() + i), width, id);
            }
            end += lines.get(i).length();
            pieces.upTo(end++);
            pieces.skip();
            out.markup(mark ? "\n</span>" : "\n");
        }
    }

    /** The number of a line; where the block has an id, the line has one, too: {@code listing-L3}. */
    private void number(String number, int width, String id) {
        String tag = id.isEmpty() ? "span" : "a";
        out.open(tag, "linenos");
        if (!id.isEmpty()) {
            // Ids that docutils makes have no capitals: no other id is like this one.
            String line = id + "-L" + number;
            out.attr("id", line).attr("href", "#" + line);
        }
        out.end()
                .text(" ".repeat(Math.max(0, width - number.length())))
                .text(number)
                .close(tag);
    }
}
