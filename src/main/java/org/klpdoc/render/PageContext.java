// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.klpdoc.doc.Attrs;
import org.klpdoc.doc.Block;
import org.klpdoc.doc.Document;
import org.klpdoc.highlight.Highlighter;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Pos;
import org.klpdoc.text.Severity;
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
    private final Consumer<Diagnostic> findings;
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
            List<Block> blocks,
            Consumer<Diagnostic> findings) {
        this.highlighter = highlighter;
        this.findings = findings;
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

    /** Notes an address that is not written, because it could run something or reads the reader's own files. */
    void refused(String what, String address, Attrs attrs) {
        note("html.refused-address", attrs.pos(), what + " '" + address + "' is left out: not an address of the web");
    }

    /** Notes HTML of which parts are not written. */
    void cleaned(List<String> dropped, Attrs attrs) {
        if (!dropped.isEmpty()) {
            note("html.cleaned", attrs.pos(), "HTML that is left out of the page: " + String.join(", ", dropped));
        }
    }

    private void note(String code, Pos pos, String message) {
        findings.accept(Diagnostic.of(Severity.NOTE, code, pos, message));
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

    /** The number of the next equation with a label: the whole site's, or else counted on the page. */
    String equation(List<String> ids) {
        String number = ids.isEmpty() ? "" : number(ids.get(0));
        equations++;
        return number.isEmpty() ? Integer.toString(equations) : number;
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
