// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare;

import java.util.List;

/**
 * A section with its own text: what stands below its title, as far as the next title. A page has one without an id where
 * there is text before the first title, or no title at all.
 *
 * @param page the page's name, without ending
 * @param id its first id, or "" for the beginning of a page
 * @param title the title's text
 * @param level how deep it stands: 0 for the beginning of a page, 1 for a section of the page
 * @param line the line of its title, from 1; 0 where it has none
 * @param ids every id within its own text, its own first
 * @param text its words
 */
public record Section(String page, String id, String title, int level, int line, List<String> ids, SectionText text) {
    /** Copies the list. */
    public Section {
        ids = List.copyOf(ids);
    }

    /** Where readers find it: {@code livepatch/shadow-vars.html#api}. */
    public String address() {
        return address(page, id);
    }

    /** The address of a place on a page, or of the page where there is no id. */
    static String address(String page, String id) {
        return id.isEmpty() ? page + ".html" : page + ".html#" + id;
    }
}
