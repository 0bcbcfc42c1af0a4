// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst;

import java.util.regex.Pattern;
import org.klpdoc.rst.core.Configured;
import org.klpdoc.text.DerivedText;
import org.klpdoc.text.Source;

/** A page with the project's text before and behind it (Sphinx' {@code rst_prolog} and {@code rst_epilog}). */
final class Surrounded {
    /** A field at the top of the page: what it says of the file stays first. */
    private static final Pattern FIELD = Pattern.compile("^:\\w+:.*");

    private Surrounded() {}

    /** The page's text with what the project adds; the page's own where that is nothing. */
    static Source by(Configured configured, Source page) {
        boolean before = !configured.prolog().text().isEmpty();
        boolean behind = !configured.epilog().text().isEmpty();
        if (!before && !behind) {
            return page;
        }
        DerivedText made = new DerivedText();
        int at = 0;
        while (before && at < page.lineCount() && FIELD.matcher(line(page, at)).matches()) {
            made.add(line(page, at), page, at);
            at++;
        }
        if (before) {
            add(configured.prolog(), made);
        }
        for (; at < page.lineCount(); at++) {
            made.add(line(page, at), page, at);
        }
        if (behind) {
            add(configured.epilog(), made);
        }
        return made.source();
    }

    /** Adds a text with an empty line before and behind it. */
    private static void add(Source text, DerivedText made) {
        made.add("", text, 0);
        for (int i = 0; i < text.lineCount(); i++) {
            made.add(line(text, i), text, i);
        }
        made.add("", text, Math.max(0, text.lineCount() - 1));
    }

    private static String line(Source text, int i) {
        return text.text().substring(text.lineStart(i), Math.max(text.lineStart(i), text.lineEnd(i)));
    }
}
