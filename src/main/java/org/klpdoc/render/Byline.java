// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

import java.util.List;

/**
 * The line under the title of a page that has a date.
 *
 * @param date the day it was published: {@code 2019-09-11}
 * @param updated the day of its last change, or "" where it has not been changed since
 * @param authors who wrote it
 * @param tags what it is about
 */
public record Byline(String date, String updated, List<String> authors, List<String> tags) {
    /** Copies the lists. */
    public Byline {
        authors = List.copyOf(authors);
        tags = List.copyOf(tags);
    }
}
