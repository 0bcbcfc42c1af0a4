// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A text that the program composes of words of its own and of pieces out of a YAML file. What is found in it is reported
 * at the piece, where it stands in the file.
 */
public final class ComposedText {
    private final Source file;
    private final StringBuilder text = new StringBuilder();
    private final List<Pieces.Piece> pieces = new ArrayList<>();

    /** Nothing yet, to be made of pieces of {@code file}. */
    public ComposedText(Source file) {
        this.file = file;
    }

    /** Adds words of the program. */
    public ComposedText add(String words) {
        text.append(words);
        return this;
    }

    /**
     * Adds a piece.
     *
     * @param piece the text, white space and escapes apart what stands at {@code origin}
     * @param origin where the value begins in the file, its quotation mark or {@code |} included
     * @param escaped whether backslashes were put into it that the file does not have
     */
    public ComposedText add(String piece, Pos origin, boolean escaped) {
        int start = text.length();
        text.append(piece);
        pieces.add(new Pieces.Piece(start, text.length(), origin, escaped));
        return this;
    }

    /** The text as it is now; its lines end in {@code \n}. */
    public Source source() {
        return Source.composed(text.toString(), file, new Pieces(pieces));
    }
}
