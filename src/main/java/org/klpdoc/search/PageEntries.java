// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.search;

import java.util.List;

/**
 * What there is to find on a page.
 *
 * @param page the page's name
 * @param title its title
 * @param entries the page itself first, then the rest in document order
 * @param collector who took in what they say
 * @param from where their part of that collector's log begins
 * @param to where it ends
 */
record PageEntries(String page, String title, List<Entry> entries, Collector collector, int from, int to) {
    /** Copies the list. */
    PageEntries {
        entries = List.copyOf(entries);
    }
}
