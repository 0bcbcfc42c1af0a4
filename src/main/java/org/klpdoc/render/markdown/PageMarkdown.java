// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render.markdown;

import java.util.List;
import java.util.function.UnaryOperator;
import org.klpdoc.xref.LinkTable;

/** What the writers of one page share: where they write, where the page's references lead, and how deep they are. */
final class PageMarkdown {
    private final MarkdownOut out;
    private final LinkTable links;
    private final String language;
    private final UnaryOperator<String> addresses;
    private int sections;

    /**
     * For one page.
     *
     * @param language the language of code that names none, or ""
     * @param addresses for the address of a page the one of its Markdown
     */
    PageMarkdown(MarkdownOut out, LinkTable links, String language, UnaryOperator<String> addresses) {
        this.out = out;
        this.links = links;
        this.language = language;
        this.addresses = addresses;
    }

    MarkdownOut out() {
        return out;
    }

    LinkTable links() {
        return links;
    }

    String language() {
        return language;
    }

    /** The address of the Markdown of what has this address on the site. */
    String address(String href) {
        return addresses.apply(href);
    }

    /** The number of the section or caption with one of these ids, and a blank behind it; "" where there is none. */
    String number(List<String> ids) {
        String number = ids.isEmpty() ? "" : links.number(ids.get(0));
        return number.isEmpty() ? "" : number + " ";
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
}
