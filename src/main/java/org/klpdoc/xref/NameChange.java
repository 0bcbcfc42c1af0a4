// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.xref;

/**
 * What a release did to a name: a function, an option, a feature.
 *
 * @param name the name, as it is written
 * @param release the release as it is spoken of: {@code v4.15}
 * @param gone whether it took the name away; else it brought it
 * @param label the label of the place that tells of it
 */
public record NameChange(String name, String release, boolean gone, String label) {
    /** The change in words: {@code since v4.15}, {@code gone in v5.1}. */
    String shown() {
        return (gone ? "gone in " : "since ") + release;
    }
}
