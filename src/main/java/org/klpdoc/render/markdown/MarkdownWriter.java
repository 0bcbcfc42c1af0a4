// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render.markdown;

import java.util.function.UnaryOperator;
import org.klpdoc.doc.Document;
import org.klpdoc.xref.LinkTable;

/**
 * Writes a page's tree as Markdown: CommonMark, and what GitHub adds to it (tables, footnotes, alerts, task lists,
 * formulas). All that a reader of the page sees is there, and links lead to the Markdown of other pages. Quotes and
 * dashes stay as they were typed. One writer serves all pages and threads.
 *
 * @see <a href="https://github.github.com/gfm/">GitHub Flavored Markdown</a>
 */
public final class MarkdownWriter {
    private static final int LEAST = 2048;

    private final String language;

    /** A writer; {@code language} is that of code that names none, {@code none} or {@code default} for no language. */
    public MarkdownWriter(String language) {
        this.language = language;
    }

    /**
     * The page's article.
     *
     * @param links where its references lead
     * @param addresses for an address of the site, relative to the page, the one that the Markdown leads to
     */
    public String article(Document document, LinkTable links, UnaryOperator<String> addresses) {
        int length = document.source().text().length();
        MarkdownOut out = new MarkdownOut(LEAST + length + length / 4);
        new BlockMarkdown(new PageMarkdown(out, links, language, addresses)).all(document.children());
        return out.toString();
    }
}
