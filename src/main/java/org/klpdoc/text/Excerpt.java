// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.text;

import java.util.Optional;

/**
 * The line of a source that a position is in, for people to see what is meant.
 *
 * @param line the line, cut where it is long
 * @param column where in it the position is, in characters from 0
 */
public record Excerpt(String line, int column) {
    /** The line of a position, {@code widest} characters of it at most; empty for what is in no line. */
    public static Optional<Excerpt> of(Pos pos, int widest) {
        Source source = pos.source();
        if (pos.offset() < 0 || source.text().isEmpty()) {
            return Optional.empty();
        }
        int offset = Math.min(pos.offset(), source.text().length());
        int line = source.lineAt(offset);
        if (line >= source.lineCount()) {
            return Optional.empty();
        }
        int start = source.lineStart(line);
        int end = Math.max(start, source.lineEnd(line));
        String shown = source.text().substring(start, Math.min(end, start + widest));
        return Optional.of(new Excerpt(shown, offset - start));
    }
}
