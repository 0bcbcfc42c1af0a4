// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.klpdoc.doc.Document;
import org.klpdoc.doc.Inline;
import org.klpdoc.doc.Mention;
import org.klpdoc.highlight.Highlighter;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.xref.LinkTable;

/**
 * Writes a page's tree as HTML: the elements, ids and classes that Sphinx 5.3's HTML5 writer gives readers, so that
 * links, styles and scripts made for those pages find what they look for. One writer serves all pages and threads.
 */
public final class HtmlWriter {
    private static final int LEAST = 4096;

    private final HtmlOptions options;
    private final Highlighter highlighter = new Highlighter();

    /** A writer that keeps to {@code options}. */
    public HtmlWriter(HtmlOptions options) {
        this.options = options;
    }

    /** The page's article, its references as the table has them; for those who need no findings. */
    public String article(Document document, LinkTable links) {
        return article(document, links, none -> {});
    }

    /**
     * The page's article, its references as the table has them.
     *
     * @param findings is told what the author wrote and readers are kept from: addresses and HTML that could run
     *     something
     */
    public String article(Document document, LinkTable links, Consumer<Diagnostic> findings) {
        HtmlOut out = new HtmlOut(LEAST + document.source().text().length() * 2);
        PageContext page =
                new PageContext(out, links, options, highlighter, document.format(), document.children(), findings);
        new BlockWriter(page).document(document.children());
        return out.toString();
    }

    /** The names in a page's C code that may have links: {@code klp_enable_patch()}, {@code struct klp_patch}. */
    public Set<String> codeNames(Document document) {
        return CodeNames.in(document, highlighter, options.language());
    }

    /** What a page's prose mentions of sources that have these folders. */
    public static Set<Mention> mentions(Document document, Set<String> folders) {
        return PageMentions.in(document, folders);
    }

    /** A line of text with its marks but without links and ids: a title for a list of contents, for one. */
    public String line(List<Inline> content, Document.Format format) {
        HtmlOut out = new HtmlOut(256);
        PageContext page = new PageContext(out, LinkTable.EMPTY, options, highlighter, format, List.of(), none -> {});
        new BlockWriter(page).inlines().bare(content);
        return out.toString();
    }

    /** A line of plain text with curly quotes and dashes where its format has them. */
    public String prose(String text, Document.Format format) {
        boolean smart = options.smartQuotes() && format == Document.Format.RST;
        return smart ? new SmartQuotes().set(text) : text;
    }
}
