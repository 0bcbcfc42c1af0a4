// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.serve;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.klpdoc.compare.TextDiff.Marked;
import org.klpdoc.compare.html.PassageWriter;
import org.klpdoc.compare.since.Mark;
import org.klpdoc.compare.since.PageChange;
import org.klpdoc.compare.since.PageMarks;
import org.klpdoc.render.HtmlOut;
import org.klpdoc.site.Json;

/** What {@code since.js} is told: what is marked on a page, by the numbers of its blocks, and which pages have changed. */
final class MarksJson {
    private final StringBuilder out = new StringBuilder();

    private MarksJson() {}

    /** What is said while there is nothing to mark yet, or never will be. */
    static String waiting(String revision, String state, String why) {
        MarksJson json = new MarksJson();
        json.text("{", "since", revision).text(",", "state", state).text(",", "why", why);
        return json.out.append("}\n").toString();
    }

    /**
     * What is marked.
     *
     * @param revision what the user called the revision
     * @param changes the pages that are not what they were
     * @param marks what is marked on the page
     * @param html the page
     */
    static String of(String revision, List<PageChange> changes, PageMarks marks, String html) {
        MarksJson json = new MarksJson();
        json.text("{", "since", revision).text(",", "state", "ready");
        json.pages(changes);
        marks.change().filter(one -> !one.was().isEmpty()).ifPresent(one -> json.text(",", "was", one.was()));
        marks.change().ifPresent(one -> json.text(",", "kind", one.kind().label()));
        PageBlocks blocks = PageBlocks.of(html);
        json.out.append(",\"blocks\":").append(blocks.count());
        json.marks(marks, blocks.of(marks.passages()));
        return json.out.append("}\n").toString();
    }

    private MarksJson text(String before, String name, String value) {
        Json.text(Json.text(out.append(before), name).append(':'), value);
        return this;
    }

    /** The pages by their paths from the site's top. */
    private void pages(List<PageChange> changes) {
        out.append(",\"pages\":{");
        String before = "";
        for (PageChange one : changes) {
            text(before, one.page() + ".html", one.kind().label());
            before = ",";
        }
        out.append('}');
    }

    private void marks(PageMarks marks, int[] blocks) {
        out.append(",\"marks\":[");
        String before = "\n";
        for (Mark mark : marks.marks()) {
            Optional<Place> place = Place.of(mark, marks.passages(), blocks);
            if (place.isPresent()) {
                text(before + "{", "kind", mark.kind().label());
                out.append(",\"first\":").append(place.get().first());
                out.append(",\"last\":").append(place.get().last());
                out.append(",\"behind\":").append(place.get().behind());
                text(",", "other", mark.other());
                text(",", "old", old(mark)).come(mark, blocks).out.append('}');
                before = ",\n";
            }
        }
        out.append(']');
    }

    /** The words that are new, each run of them with its block. */
    private MarksJson come(Mark mark, int[] blocks) {
        out.append(",\"come\":[");
        String before = "";
        for (int i = 0; i < mark.now().size(); i++) {
            Marked passage = mark.now().get(i);
            BitSet changed = passage.changed();
            for (int from = changed.nextSetBit(0); from >= 0; ) {
                int to = changed.nextClearBit(from);
                StringBuilder run = new StringBuilder();
                passage.words().subList(from, to).forEach(word -> run.append(word.text()));
                out.append(before).append('[').append(blocks[mark.from() + i]).append(',');
                Json.text(out, run.toString().strip()).append(']');
                before = ",";
                from = changed.nextSetBit(to);
            }
        }
        out.append(']');
        return this;
    }

    /**
     * Where a mark is.
     *
     * @param first the first block
     * @param last the last one
     * @param behind whether it is behind that block, and not on it or before it
     */
    private record Place(int first, int last, boolean behind) {
        static Optional<Place> of(Mark mark, List<PageMarks.Placed> passages, int[] blocks) {
            if (mark.kind() == Mark.Kind.GONE) {
                return gone(mark.from(), passages, blocks);
            }
            int first = blocks[mark.from()];
            int last = blocks[mark.to() - 1];
            return first < 0 ? Optional.empty() : Optional.of(new Place(first, Math.max(first, last), false));
        }

        /** Before the block that follows in the same section, else behind the one before. */
        private static Optional<Place> gone(int at, List<PageMarks.Placed> passages, int[] blocks) {
            boolean before = at < blocks.length
                    && blocks[at] >= 0
                    && (at == 0
                            || passages.get(at)
                                    .section()
                                    .equals(passages.get(at - 1).section()));
            int block = before ? blocks[at] : at > 0 ? blocks[at - 1] : -1;
            return block < 0 ? Optional.empty() : Optional.of(new Place(block, block, !before));
        }
    }

    private static String old(Mark mark) {
        HtmlOut html = new HtmlOut(256);
        new PassageWriter(html, "del").all(mark.old());
        return html.toString();
    }
}
