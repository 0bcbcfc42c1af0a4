// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare.html;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.klpdoc.compare.SectionBody.Kind;
import org.klpdoc.compare.SectionBody.Style;
import org.klpdoc.compare.TextDiff.Marked;
import org.klpdoc.compare.TextDiff.Word;
import org.klpdoc.render.HtmlOut;

/** Writes the passages of one side, each word that the other side does not have within a mark. */
public final class PassageWriter {
    private static final int FEW = 2;

    private final HtmlOut out;
    private final String mark;

    /** A writer whose marks are elements of a name, {@code del} or {@code ins}. */
    public PassageWriter(HtmlOut out, String mark) {
        this.out = out;
        this.mark = mark;
    }

    /** Writes the passages; what is far from any change and longer than a few of them is only counted. */
    void write(List<Marked> passages) {
        BitSet near = near(passages);
        int at = 0;
        while (at < passages.size()) {
            int next = near.nextSetBit(at);
            int end = next < 0 ? passages.size() : next;
            if (end - at > FEW) {
                out.markup("<p class=\"skipped\">")
                        .text("\u2026 " + (end - at) + " passages as they were")
                        .markup("</p>\n");
            } else {
                passages.subList(at, end).forEach(this::write);
            }
            passages.subList(end, Math.min(end + 1, passages.size())).forEach(this::write);
            at = end + 1;
        }
    }

    /** Writes every passage. */
    public void all(List<Marked> passages) {
        passages.forEach(this::write);
    }

    /** The passages that changed, the titles, and what stands beside them. */
    private static BitSet near(List<Marked> passages) {
        BitSet near = new BitSet(passages.size());
        for (int i = 0; i < passages.size(); i++) {
            Marked passage = passages.get(i);
            if (!passage.changed().isEmpty() || passage.kind() == Kind.LABEL) {
                near.set(Math.max(0, i - 1), i + 2);
            }
        }
        return near;
    }

    private void write(Marked passage) {
        boolean lines = passage.kind() == Kind.CODE;
        String tag = lines ? "pre" : "p";
        out.open(tag, passage.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        out.attrIf("style", passage.depth() == 0 ? "" : "--depth: " + Math.min(8, passage.depth()));
        out.end();
        List<Word> words = passage.words();
        int start = 0;
        for (int i = 1; i <= words.size(); i++) {
            if (i == words.size() || !alike(passage, i - 1, i)) {
                run(passage, start, i);
                start = i;
            }
        }
        out.close(tag).markup("\n");
    }

    private static boolean alike(Marked passage, int one, int next) {
        Word a = passage.words().get(one);
        Word b = passage.words().get(next);
        return a.style() == b.style()
                && a.target().equals(b.target())
                && passage.changed().get(one) == passage.changed().get(next);
    }

    private void run(Marked passage, int from, int to) {
        boolean changed = passage.changed().get(from);
        Word look = passage.words().get(from);
        String tag = tag(look.style());
        out.markup(changed ? "<" + mark + ">" : "");
        if (!look.target().isEmpty()) {
            out.open("span", "link").attr("title", look.target()).end();
        }
        out.markup(tag.isEmpty() ? "" : "<" + tag + ">");
        passage.words().subList(from, to).forEach(word -> out.text(word.text()));
        out.markup(tag.isEmpty() ? "" : "</" + tag + ">");
        out.markup(look.target().isEmpty() ? "" : "</span>");
        out.markup(changed ? "</" + mark + ">" : "");
    }

    private static String tag(Style style) {
        return switch (style) {
            case PLAIN -> "";
            case EMPHASIS -> "em";
            case STRONG -> "strong";
            case CODE -> "code";
        };
    }
}
