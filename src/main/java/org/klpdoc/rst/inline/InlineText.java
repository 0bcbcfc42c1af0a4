// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.inline;

import org.klpdoc.text.Lines;
import org.klpdoc.text.Pos;

/**
 * A text to be read for inline markup.
 *
 * @param text the text as written
 * @param spot where each of its characters is
 * @param line the line that docutils names in its messages
 */
public record InlineText(String text, Spot spot, int line) {
    /** Where the character at an offset of a text is. */
    @FunctionalInterface
    public interface Spot {
        /** The position of the character at {@code offset}. */
        Pos at(int offset);
    }

    /** All the lines of a window. */
    public static InlineText of(Lines lines) {
        return of(lines.joined(), lines);
    }

    /** The text that the lines of a window begin with. */
    public static InlineText of(String text, Lines lines) {
        return new InlineText(text, new JoinedSpot(lines), lines.lineNumber(0));
    }

    /** A text that stands at {@code pos}, or was made of what stands there. */
    public static InlineText of(String text, Pos pos) {
        boolean there = pos.offset() >= 0 && pos.source().text().startsWith(text, pos.offset());
        Spot spot = there ? offset -> new Pos(pos.source(), pos.offset() + offset) : offset -> pos;
        return new InlineText(text, spot, pos.line());
    }

    /** Places in joined lines; asked for mostly in the order of the text, so a search goes on where the last one ended. */
    private static final class JoinedSpot implements Spot {
        private final Lines lines;
        private int line;
        private int begin;

        JoinedSpot(Lines lines) {
            this.lines = lines;
        }

        @Override
        public Pos at(int offset) {
            if (offset < begin) {
                line = 0;
                begin = 0;
            }
            while (line < lines.size() && offset - begin > lines.length(line)) {
                begin += lines.length(line) + 1;
                line++;
            }
            return line < lines.size() ? lines.pos(line, offset - begin) : lines.pos(lines.size());
        }
    }
}
