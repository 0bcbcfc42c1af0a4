// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare;

import java.util.ArrayList;
import java.util.List;

/**
 * A section's own text as readers see it, for reports that show it: one passage behind the other, whatever they are nested
 * in. Its title is not among them.
 *
 * @param passages the passages in the order of the text
 */
public record SectionBody(List<Passage> passages) {
    /** The body of a section that has no text, or whose text is not at hand. */
    public static final SectionBody NONE = new SectionBody(List.of());

    /** Copies the list. */
    public SectionBody {
        passages = List.copyOf(passages);
    }

    /** The same text below a title, which is a passage of its own unless it is "". */
    public SectionBody below(String title) {
        if (title.isEmpty()) {
            return this;
        }
        List<Passage> all = new ArrayList<>();
        all.add(new Passage(Kind.LABEL, 0, List.of(new Run(title, Style.PLAIN, ""))));
        all.addAll(passages);
        return new SectionBody(all);
    }

    /** What a passage is. */
    public enum Kind {
        /** A paragraph. */
        PARAGRAPH,
        /** The beginning of a list's item. */
        ITEM,
        /** A defined term, a field's name, an option. */
        TERM,
        /** Lines that stand as they were written: code, a doctest, a formula. */
        CODE,
        /** A declaration. */
        SIGNATURE,
        /** A cell of a table. */
        CELL,
        /** What names a part of the text without being a section's title: a rubric, a caption, the word of an admonition. */
        LABEL,
        /** What stands for something that readers would see: a picture's address, a line of a toctree. */
        STAND_IN
    }

    /** How a run of text is set. */
    public enum Style {
        /** As the text around. */
        PLAIN,
        /** Emphasised. */
        EMPHASIS,
        /** Strongly emphasised. */
        STRONG,
        /** As code. */
        CODE
    }

    /**
     * A piece of a passage.
     *
     * @param text the text
     * @param style how it is set
     * @param target where it leads, as the author wrote it; "" where it leads nowhere
     */
    public record Run(String text, Style style, String target) {}

    /**
     * A passage.
     *
     * @param kind what it is
     * @param depth how deep in lists and other blocks it stands, from 0
     * @param runs its text
     */
    public record Passage(Kind kind, int depth, List<Run> runs) {
        /** Copies the list. */
        public Passage {
            runs = List.copyOf(runs);
        }

        /** Its text without what it looks like. */
        public String text() {
            StringBuilder out = new StringBuilder();
            runs.forEach(run -> out.append(run.text()));
            return out.toString();
        }
    }
}
