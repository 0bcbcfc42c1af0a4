// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.highlight;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;

/**
 * What {@link WordLexer} must know of a language; the file of that language says it, a key a component.
 *
 * @param words {@code word.CLASS}: the words that mean something wherever they stand
 * @param first {@code first.CLASS}: those that do so only where a statement begins
 * @param behind {@code behind.CLASS}: those that say what the name behind them is
 * @param sigils {@code sigil.CLASS}: signs that make the word behind them one of that class
 * @param comments {@code comment}: what begins a comment up to the end of the line
 * @param commentAtWord {@code comment-at-word}: whether it does so only where a word may begin
 * @param block {@code comment-block}: the two signs around a comment, empty for none
 * @param nested {@code comment-nested}: whether such comments nest
 * @param quotes {@code quote}: the signs around strings; three of them: a string of many lines
 * @param flags {@code flags}: what else the language has, see {@link WordLexer}
 * @param prefixes {@code prefix}: what may stand directly before a string
 * @param start {@code name-start}: what a name may begin with besides letters and the underscore
 * @param part {@code name-part}: what it may have within besides these and digits
 * @param starters {@code starter}: the signs behind which a statement begins
 * @param openers {@code opener}: the words behind which one does
 * @param prose {@code prose}: the words whose further indented lines are prose
 * @param signs {@code sign}: the only other signs that the language has; empty where it may have any
 * @param names what a name is by what follows it
 */
record Grammar(
        Words words,
        Words first,
        Words behind,
        Words sigils,
        List<String> comments,
        boolean commentAtWord,
        List<String> block,
        boolean nested,
        List<String> quotes,
        Set<String> flags,
        Set<String> prefixes,
        String start,
        String part,
        String starters,
        Set<String> openers,
        Set<String> prose,
        String signs,
        Names names) {
    /**
     * What a name is by where it stands.
     *
     * @param statement {@code statement}: the first one of a statement
     * @param called {@code called}: one before a parenthesis
     * @param label {@code label}: the first one, a colon behind it
     * @param assigned {@code assigned}: one before an assignment
     * @param opened {@code opened}: one before a brace
     * @param quoted {@code quoted-key}: a string before a colon
     */
    record Names(
            TokenType statement,
            TokenType called,
            TokenType label,
            TokenType assigned,
            TokenType opened,
            TokenType quoted) {}

    /** The grammar that a language's file describes. */
    static Grammar of(Properties file) {
        return new Grammar(
                Words.of(file),
                Words.of(file, "first."),
                Words.of(file, "behind."),
                Words.of(file, "sigil."),
                list(file, "comment"),
                file.containsKey("comment-at-word"),
                list(file, "comment-block"),
                file.containsKey("comment-nested"),
                list(file, "quote"),
                Set.copyOf(list(file, "flags")),
                Set.copyOf(list(file, "prefix")),
                file.getProperty("name-start", ""),
                file.getProperty("name-part", ""),
                file.getProperty("starter", ""),
                Set.copyOf(list(file, "opener")),
                Set.copyOf(list(file, "prose")),
                file.getProperty("sign", ""),
                new Names(
                        type(file, "statement", TokenType.NAME),
                        type(file, "called", TokenType.NAME),
                        type(file, "label", TokenType.NAME),
                        type(file, "assigned", TokenType.NAME),
                        type(file, "opened", TokenType.NAME),
                        type(file, "quoted-key", TokenType.STRING)));
    }

    private static TokenType type(Properties file, String key, TokenType otherwise) {
        String css = file.getProperty(key, "");
        return css.isEmpty() ? otherwise : TokenType.ofClass(css);
    }

    /** The words of a key, in their order. */
    static List<String> list(Properties file, String key) {
        List<String> words = new ArrayList<>();
        for (String word : file.getProperty(key, "").split("\\s+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return List.copyOf(words);
    }
}
