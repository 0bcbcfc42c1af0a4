// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.inline;

import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.rst.core.Names;

/** {@code name_} and {@code name__}: references whose text is a simple name. */
final class NamedReferences {
    private NamedReferences() {}

    /** Reads a reference whose name ends at {@code end}, where an underscore stands. */
    static boolean read(InlineScan scan, int start, int end) {
        String text = scan.text();
        boolean anonymous = text.startsWith("__", end) && scan.ends().mayEnd(end + 2);
        if (!anonymous && !scan.ends().mayEnd(end + 1)) {
            return false;
        }
        String name = text.substring(start, end);
        int stop = end + (anonymous ? 2 : 1);
        Draft made = Draft.of(Kind.REFERENCE, scan.pos(start), name)
                .set(Key.NAME, Names.oneSpaced(name))
                .set(Key.RAWSOURCE, text.substring(start, stop));
        if (anonymous) {
            made.set(Key.ANONYMOUS, true);
        } else {
            made.set(Key.REFNAME, Names.normal(name));
        }
        scan.document().noteReference(made);
        scan.take(start, stop, made);
        return true;
    }
}
