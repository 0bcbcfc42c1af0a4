// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.Optional;

/** Addresses as directives take them. */
final class Uris {
    private Uris() {}

    /** An address: white space is dropped unless a backslash stands before it, other backslashes are dropped. */
    static String uri(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                i++;
                char next = text.charAt(i);
                boolean space = Character.isWhitespace(next);
                out.append(space ? ' ' : next);
            } else if (!Character.isWhitespace(c)) {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** The name that a text refers to, where it is a reference: {@code name_} or {@code `a phrase`_}. */
    static Optional<String> referenceName(String text) {
        String one = String.join(" ", text.strip().split("\\s+"));
        if (!one.endsWith("_") || one.length() < 2) {
            return Optional.empty();
        }
        if (one.startsWith("`") && one.endsWith("`_")) {
            String phrase = one.length() > 3 ? one.substring(1, one.length() - 2) : "";
            boolean whole = !phrase.isBlank() && phrase.charAt(0) != ' ' && phrase.indexOf('`') < 0;
            return whole ? Optional.of(phrase) : Optional.empty();
        }
        String name = one.substring(0, one.length() - 1);
        return isSimpleName(name) ? Optional.of(name) : Optional.empty();
    }

    /** Letters and digits, with single marks of {@code -._+:} between them. */
    static boolean isSimpleName(String name) {
        boolean mark = true;
        for (int i = 0; i < name.length(); i++) {
            boolean here = !Character.isLetterOrDigit(name.charAt(i));
            if (here && (mark || "-._+:".indexOf(name.charAt(i)) < 0)) {
                return false;
            }
            mark = here;
        }
        return !mark;
    }
}
