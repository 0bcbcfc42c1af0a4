// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.highlight;

/** Reads one language. Takes whatever it is given, in time linear in it; keeps nothing between two texts. */
interface Lexer {
    /** Tells {@code out} what each part of the text is; what it leaves at the end is text. */
    void lex(String text, Tokens out);

    /** The runs of a whole text. */
    static Tokens read(Lexer lexer, String text) {
        Tokens tokens = new Tokens();
        lexer.lex(text, tokens);
        tokens.add(text.length(), TokenType.TEXT);
        return tokens;
    }
}
