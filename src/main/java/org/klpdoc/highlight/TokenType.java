// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.highlight;

/** What a run of program text is. The classes are those of Pygments, as Sphinx' pages and styles have them. */
public enum TokenType {
    /** Blanks, punctuation, and all that has no colour. */
    TEXT(""),
    /** A name that says nothing of itself. */
    NAME(""),
    /** A name behind a dot or an arrow: it is looked up in what stands before it. */
    MEMBER(""),
    /** What the language has no place for. */
    ERROR(""),
    /** A keyword. */
    KEYWORD("k"),
    /** A type that the language or its usual headers have. */
    TYPE("kt"),
    /** {@code true}, {@code NULL}. */
    CONSTANT("kc"),
    /** {@code import}. */
    IMPORT("kn"),
    /** A command or a function that the language itself has. */
    BUILTIN("nb"),
    /** A function's name, where it is declared or called; an instruction. */
    FUNCTION("nf"),
    /** A name behind {@code struct}, {@code class} and the like. */
    CLASS("nc"),
    /** A name with a value: a property, an option. */
    ATTRIBUTE("na"),
    /** The key of a mapping. */
    KEY("nt"),
    /** A place to jump to. */
    LABEL("nl"),
    /** A variable where it is marked as one; a register. */
    VARIABLE("nv"),
    /** A decorator. */
    DECORATOR("nd"),
    /** A string, of whatever kind. */
    STRING("s"),
    /** A character within quotes. */
    CHARACTER("sc"),
    /** An escape within a string. */
    ESCAPE("se"),
    /** A number. */
    NUMBER("m"),
    /** A comment. */
    COMMENT("c"),
    /** A line of the preprocessor, as far as it is its own. */
    PREPROCESSOR("cp"),
    /** The file that such a line takes in. */
    INCLUDED("cpf"),
    /** A line that a patch takes away. */
    DELETED("gd"),
    /** A line that a patch adds. */
    INSERTED("gi"),
    /** A heading. */
    HEADING("gh"),
    /** A heading below it: the place of a hunk. */
    SUBHEADING("gu"),
    /** Emphasis. */
    EMPHASIS("ge"),
    /** Strong emphasis. */
    STRONG("gs"),
    /** A prompt. */
    PROMPT("gp"),
    /** What a program printed. */
    OUTPUT("go");

    private final String css;

    TokenType(String css) {
        this.css = css;
    }

    /** The class in HTML, "" for a run without one. */
    public String css() {
        return css;
    }

    /** The type with a class that is not "". */
    static TokenType ofClass(String css) {
        for (TokenType type : values()) {
            if (type.css.equals(css) && !css.isEmpty()) {
                return type;
            }
        }
        throw new IllegalArgumentException("no type of token has the class \"" + css + "\"");
    }
}
