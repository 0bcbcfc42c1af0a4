// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

/** White space in inline code. */
final class Blanks {
    private Blanks() {}

    /** The text with runs of blanks kept: all but the last of a run are no-break spaces. */
    static String kept(String text) {
        if (!text.contains("  ")) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            boolean more = text.charAt(i) == ' ' && i + 1 < text.length() && text.charAt(i + 1) == ' ';
            out.append(more ? '\u00a0' : text.charAt(i));
        }
        return out.toString();
    }
}
