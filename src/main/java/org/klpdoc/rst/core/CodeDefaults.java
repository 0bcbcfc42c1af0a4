// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.core;

import java.util.List;
import org.klpdoc.doc.Attrs;
import org.klpdoc.doc.Code;

/** What {@code .. highlight::} has set for the code that follows it on the page. */
public final class CodeDefaults {
    /** The page's setting that holds the language. */
    public static final String LANGUAGE = "highlight";

    /** The page's setting that holds the number of lines from which on code has line numbers. */
    public static final String THRESHOLD = "highlight-threshold";

    private CodeDefaults() {}

    /** Gives a literal block that says nothing of its looks those of the page. */
    public static Draft applied(Draft block, DraftDocument page) {
        String language = page.setting(LANGUAGE);
        boolean numbered = areNumbered(block.plainText(), page);
        return language.isEmpty() && !numbered
                ? block
                : block.set(Key.CODE, new Code(language, numbered, 1, List.of(), List.of(), Attrs.NONE));
    }

    /** Whether a text is long enough to have line numbers. */
    public static boolean areNumbered(String text, DraftDocument page) {
        String threshold = page.setting(THRESHOLD);
        long ends =
                threshold.isEmpty() ? 0 : text.chars().filter(c -> c == '\n').count();
        return !threshold.isEmpty() && ends >= Integer.parseInt(threshold) - 1L;
    }
}
