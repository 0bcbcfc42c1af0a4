// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

/** Strings of JSON that can stand in a script and in a page's script element alike. */
public final class Json {
    private Json() {}

    /** Appends a text in quotes; nothing in it ends the element or the line that it stands in. */
    public static StringBuilder text(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || c == '<' || c == '>' || c == '&' || c == '\u2028' || c == '\u2029') {
                out.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    out.append(Character.forDigit(c >> shift & 15, 16));
                }
            } else {
                out.append(c);
            }
        }
        return out.append('"');
    }
}
