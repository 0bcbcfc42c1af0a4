// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.text.Normalizer;
import java.util.Locale;

/** docutils' identifiers and reference names. */
final class Identifiers {
    private static final String FROM = "øđħıłŧƀƈƌƒƙƚƞƥƫƭƴƶǥȥȷȼɇɉɋɍɏßæœȸȹðþ";
    private static final String[] TO = {
        "o", "d", "h", "i", "l", "t", "b", "c", "d", "f", "k", "l", "n", "p", "t", "t", "y", "z", "g", "z", "j", "c",
        "e", "j", "q", "r", "y", "sz", "ae", "oe", "db", "qp", "d", "th"
    };

    private Identifiers() {}

    /** docutils' {@code make_id}: {@code [a-z](-?[a-z0-9]+)*}, or "". */
    static String of(String text) {
        StringBuilder plain = new StringBuilder();
        String lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            int known = lower.charAt(i) < 0x80 ? -1 : FROM.indexOf(lower.charAt(i));
            plain.append(known < 0 ? lower.substring(i, i + 1) : TO[known]);
        }
        String decomposed = Normalizer.normalize(plain, Normalizer.Form.NFKD);
        StringBuilder out = new StringBuilder();
        boolean gap = false;
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            boolean letter = c >= 'a' && c <= 'z';
            boolean digit = c >= '0' && c <= '9';
            if (letter || digit && out.length() > 0) {
                out.append(gap && out.length() > 0 ? "-" : "").append(c);
                gap = false;
            } else if (c < 0x80) {
                gap = true;
            }
        }
        return out.toString();
    }

    /** docutils' {@code fully_normalize_name}: lower case, one space for each run of white space. */
    static String name(String text) {
        return String.join(" ", text.toLowerCase(Locale.ROOT).strip().split("\\s+"));
    }
}
