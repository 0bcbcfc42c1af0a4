// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

/** The output formats that {@code raw} names. */
public final class Formats {
    private Formats() {}

    /** Whether a blank separated list of formats holds {@code html}. */
    public static boolean isHtml(String formats) {
        if (formats.equals("html")) {
            return true;
        }
        for (String one : formats.split(" ")) {
            if (one.equals("html")) {
                return true;
            }
        }
        return false;
    }
}
