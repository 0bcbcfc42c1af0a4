// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.search;

import java.util.List;

/**
 * What there is to find on a page.
 *
 * @param page the page's name
 * @param title its title
 * @param entries the page itself first, then the rest in document order
 */
record PageEntries(String page, String title, List<Entry> entries) {
    /** Copies the list. */
    PageEntries {
        entries = List.copyOf(entries);
    }
}
