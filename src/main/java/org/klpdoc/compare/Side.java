// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sections of one tree, by number, and how they stand to each other. Those of a page follow one another. */
final class Side {
    /** No section. */
    static final int NONE = -1;

    private final List<Section> sections;
    private final int[] pages;
    private final int[] parents;
    private final int pageCount;
    private final Map<String, Integer> byAddress = new HashMap<>();

    Side(List<Section> sections) {
        this.sections = List.copyOf(sections);
        this.pages = new int[sections.size()];
        this.parents = new int[sections.size()];
        int count = 0;
        for (int i = 0; i < sections.size(); i++) {
            boolean same =
                    i > 0 && sections.get(i - 1).page().equals(sections.get(i).page());
            count += same ? 0 : 1;
            pages[i] = count - 1;
            parents[i] = around(i);
            byAddress.put(sections.get(i).address(), i);
        }
        this.pageCount = count;
    }

    private int around(int of) {
        int at = of - 1;
        while (at >= 0 && pages[at] == pages[of] && get(at).level() >= get(of).level()) {
            at = get(at).level() > get(of).level() || parents[at] == NONE ? at - 1 : parents[at];
        }
        return at >= 0 && pages[at] == pages[of] ? at : NONE;
    }

    int size() {
        return sections.size();
    }

    int pageCount() {
        return pageCount;
    }

    Section get(int number) {
        return sections.get(number);
    }

    int[] words(int number) {
        return sections.get(number).text().words();
    }

    /** The number of a section's page. */
    int page(int number) {
        return pages[number];
    }

    /** The section around, or NONE. */
    int parent(int number) {
        return parents[number];
    }

    /** The section before on the page, whatever its depth, or NONE. */
    int before(int number) {
        return number > 0 && pages[number - 1] == pages[number] ? number - 1 : NONE;
    }

    /** The section behind on the page, whatever its depth, or NONE. */
    int behind(int number) {
        return number + 1 < pages.length && pages[number + 1] == pages[number] ? number + 1 : NONE;
    }

    /** The section at an address, or NONE. */
    int at(String address) {
        return byAddress.getOrDefault(address, NONE);
    }
}
