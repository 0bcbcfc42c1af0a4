// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.text;

/** Tabs to spaces. */
public final class TabStops {
    private TabStops() {}

    /** The text with each tab as spaces up to the next multiple of {@code width}; as it is where that is below 1. */
    public static String expand(String text, int width) {
        if (width < 1 || text.indexOf('\t') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + text.length() / 4);
        int column = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\t') {
                int stop = column + width - column % width;
                out.append(" ".repeat(stop - column));
                column = stop;
            } else {
                out.append(c);
                column = c == '\n' ? 0 : column + 1;
            }
        }
        return out.toString();
    }
}
