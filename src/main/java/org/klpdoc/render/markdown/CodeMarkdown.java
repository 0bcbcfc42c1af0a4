// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render.markdown;

import java.util.List;
import org.klpdoc.doc.Block;
import org.klpdoc.doc.Picture;
import org.klpdoc.doc.PlainText;

/** Writes code in fences, and images that stand for themselves. */
final class CodeMarkdown {
    private static final int LEAST_FENCE = 3;

    private final PageMarkdown page;
    private final MarkdownOut out;
    private final BlockMarkdown blocks;

    CodeMarkdown(PageMarkdown page, BlockMarkdown blocks) {
        this.page = page;
        this.out = page.out();
        this.blocks = blocks;
    }

    /** {@code ::}, {@code .. code-block::}, {@code .. parsed-literal::}. */
    MarkdownOut literal(Block.LiteralBlock block) {
        blocks.anchors(block.attrs());
        blocks.anchors(block.code().captionAttrs());
        if (!block.code().caption().isEmpty()) {
            out.begin();
            List<String> ids = block.code().captionAttrs().ids();
            out.text(page.number(ids.isEmpty() ? block.attrs().ids() : ids));
            blocks.inlines().all(block.code().caption());
        }
        String language = block.code().language();
        return fenced(language.isEmpty() ? page.language() : language, PlainText.of(block.content()));
    }

    /** Code between fences that are longer than any in it. */
    MarkdownOut fenced(String language, String text) {
        String fence = "`".repeat(Math.max(LEAST_FENCE, MarkdownOut.longestRun(text, '`') + 1));
        out.begin().markup(fence).markup(info(language));
        out.endLine();
        text.lines().forEach(out::codeLine);
        return out.markup(fence);
    }

    private static String info(String language) {
        boolean none = language.equals("none") || language.equals("default");
        boolean word =
                language.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || "+-_.#".indexOf(c) >= 0));
        return none || !word ? "" : language;
    }

    /** {@code .. image:: x.png}; a drawing that was not drawn as what it shows, and its text. */
    MarkdownOut image(Block.Image block) {
        blocks.anchors(block.attrs());
        Picture picture = block.picture();
        if (picture.drawing().isPresent() && page.links().asset(picture.uri()).equals(picture.uri())) {
            Picture.Drawing drawing = picture.drawing().get();
            picture.alt().ifPresent(alt -> out.begin().text(alt));
            return fenced(drawing.language(), drawing.source());
        }
        out.begin();
        return blocks.inlines().links().image(picture);
    }
}
