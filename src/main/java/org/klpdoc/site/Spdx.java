// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import java.util.Optional;

/** The licence that a file names for itself in its first lines, in SPDX' notation. */
final class Spdx {
    private static final String TAG = "SPDX-License-Identifier:";
    private static final int FIRST_CHARACTERS = 1024;

    private Spdx() {}

    /** The licence expression: {@code GPL-2.0}; empty where the text's beginning has none. */
    static Optional<String> of(String text) {
        String top = text.substring(0, Math.min(text.length(), FIRST_CHARACTERS));
        int at = top.indexOf(TAG);
        if (at < 0) {
            return Optional.empty();
        }
        int end = top.indexOf('\n', at);
        String line = top.substring(at + TAG.length(), end < 0 ? top.length() : end);
        int close = line.indexOf("-->");
        String found = (close < 0 ? line : line.substring(0, close)).strip();
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }
}
