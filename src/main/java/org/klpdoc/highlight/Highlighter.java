// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.highlight;

import java.util.List;
import java.util.Locale;

/**
 * Gives program text its colours, by the language that a block names. Safe for use by many threads.
 *
 * <p>Which language a block has follows Sphinx: {@code none} and {@code text} have no colours, nor has a language that
 * nobody knows here, nor a text that its language has no place for (unless its author forces it). {@code default} is
 * Python where the text is that; Sphinx would colour whatever Python's lexer takes, plain English for one.
 */
public final class Highlighter {
    private static final String DEFAULT = "default";

    private final Lexers lexers = new Lexers();

    /** The language of a name as an author writes it ({@code C}, {@code py}), or "" for one without colours. */
    public String language(String name) {
        return lexers.language(name.toLowerCase(Locale.ROOT));
    }

    /** The runs of a text in a language, without gaps; none where it has no colours. */
    public List<Token> tokens(String name, String text) {
        return tokens(name, text, false);
    }

    /** The same; what is forced has its colours in spite of what its language has no place for. */
    public List<Token> tokens(String name, String text, boolean forced) {
        String language = language(name.equals(DEFAULT) ? guess(text) : name);
        if (language.isEmpty() || text.isEmpty()) {
            return List.of();
        }
        Tokens tokens = Lexer.read(lexers.of(language, text), text);
        return tokens.failed() && !forced ? List.of() : List.copyOf(tokens.list());
    }

    /** Python, where a line begins as only Python's do. */
    private static String guess(String text) {
        if (text.startsWith(">>>")) {
            return "pycon";
        }
        for (String line : text.split("\n", -1)) {
            String code = line.stripTrailing();
            boolean opens = code.endsWith(":") && starts(code, "def ", "class ");
            if (opens || starts(code, "import ", "from ") && code.matches("(import [\\w.]+|from [\\w.]+ import .*)")) {
                return "python";
            }
        }
        return "";
    }

    private static boolean starts(String line, String one, String other) {
        return line.startsWith(one) || line.startsWith(other);
    }
}
