// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.inline;

import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.rst.core.Names;

/** {@code [1]_}, {@code [#]_}, {@code [#label]_}, {@code [*]_} and {@code [citation]_}. */
final class FootnoteReferences {
    private FootnoteReferences() {}

    /** Reads the reference whose bracket the scan is at. */
    static boolean read(InlineScan scan) {
        String text = scan.text();
        int start = scan.at();
        int close = labelEnd(text, start + 1);
        if (close < 0 || !text.startsWith("]_", close) || !scan.ends().mayEnd(close + 2)) {
            return false;
        }
        String label = text.substring(start + 1, close);
        scan.take(start, close + 2, make(scan, label, start));
        return true;
    }

    private static Draft make(InlineScan scan, String label, int start) {
        String name = Names.normal(label);
        char first = label.charAt(0);
        boolean footnote = first == '#' || first == '*' || isNumber(label);
        Draft made = Draft.of(footnote ? Kind.FOOTNOTE_REFERENCE : Kind.CITATION_REFERENCE, scan.pos(start))
                .set(Key.RAWSOURCE, "[" + label + "]_");
        if (first == '#') {
            made.set(Key.AUTO, "1");
            name = name.substring(1);
        } else if (first == '*') {
            made.set(Key.AUTO, "*");
            name = "";
        } else {
            made.add(Draft.text(label));
        }
        if (!name.isEmpty()) {
            made.set(Key.REFNAME, name);
        }
        scan.document().noteReference(made);
        return made;
    }

    /** Whether a label is a footnote's number. */
    static boolean isNumber(String label) {
        return label.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static int labelEnd(String text, int from) {
        if (from >= text.length()) {
            return -1;
        }
        char first = text.charAt(from);
        if (first == '*') {
            return from + 1;
        }
        int begin = first == '#' ? from + 1 : from;
        int end = SimpleNames.end(text, begin, text.length());
        return end > begin || first == '#' ? end : -1;
    }
}
