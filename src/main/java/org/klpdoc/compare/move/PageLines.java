// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare.move;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.klpdoc.compare.Section;

/**
 * The lines of a page, and where its sections are in them.
 *
 * @param lines the lines
 * @param sections the sections in the order of the text
 */
record PageLines(List<String> lines, List<Section> sections) {
    /** Copies the lists. */
    PageLines {
        lines = List.copyOf(lines);
        sections = List.copyOf(sections);
    }

    /** A text, and its sections as the parser has found them. */
    static PageLines of(String text, List<Section> sections) {
        return new PageLines(List.of(text.split("\n", -1)), sections);
    }

    Titles titles() {
        return new Titles(lines);
    }

    /** The first line of a section, its labels included; the number of lines behind the last one. */
    int start(int section) throws MovePlan.Refused {
        return section < sections.size() ? titles().start(title(section)) : lines.size();
    }

    /** The line that a section's title is on. */
    int title(int section) throws MovePlan.Refused {
        Section asked = sections.get(section);
        int text = titles().text(asked.line() - 1);
        String word = asked.title().strip().split("\\s+")[0].replaceAll("[^\\p{L}\\p{N}].*", "");
        if (text < 0 || text >= lines.size() || !lines.get(text).contains(word)) {
            throw new MovePlan.Refused("the section '" + asked.id() + "' stands in a file that the page includes");
        }
        return text;
    }

    /** The labels that stand before a section's title, in order. */
    List<String> labels(int section) throws MovePlan.Refused {
        List<String> out = new ArrayList<>();
        int title = title(section);
        for (int line = start(section); line < title; line++) {
            Titles.label(lines.get(line)).ifPresent(out::add);
        }
        return out;
    }

    /** The style of each level's titles. */
    Map<Integer, Titles.Style> styles() throws MovePlan.Refused {
        Map<Integer, Titles.Style> styles = new TreeMap<>();
        for (int i = 0; i < sections.size(); i++) {
            int level = sections.get(i).level();
            if (level > 0 && !styles.containsKey(level)) {
                titles().style(title(i)).ifPresent(style -> styles.put(level, style));
            }
        }
        return styles;
    }
}
