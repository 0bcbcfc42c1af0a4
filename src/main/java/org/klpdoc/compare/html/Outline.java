// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.klpdoc.compare.Group;
import org.klpdoc.compare.Section;

/**
 * One side of the picture: the pages on which anything happened, with their sections; those that are as they were are a
 * line together.
 *
 * @param lines the lines from above
 * @param places the numbers of lines by the addresses of sections
 */
record Outline(List<Line> lines, Map<String, Integer> places) {
    /**
     * A line.
     *
     * @param page the page's name
     * @param section the first section that it is about; none for the line of the page itself
     * @param count of how many sections it is
     * @param stretch what happened to them; where the outline is of pages alone, what happened first on the page
     */
    record Line(String page, Optional<Section> section, int count, Optional<Stretch> stretch) {
        boolean isPage() {
            return section.isEmpty();
        }

        private boolean goesOn(Section next, Stretch with) {
            boolean same = stretch.filter(one -> one.number() == with.number()).isPresent();
            return with.isQuiet() && same && page.equals(next.page());
        }
    }

    /**
     * The outline of a side.
     *
     * @param sections its sections in their order
     * @param stretches all stretches
     * @param side the sections of a group on this side
     * @param pagesOnly whether a page is one line, with all that is on it
     */
    static Outline of(
            List<Section> sections, List<Stretch> stretches, Function<Group, List<Section>> side, boolean pagesOnly) {
        Map<String, Stretch> found = new HashMap<>();
        Set<String> pages = new HashSet<>();
        for (Stretch stretch : stretches) {
            for (Group group : stretch.groups()) {
                for (Section section : side.apply(group)) {
                    found.put(section.address(), stretch);
                    if (!stretch.isSame()) {
                        pages.add(section.page());
                    }
                }
            }
        }
        Outline out = new Outline(new ArrayList<>(), new HashMap<>());
        for (Section section : sections) {
            Stretch stretch = found.get(section.address());
            if (stretch != null && pages.contains(section.page())) {
                out.add(section, stretch, pagesOnly);
            }
        }
        return out;
    }

    private void add(Section section, Stretch stretch, boolean pagesOnly) {
        int last = lines.size() - 1;
        if (last < 0 || !lines.get(last).page().equals(section.page())) {
            lines.add(new Line(section.page(), Optional.empty(), 0, Optional.empty()));
            last++;
        }
        Line line = lines.get(last);
        if (pagesOnly) {
            boolean first = line.stretch().isEmpty() && !stretch.isSame();
            lines.set(last, first ? new Line(line.page(), Optional.empty(), 0, Optional.of(stretch)) : line);
        } else if (line.goesOn(section, stretch)) {
            lines.set(last, new Line(line.page(), line.section(), line.count() + 1, line.stretch()));
        } else {
            lines.add(new Line(section.page(), Optional.of(section), 1, Optional.of(stretch)));
            last++;
        }
        places.put(section.address(), last);
    }
}
