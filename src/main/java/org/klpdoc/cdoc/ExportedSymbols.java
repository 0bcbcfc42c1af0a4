// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cdoc;

import java.util.Set;
import java.util.TreeSet;

/** The symbols that a C file exports to modules: {@code EXPORT_SYMBOL_GPL(klp_enable_patch);}. */
public final class ExportedSymbols {
    private static final String MARK = "EXPORT_SYMBOL";

    private ExportedSymbols() {}

    /** The names in {@code EXPORT_SYMBOL()} and {@code EXPORT_SYMBOL_GPL()} that stand first on a line of {@code c}. */
    public static Set<String> of(String c) {
        Set<String> names = new TreeSet<>();
        for (int at = c.indexOf(MARK); at >= 0; at = c.indexOf(MARK, at + 1)) {
            if (startsLine(c, at)) {
                read(c, at + MARK.length(), names);
            }
        }
        return names;
    }

    private static boolean startsLine(String c, int at) {
        int i = at - 1;
        while (i >= 0 && c.charAt(i) != '\n' && Ascii.isSpace(c.charAt(i))) {
            i--;
        }
        return i < 0 || c.charAt(i) == '\n';
    }

    private static void read(String c, int from, Set<String> names) {
        int at = c.startsWith("_GPL", from) ? from + 4 : from;
        at = Ascii.skipSpace(c, at);
        if (Ascii.at(c, at) != '(') {
            return;
        }
        int start = Ascii.skipSpace(c, at + 1);
        int end = Ascii.wordEnd(c, start);
        int close = Ascii.skipSpace(c, end);
        if (end > start && Ascii.at(c, close) == ')' && Ascii.at(c, Ascii.skipSpace(c, close + 1)) == ';') {
            names.add(c.substring(start, end));
        }
    }
}
