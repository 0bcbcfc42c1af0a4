// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.markdown;

import java.util.ArrayList;
import java.util.List;
import org.klpdoc.doc.Attrs;
import org.klpdoc.doc.AutoMarkup;
import org.klpdoc.doc.Inline;

/**
 * Inline elements in the making. Pieces of text that follow each other become one run, so that what prose mentions is
 * found across line ends and escapes; each character of the run still knows its place.
 */
final class TextRun {
    /** Where a run of text stands, which decides what is looked for in it. */
    enum Kind {
        /** A paragraph: addresses, C names, pages. */
        PROSE,
        /** A title: addresses. */
        TITLE,
        /** A link's text: nothing. */
        LINK
    }

    private final PageState page;
    private final Kind kind;
    private final List<Inline> out = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    /** For each piece its index in the text and its offset in the guarded text. */
    private final List<int[]> pieces = new ArrayList<>();

    TextRun(PageState page, Kind kind) {
        this.page = page;
        this.kind = kind;
    }

    /** Adds text that begins at an offset of the guarded text. */
    void add(String piece, int offset) {
        if (!piece.isEmpty()) {
            pieces.add(new int[] {text.length(), offset});
            text.append(piece);
        }
    }

    /** Adds an element. */
    void add(Inline inline) {
        flush();
        out.add(inline);
    }

    /** Adds elements. */
    void addAll(List<Inline> inlines) {
        if (inlines.size() == 1 && inlines.get(0) instanceof Inline.Text only) {
            add(only.text(), pieces.isEmpty() ? 0 : pieces.get(pieces.size() - 1)[1]);
            return;
        }
        inlines.forEach(this::add);
    }

    /** All that was added. */
    List<Inline> result() {
        flush();
        return out;
    }

    /** Ends the run of text, if there is one. */
    void flush() {
        if (text.isEmpty()) {
            return;
        }
        String whole = text.toString();
        if (Guarded.hasMasks(whole)) {
            page.warn(
                    "md.too-much-markup",
                    pos(0).pos(),
                    "more than " + Guard.MARKS + " marks of inline markup in one paragraph; the rest is plain text");
            whole = Guarded.unmasked(whole);
        }
        int done = 0;
        if (kind != Kind.LINK) {
            for (BareLinks.Match link : BareLinks.scan(whole)) {
                prose(whole, done, link.start());
                Inline shown = new Inline.Text(whole.substring(link.start(), link.end()));
                out.add(new Inline.Reference(pos(link.start()), link.uri(), "", "", false, List.of(shown)));
                done = link.end();
            }
        }
        prose(whole, done, whole.length());
        text.setLength(0);
        pieces.clear();
    }

    private void prose(String whole, int start, int end) {
        if (start == end) {
            return;
        }
        String part = whole.substring(start, end);
        if (kind == Kind.PROSE) {
            out.addAll(AutoMarkup.apply(part, at -> pos(start + at), "", page::nextReference));
        } else {
            out.add(new Inline.Text(part));
        }
    }

    private Attrs pos(int index) {
        int low = 0;
        int high = pieces.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (pieces.get(middle)[0] <= index) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        int[] piece = pieces.get(low);
        return Attrs.at(page.pos(piece[1] + index - piece[0]));
    }
}
