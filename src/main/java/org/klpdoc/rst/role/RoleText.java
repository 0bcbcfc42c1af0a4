// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.role;

import org.klpdoc.rst.core.RoleCall;
import org.klpdoc.rst.inline.Escapes;

/**
 * A role's text, divided where it is {@code title <target>}.
 *
 * @param title what is shown
 * @param target what is meant
 * @param explicit whether the author gave a title
 */
record RoleText(String title, String target, boolean explicit) {
    /** Divides the text; a bracket behind a backslash does not count. */
    static RoleText of(RoleCall call) {
        String text = call.text();
        int open = text.endsWith(">") ? opening(text) : -1;
        if (open < 1) {
            String plain = Escapes.plain(text);
            return new RoleText(plain, plain, false);
        }
        String title = Escapes.plain(text.substring(0, open).stripTrailing());
        return new RoleText(title, Escapes.plain(text.substring(open + 1, text.length() - 1)), true);
    }

    /** The first opening bracket that has text before it and no backslash. */
    private static int opening(String text) {
        for (int at = text.indexOf('<', 1); at > 0; at = text.indexOf('<', at + 1)) {
            if (text.charAt(at - 1) != '\0') {
                return at;
            }
        }
        return -1;
    }
}
