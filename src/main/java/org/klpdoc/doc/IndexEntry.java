// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.doc;

/**
 * An entry of the general index, as Sphinx has them.
 *
 * @param type {@code single}, {@code pair}, {@code triple}, {@code see}, {@code seealso}
 * @param value its text; semicolons divide the parts
 * @param main whether it is the place to read first
 * @param key the heading that it belongs under, "" for the first letter of its text
 */
public record IndexEntry(String type, String value, boolean main, String key) {
    /** An entry under its own first letter. */
    public IndexEntry(String type, String value, boolean main) {
        this(type, value, main, "");
    }

    /** An ordinary entry. */
    public static IndexEntry single(String value) {
        return new IndexEntry("single", value, false);
    }

    /** An entry under each of its two parts. */
    public static IndexEntry pair(String value) {
        return new IndexEntry("pair", value, false);
    }
}
