// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cdoc;

import java.util.Set;
import java.util.TreeSet;

/** The symbols that a C file exports to modules: {@code EXPORT_SYMBOL_GPL(klp_enable_patch);}. */
public final class ExportedSymbols {
    private static final String MARK = "EXPORT_SYMBOL";

    private ExportedSymbols() {}

    /**
     * The names in {@code EXPORT_SYMBOL()} and {@code EXPORT_SYMBOL_GPL()} that stand first on a line of {@code c}: those
     * that {@code scripts/kernel-doc} of Linux 6.1 knows.
     */
    public static Set<String> of(String c) {
        return read(c, false);
    }

    /** The same, and those that are exported into a namespace or to some modules: {@code EXPORT_SYMBOL_NS_GPL(a, NS);}. */
    public static Set<String> ofAnyKind(String c) {
        return read(c, true);
    }

    private static Set<String> read(String c, boolean anyKind) {
        Set<String> names = new TreeSet<>();
        for (int at = c.indexOf(MARK); at >= 0; at = c.indexOf(MARK, at + 1)) {
            if (startsLine(c, at)) {
                read(c, at + MARK.length(), anyKind, names);
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

    private static void read(String c, int from, boolean anyKind, Set<String> names) {
        int behind = anyKind ? Ascii.wordEnd(c, from) : c.startsWith("_GPL", from) ? from + 4 : from;
        int at = Ascii.skipSpace(c, behind);
        if (Ascii.at(c, at) != '(') {
            return;
        }
        int start = Ascii.skipSpace(c, at + 1);
        int end = Ascii.wordEnd(c, start);
        int close = Ascii.skipSpace(c, end);
        boolean alone = Ascii.at(c, close) == ')' && Ascii.at(c, Ascii.skipSpace(c, close + 1)) == ';';
        if (end > start && (alone || anyKind && Ascii.at(c, close) == ',')) {
            names.add(c.substring(start, end));
        }
    }
}
