// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.role;

/** Counts the targets that index entries have on a page. */
public final class IndexSerial {
    private int next;

    /** The next target's id. */
    public String id() {
        return "index-" + next++;
    }
}
