// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

import java.util.List;
import org.klpdoc.doc.Block;
import org.klpdoc.doc.Document;
import org.klpdoc.doc.Inline;
import org.klpdoc.doc.PlainText;
import org.klpdoc.doc.Walk;
import org.klpdoc.xref.LinkTable;

/** The text of a page as its readers see it, on one line: references by the titles that they show, no footnotes' marks. */
public final class ShownText {
    private static final int SHORTEST_WORD = 2;

    private final LinkTable links;

    /** The text of a page whose references lead where {@code links} says. */
    public ShownText(LinkTable links) {
        this.links = links;
    }

    /** The text of inline elements. */
    public String of(List<Inline> content) {
        Shown shown = new Shown();
        shown.inlines(content);
        return shown.out.toString().strip();
    }

    /** The page's first paragraph; "" for a page that begins with none. */
    public String lead(Document document) {
        return lead(document.children());
    }

    /** The first paragraph of some blocks or of the first section among them, or "". */
    public String lead(List<Block> blocks) {
        for (Block block : blocks) {
            String found = "";
            if (block instanceof Block.Paragraph paragraph) {
                found = of(paragraph.content());
            } else if (block instanceof Block.Section section) {
                found = lead(section.children());
            } else if (block instanceof Block.Container container) {
                found = lead(container.children());
            } else if (block instanceof Block.Compound compound) {
                found = lead(compound.children());
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return "";
    }

    /** The first sentence of a text; abbreviations ({@code e.g.}) end none. */
    public static String sentence(String text) {
        for (int i = 0; i + 2 < text.length(); i++) {
            boolean stop = ".!?".indexOf(text.charAt(i)) >= 0 && text.charAt(i + 1) == ' ';
            if (stop && !Character.isLowerCase(text.charAt(i + 2)) && wordBefore(text, i) >= SHORTEST_WORD) {
                return text.substring(0, i + 1);
            }
        }
        return text;
    }

    /** How long the word before a full stop is; 0 for one with full stops in it. */
    private static int wordBefore(String text, int end) {
        int from = text.lastIndexOf(' ', end - 1) + 1;
        int stop = text.indexOf('.', from);
        return stop < end ? 0 : end - from;
    }

    /** A text that is no longer than {@code most} characters, cut between words. */
    public static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = text.lastIndexOf(' ', most - 1);
        int at = end > most / 2 ? end : most - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(at - 1)) ? at - 1 : at) + "\u2026";
    }

    private final class Shown extends Walk {
        private final StringBuilder out = new StringBuilder();
        private int hidden;

        @Override
        protected void enter(Inline inline) {
            if (inline instanceof Inline.CrossReference reference && isTitled(reference)) {
                links.link(reference.number()).ifPresent(link -> text(PlainText.of(link.text())));
            }
            hidden += isHidden(inline) ? 1 : 0;
        }

        @Override
        protected void leave(Inline inline) {
            hidden -= isHidden(inline) ? 1 : 0;
        }

        private boolean isHidden(Inline inline) {
            return inline instanceof Inline.FootnoteReference
                    || inline instanceof Inline.CrossReference reference && isTitled(reference);
        }

        private boolean isTitled(Inline.CrossReference reference) {
            return !reference.explicit()
                    && links.link(reference.number())
                            .filter(link -> !link.text().isEmpty())
                            .isPresent();
        }

        @Override
        protected void text(String visible) {
            for (int i = 0; hidden == 0 && i < visible.length(); i++) {
                char c = visible.charAt(i);
                boolean blank = c <= ' ' || Character.isSpaceChar(c);
                boolean again = out.length() == 0 || out.charAt(out.length() - 1) == ' ';
                if (!blank || !again) {
                    out.append(blank ? ' ' : c);
                }
            }
        }
    }
}
