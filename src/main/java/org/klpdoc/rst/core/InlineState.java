// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.core;

import org.klpdoc.text.Pos;

/** What a role may ask of the inline parser that called it: docutils' {@code Inliner}. */
public interface InlineState {
    /** How this page is read. */
    RstSettings settings();

    /** The page's names, ids and registers. */
    DraftDocument document();

    /** The page's path within its root. */
    String path();

    /** Parses inline markup within a role's text. */
    InlineResult nested(String text, Pos pos);

    /** Reports a problem, as {@link BlockState#report} does. */
    Draft report(int level, String code, Pos pos, String message);

    /** The {@code problematic} element that stands for {@code rawtext}, tied to its message. */
    Draft problematic(String rawtext, Draft message, Pos pos);
}
