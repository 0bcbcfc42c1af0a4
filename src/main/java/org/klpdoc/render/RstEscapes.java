// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

import java.util.regex.Pattern;

/** Writes plain text so that reStructuredText shows it as it is, wherever in a line it stands. */
final class RstEscapes {
    /** What begins markup within a line. */
    private static final String MARKS = "\\*`|<";

    private static final Pattern ENUMERATOR = Pattern.compile("\\(?([0-9]+|[A-Za-z]|[ivxlcdmIVXLCDM]+)[.)]( .*)?");

    private RstEscapes() {}

    /** The text, of one line, with a backslash before each character that would be markup. */
    static String of(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        boolean first = !text.isEmpty() && !Character.isLetterOrDigit(text.codePointAt(0));
        if (first && MARKS.indexOf(text.charAt(0)) < 0
                || ENUMERATOR.matcher(text).matches()) {
            out.append('\\');
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = i + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(i + 1));
            boolean twoColons = c == ':' && i > 0 && text.charAt(i - 1) == ':';
            if (MARKS.indexOf(c) >= 0 || c == '_' && ends && (i > 0 || !first) || twoColons) {
                out.append('\\');
            }
            out.append(c);
        }
        return out.toString();
    }
}
