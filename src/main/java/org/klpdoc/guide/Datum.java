// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.guide;

import org.klpdoc.text.Pos;

/**
 * A text out of a data file.
 *
 * @param text the text, without white space around it
 * @param markup whether it is reStructuredText; otherwise it is shown as it is
 * @param pos where its value begins in the file
 */
public record Datum(String text, boolean markup, Pos pos) {
    /** Takes white space off its ends. */
    public Datum {
        text = text.strip();
    }

    /** Whether nothing is in it. */
    public boolean isEmpty() {
        return text.isEmpty();
    }
}
