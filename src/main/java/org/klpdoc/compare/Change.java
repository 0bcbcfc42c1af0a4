// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare;

/** What became of a section. */
public enum Change {
    /** It is where it was. */
    SAME,
    /** It stands on another page. */
    MOVED,
    /** It stands on the same page by another id. */
    RENAMED,
    /** Its text is in more than one section. */
    SPLIT,
    /** Its text is part of a section that has another's, too, and that one's name. */
    MERGED,
    /** Its text is nowhere. */
    LOST,
    /** Its text was nowhere. */
    NEW;

    /** The name in files and reports. */
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
