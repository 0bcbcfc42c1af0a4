// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

import java.util.List;
import org.klpdoc.highlight.Token;
import org.klpdoc.xref.LinkTable;

/** The text of a block of code, written piece by piece: what has a colour in an element of its class, names as links. */
final class CodeText {
    private final HtmlOut out;
    private final String text;
    private final List<Token> tokens;
    private final LinkTable links;
    private int next;
    private int at;

    /** For a text and its tokens; without any it is written as it is. */
    CodeText(HtmlOut out, String text, List<Token> tokens, LinkTable links) {
        this.out = out;
        this.text = text;
        this.tokens = tokens;
        this.links = links;
    }

    /** Writes what stands before {@code end} and was not written yet; an element is cut there. */
    void upTo(int end) {
        while (at < end && next < tokens.size()) {
            Token token = tokens.get(next);
            int stop = Math.min(token.end(), end);
            piece(token, at, stop);
            next += token.end() <= end ? 1 : 0;
            at = stop;
        }
        if (at < end) {
            out.text(text.substring(at, end));
            at = end;
        }
    }

    /** Leaves out a line end. */
    void skip() {
        at++;
        if (next < tokens.size() && tokens.get(next).end() <= at) {
            next++;
        }
    }

    private void piece(Token token, int from, int to) {
        String part = text.substring(from, to);
        String css = token.type().css();
        String href = links.symbol(CodeNames.key(token, part));
        if (!href.isEmpty() && SafeUrl.link(href)) {
            out.open("a", css).attr("href", href).end().text(part).close("a");
        } else if (css.isEmpty() || part.isBlank()) {
            out.text(part);
        } else {
            out.open("span", css).end().text(part).close("span");
        }
    }
}
