// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.text;

import java.util.List;

/**
 * Which parts of a composed text somebody wrote, and where. What stands between two pieces was written by nobody: its
 * place is that of the next piece on its line, else of the one before it.
 */
final class Pieces {
    /** How far a written text may run ahead of what was made of it: escapes, marks of quotation. */
    private static final int FARTHEST = 12;

    /**
     * A piece of a composed text.
     *
     * @param start where it begins in the composed text
     * @param end where it ends there
     * @param origin where the text that it was made of begins
     * @param escaped whether backslashes were put into it
     */
    record Piece(int start, int end, Pos origin, boolean escaped) {}

    private final List<Piece> pieces;

    /** The pieces in the order of the text. */
    Pieces(List<Piece> pieces) {
        this.pieces = List.copyOf(pieces);
    }

    /** The position in the author's file that an offset of the text, whose line ends at {@code lineEnd}, stands for. */
    Pos at(String text, int offset, int lineEnd, Source file) {
        int before = lastAt(offset);
        if (before >= 0) {
            Piece piece = pieces.get(before);
            if (offset < piece.end || offset == piece.start) {
                return within(text, piece, offset);
            }
        }
        if (before + 1 < pieces.size() && (before < 0 || pieces.get(before + 1).start <= lineEnd)) {
            return begin(pieces.get(before + 1).origin);
        }
        return before < 0 ? new Pos(file, 0) : begin(pieces.get(before).origin);
    }

    private int lastAt(int offset) {
        int low = 0;
        int high = pieces.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pieces.get(middle).start <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /** Follows the piece and what it was made of side by side: white space and escapes may differ, all else is the same. */
    private static Pos within(String text, Piece piece, int offset) {
        Pos begin = begin(piece.origin);
        String written = begin.source().text();
        int at = begin.offset();
        int found = at;
        for (int i = piece.start; i <= offset && i < piece.end; i++) {
            char c = text.charAt(i);
            boolean ours = c == '\\' && piece.escaped;
            int same = ours || Character.isWhitespace(c) ? -1 : next(written, at, c);
            found = same < 0 ? at : same;
            at = same < 0 ? at : same + 1;
        }
        return new Pos(begin.source(), Math.min(found, written.length()));
    }

    private static int next(String written, int from, char wanted) {
        int skipped = 0;
        for (int at = from; at < written.length() && skipped <= FARTHEST; at++) {
            char c = written.charAt(at);
            if (c == wanted) {
                return at;
            }
            skipped += Character.isWhitespace(c) ? 0 : 1;
        }
        return -1;
    }

    /** The first character of a YAML scalar: behind its quotation mark, below the line that opens a block of text. */
    private static Pos begin(Pos origin) {
        String text = origin.source().text();
        int at = Math.max(0, origin.offset());
        char first = at < text.length() ? text.charAt(at) : 'x';
        if (first == '"' || first == '\'') {
            return new Pos(origin.source(), at + 1);
        }
        int end = first == '|' || first == '>' ? text.indexOf('\n', at) : -1;
        if (end < 0) {
            return new Pos(origin.source(), at);
        }
        int body = end + 1;
        while (body < text.length() && Character.isWhitespace(text.charAt(body))) {
            body++;
        }
        return new Pos(origin.source(), body);
    }
}
