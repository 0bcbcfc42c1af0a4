// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import org.klpdoc.rst.core.BlockState;
import org.klpdoc.rst.core.DirectiveCall;
import org.klpdoc.text.Severity;

/** {@code :dedent:}: takes columns away from the left of program text. */
final class Dedent {
    private Dedent() {}

    /** The text with {@code columns} columns less in each line; all that lines share where that is negative. */
    static String of(String text, int columns, DirectiveCall call, BlockState state) {
        String[] lines = text.split("\n", -1);
        int wanted = columns < 0 ? shared(lines) : columns;
        StringBuilder out = new StringBuilder(text.length());
        boolean lost = false;
        for (int i = 0; i < lines.length; i++) {
            String gone = lines[i].substring(0, Math.min(wanted, lines[i].length()));
            lost |= !gone.isBlank();
            out.append(lines[i], gone.length(), lines[i].length()).append(i + 1 < lines.length ? "\n" : "");
        }
        if (lost) {
            String message = "non-whitespace stripped by dedent";
            state.note(Severity.WARNING, "rst.dedent", call.optionPos("dedent"), message, "give a smaller :dedent:");
        }
        return out.toString();
    }

    private static int shared(String[] lines) {
        int least = Integer.MAX_VALUE;
        for (String line : lines) {
            if (!line.isBlank()) {
                least = Math.min(least, line.length() - line.stripLeading().length());
            }
        }
        return least == Integer.MAX_VALUE ? 0 : least;
    }
}
