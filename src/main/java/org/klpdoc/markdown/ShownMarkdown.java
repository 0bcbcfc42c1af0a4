// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.function.Function;
import org.klpdoc.doc.Attrs;
import org.klpdoc.doc.Block;

/**
 * Fenced code with the info string {@code example}, in a guide: Markdown shown as it is written and as it comes out.
 * GitHub shows it as code alone, and so is one within a list or a quotation.
 */
final class ShownMarkdown {
    private static final String LANGUAGE = "example";

    private final boolean known;
    private final Function<String, Document> parser;

    /**
     * What reads examples.
     *
     * @param known whether there are any: elsewhere the word is a language like others
     * @param parser reads a text
     */
    ShownMarkdown(boolean known, Function<String, Document> parser) {
        this.known = known;
        this.parser = parser;
    }

    /** Whether fenced code is an example: its text has to stand in the page as one piece, at the margin. */
    boolean isOne(FencedCodeBlock code, String language) {
        return known && language.equals(LANGUAGE) && code.getParent() instanceof Document && isOnePiece(code);
    }

    private static boolean isOnePiece(FencedCodeBlock code) {
        BasedSequence chars = code.getContentChars();
        return chars.isNotEmpty() && chars.getEndOffset() - chars.getStartOffset() == chars.length();
    }

    /** The example as two parts of a container. An example within an example is code. */
    Block read(FencedCodeBlock code, String text, PageState page, int depth) {
        Attrs attrs = page.attrs(code);
        Guarded whole = page.guarded();
        int start = whole.origin(code.getContentChars().getStartOffset());
        int end = whole.origin(code.getContentChars().getEndOffset());
        Guarded part = Guard.of(page.source().text().substring(0, end), start);
        page.use(part);
        Document tree = parser.apply(part.text());
        Footnotes notes = new Footnotes(page, "at-" + attrs.pos().line() + "-");
        BlockReader reader = new BlockReader(page, tree, notes, new ShownMarkdown(false, parser));
        List<Block> shown = reader.part(tree, depth);
        page.use(whole);
        Block result = new Block.Container(attrs.withClasses(List.of("example-result")), shown);
        return new Block.Container(
                attrs.withClasses(List.of("example")),
                List.of(BlockReader.literal(Attrs.at(attrs.pos()), "markdown", text), result));
    }
}
