// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.klpdoc.doc.Block;
import org.klpdoc.doc.Document;
import org.klpdoc.highlight.Highlighter;
import org.klpdoc.xref.LinkTable;

/** What the writers of one page share: where they write, where the page's references lead, and where they are. */
final class PageContext {
    private final HtmlOut out;
    private final LinkTable links;
    private final HtmlOptions options;
    private final Highlighter highlighter;
    private final boolean smart;
    private final SmartQuotes quotes = new SmartQuotes();
    private final List<Block> blocks;
    private Optional<Set<String>> reports = Optional.empty();
    private int sections;
    private int equations;
    private int verbatim;

    /** For the blocks of a page; for none, where a line of it is written. */
    PageContext(
            HtmlOut out,
            LinkTable links,
            HtmlOptions options,
            Highlighter highlighter,
            Document.Format format,
            List<Block> blocks) {
        this.highlighter = highlighter;
        this.blocks = blocks;
        this.out = out;
        this.links = links;
        this.options = options;
        this.smart = options.smartQuotes() && format == Document.Format.RST;
    }

    HtmlOut out() {
        return out;
    }

    LinkTable links() {
        return links;
    }

    HtmlOptions options() {
        return options;
    }

    Highlighter highlighter() {
        return highlighter;
    }

    SmartQuotes quotes() {
        return quotes;
    }

    /** Whether the page shows the parser's report of that id. */
    boolean shows(String report) {
        Set<String> shown = reports.orElseGet(() -> ShownReports.in(blocks));
        reports = Optional.of(shown);
        return shown.contains(report);
    }

    /** The number of the section with that id, or "". */
    String number(String id) {
        return links.number(id);
    }

    /** Writes the number before a caption, where what has these ids is numbered. */
    void captionNumber(List<String> ids) {
        String number = ids.isEmpty() ? "" : number(ids.get(0));
        if (!number.isEmpty()) {
            out.markup("<span class=\"caption-number\">").text(number).markup(" </span>");
        }
    }

    /** The number of the next equation that has one, counted on the page. */
    int nextEquation() {
        return ++equations;
    }

    /** How deep in sections the writer is: 1 in a section of the document. */
    int sections() {
        return sections;
    }

    void enterSection() {
        sections++;
    }

    void leaveSection() {
        sections--;
    }

    /** Whether text gets curly quotes here. */
    boolean isProse() {
        return smart && verbatim == 0;
    }

    /** From here on text stays as it is, until {@link #leaveVerbatim}. */
    void enterVerbatim() {
        verbatim++;
    }

    void leaveVerbatim() {
        verbatim--;
    }
}
