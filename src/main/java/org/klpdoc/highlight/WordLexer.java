// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.highlight;

/**
 * Reads a language that is words, strings, numbers, comments and signs, as its file describes it. Flags of a file:
 *
 * <ul>
 *   <li>{@code numbers}: words that begin with a digit are numbers
 *   <li>{@code variables}: {@code $name}, <code>${name}</code>, {@code $(name)}
 *   <li>{@code lines}: every string may go over many lines
 *   <li>{@code lifetimes}: a single quote before a name is part of it
 *   <li>{@code raw}: {@code r#"..."#}
 *   <li>{@code macros}: a name before an exclamation mark is called
 *   <li>{@code sections}: {@code [name]} at a line's begin
 *   <li>{@code immediates}: what begins a comment does not do so before a digit
 *   <li>{@code slashed}: <code>/name/</code> is a keyword
 * </ul>
 */
final class WordLexer implements Lexer {
    private final Grammar grammar;

    WordLexer(Grammar grammar) {
        this.grammar = grammar;
    }

    @Override
    public void lex(String text, Tokens out) {
        new WordRun(grammar, text, out).all();
    }
}
