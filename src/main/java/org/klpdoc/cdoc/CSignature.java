// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cdoc;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A declaration taken apart for display: {@code int klp_enable_patch(struct klp_patch *patch)}.
 *
 * @param kind what is declared: {@code function}, {@code macro}, {@code struct} ... ({@code struct} also where {@code
 *     type} was asked for and {@code struct name} was written)
 * @param name the declared name: {@code klp_enable_patch}, or a path {@code outer.inner}
 * @param parameters the names of a function's parameters, those that have one
 * @param parts the signature in order, white space and all
 */
public record CSignature(String kind, String name, List<String> parameters, List<Part> parts) {
    /** What a part is, as a highlighter would say it. */
    public enum Role {
        /** A basic type: {@code int}. */
        TYPE,
        /** A keyword: {@code struct}. */
        KEYWORD,
        /** A name that may lead to its declaration; the part has a target. */
        REFERENCE,
        /** A name that leads nowhere: a parameter's. */
        NAME,
        /** The name that is declared. */
        DECLARED,
        /** What stands before the declared name's last part: {@code outer.}. */
        PREFIX,
        /** A number. */
        NUMBER,
        /** Text in double quotes. */
        STRING,
        /** A character in single quotes. */
        CHARACTER,
        /** An operator of an expression. */
        OPERATOR,
        /** Punctuation of a declaration: {@code *}. */
        PUNCTUATION,
        /** The parentheses around the parameters of what is declared. */
        PARENTHESIS,
        /** A space. */
        SPACE,
        /** Anything else: the comma and space between parameters, an attribute. */
        TEXT,
        /** An expression that could not be read, as written. */
        LITERAL
    }

    /**
     * A part of a signature.
     *
     * @param role what it is
     * @param text how it reads
     * @param target the full name that it refers to, "" where it refers to nothing
     */
    public record Part(Role role, String text, String target) {}

    /** Copies the lists. */
    public CSignature {
        parameters = List.copyOf(parameters);
        parts = List.copyOf(parts);
    }

    /**
     * Reads a declaration.
     *
     * @param kind function, macro, struct, union, enum, enumerator, type, member or var
     * @param text the declaration, on one line
     * @param attributes words that are attributes: {@code __user}; those with arguments as {@code __must_hold()}
     * @return the signature; empty where the text is no such declaration
     */
    public static Optional<CSignature> of(String kind, String text, Set<String> attributes) {
        return new SignatureReader(text, attributes).declaration(kind);
    }

    /** A full name as readers see it: {@code outer.[anonymous].inner} for {@code outer.@data.inner}. */
    public static String displayed(String name) {
        if (name.indexOf('@') < 0) {
            return name;
        }
        return Arrays.stream(name.split("\\."))
                .map(part -> part.startsWith("@") ? "[anonymous]" : part)
                .collect(Collectors.joining("."));
    }

    /** Reads an expression or a type, as {@code :c:expr:`int *`} has it; empty where the text is neither. */
    public static Optional<List<Part>> expression(String text, Set<String> attributes) {
        return new SignatureReader(text, attributes).expression();
    }

    /** The name in {@code name}, {@code outer.inner} or {@code name()}; empty where the text is none. */
    public static Optional<String> reference(String text) {
        return new SignatureReader(text, Set.of()).reference();
    }
}
