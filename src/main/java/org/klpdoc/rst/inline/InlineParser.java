// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.inline;

import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.DraftPage;
import org.klpdoc.rst.core.InlineResult;
import org.klpdoc.rst.core.RoleTable;
import org.klpdoc.rst.core.RstSettings;

/**
 * Reads inline markup of one page's texts.
 *
 * @param settings how the page is read
 * @param page its names and registers
 * @param path its path within its root
 * @param roles the roles there are beside the page's own
 */
public record InlineParser(RstSettings settings, DraftPage page, String path, RoleTable roles) {
    /** Reads a text; messages about its names go to {@code parent} where they may stand there. */
    public InlineResult parse(InlineText text, Draft parent) {
        if (isPlain(text.text())) {
            return InlineResult.of(Draft.text(text.text()));
        }
        return new InlineScan(this, text, parent, 0).run(false);
    }

    /** Whether a text is nothing but text: no character in it begins markup, an escape or an address. */
    private static boolean isPlain(String text) {
        return StartCharacters.next(text, 0) == text.length()
                && !text.isEmpty()
                && text.indexOf('\\') < 0
                && text.indexOf('@') < 0;
    }

    /** The same with the escape marks left in the text nodes. */
    public InlineResult parseMarked(InlineText text, Draft parent) {
        return new InlineScan(this, text, parent, 0).run(true);
    }
}
