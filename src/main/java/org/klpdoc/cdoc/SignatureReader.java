// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cdoc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.klpdoc.cdoc.CSignature.Part;
import org.klpdoc.cdoc.CSignature.Role;
import org.klpdoc.cdoc.SignatureTokens.Mismatch;

/** Reads a declaration by the grammar that Sphinx' C domain knows, and orders its parts as Sphinx shows them. */
final class SignatureReader {
    private static final List<String> TAGGED = List.of("struct", "union", "enum");

    private final SignatureTokens tokens;
    private final TypeReader types;

    SignatureReader(String text, Set<String> attributes) {
        tokens = new SignatureTokens(text);
        types = new TypeReader(tokens, attributes);
    }

    /** A declaration of a kind; empty where the text is none. */
    Optional<CSignature> declaration(String kind) {
        try {
            return Optional.of(read(kind));
        } catch (Mismatch first) {
            return kind.equals("type") ? tagged() : Optional.empty();
        }
    }

    /** {@code .. c:type:: struct name}, as it was written before the domain knew {@code c:struct}. */
    private Optional<CSignature> tagged() {
        tokens.back(0);
        try {
            for (String word : TAGGED) {
                if (tokens.skip(word)) {
                    return Optional.of(read(word));
                }
            }
            return Optional.empty();
        } catch (Mismatch none) {
            return Optional.empty();
        }
    }

    private CSignature read(String kind) throws Mismatch {
        CSignature read = switch (kind) {
            case "function" -> function(types.declaration(TypeReader.Outer.FUNCTION));
            case "member", "var" -> member(kind);
            case "type" -> type();
            case "macro" -> macro();
            case "enumerator" -> enumerator();
            default -> keyworded(kind, types.declaredName());
        };
        boolean closed = !kind.equals("macro") && tokens.skip(";");
        if (!tokens.isEnd()) {
            throw new Mismatch();
        }
        if (!closed) {
            return read;
        }
        List<Part> parts = new ArrayList<>(read.parts());
        parts.add(Parts.of(Role.PUNCTUATION, ";"));
        return new CSignature(read.kind(), read.name(), read.parameters(), parts);
    }

    private CSignature function(TypeReader.Declared declared) {
        return new CSignature("function", declared.name(), types.parameterNames(), declared.parts());
    }

    private static CSignature made(String kind, String name, List<Part> parts) {
        return new CSignature(kind, name, List.of(), parts);
    }

    private CSignature keyworded(String keyword, TypeReader.Declared declared) {
        List<Part> parts = new ArrayList<>();
        parts.add(Parts.of(Role.KEYWORD, keyword));
        parts.add(Parts.SPACE);
        parts.addAll(declared.parts());
        return made(keyword, declared.name(), parts);
    }

    private CSignature member(String kind) throws Mismatch {
        TypeReader.Declared declared = types.declaration(TypeReader.Outer.MEMBER);
        List<Part> parts = new ArrayList<>(declared.parts());
        parts.addAll(types.initializer(Set.of(";")));
        return made(kind, declared.name(), parts);
    }

    /** Just a name, or a declaration as behind {@code typedef}. */
    private CSignature type() throws Mismatch {
        try {
            TypeReader.Declared name = types.untyped();
            int end = tokens.mark();
            boolean complete = tokens.isEnd() || tokens.skip(";") && tokens.isEnd();
            if (complete) {
                tokens.back(end);
                CSignature read = keyworded("type", name);
                return made("type", read.name(), read.parts());
            }
        } catch (Mismatch typed) {
            // not just a name: read again below
        }
        tokens.back(0);
        CSignature read = keyworded("typedef", types.declaration(TypeReader.Outer.TYPE));
        return made("type", read.name(), read.parts());
    }

    private CSignature macro() throws Mismatch {
        TypeReader.Declared declared = types.declaredName();
        List<Part> parts = new ArrayList<>(declared.parts());
        if (tokens.skip("(")) {
            parts.add(Parts.of(Role.PARENTHESIS, "("));
            boolean more = !tokens.skip(")");
            while (more) {
                parts.add(macroParameter());
                more = tokens.skip(",");
                if (more) {
                    parts.add(Parts.of(Role.TEXT, ", "));
                } else {
                    tokens.expect(")");
                }
            }
            parts.add(Parts.of(Role.PARENTHESIS, ")"));
        }
        return made("macro", declared.name(), parts);
    }

    private Part macroParameter() throws Mismatch {
        if (tokens.skip("...")) {
            return Parts.of(Role.PUNCTUATION, "...");
        }
        if (tokens.kind() != CScanner.Kind.WORD) {
            throw new Mismatch();
        }
        String name = tokens.take();
        return Parts.of(Role.NAME, tokens.skip("...") ? name + "..." : name);
    }

    private CSignature enumerator() throws Mismatch {
        TypeReader.Declared declared = types.declaredName();
        List<Part> parts = new ArrayList<>();
        parts.add(Parts.of(Role.KEYWORD, "enumerator"));
        parts.add(Parts.SPACE);
        parts.addAll(declared.parts());
        List<Part> attributes = types.attributes();
        if (!attributes.isEmpty()) {
            parts.add(Parts.SPACE);
            parts.addAll(attributes);
        }
        parts.addAll(types.initializer(Set.of(";")));
        return made("enumerator", declared.name(), parts);
    }

    /** An expression, or else a type; empty where the text is neither. */
    Optional<List<Part>> expression() {
        try {
            List<Part> read = new ExpressionReader(tokens, types).strict();
            if (tokens.isEnd()) {
                return Optional.of(read);
            }
        } catch (Mismatch none) {
            // perhaps a type: read again below
        }
        tokens.back(0);
        try {
            List<Part> read = types.abstractType();
            return tokens.isEnd() ? Optional.of(read) : Optional.empty();
        } catch (Mismatch none) {
            return Optional.empty();
        }
    }

    /** A name, perhaps with {@code ()} behind it. */
    Optional<String> reference() {
        try {
            StringBuilder name = new StringBuilder(tokens.skip(".") ? "." : "").append(tokens.name());
            while (tokens.skip(".")) {
                name.append('.').append(tokens.name());
            }
            if (tokens.skip("(")) {
                tokens.expect(")");
            }
            return tokens.isEnd() ? Optional.of(name.toString()) : Optional.empty();
        } catch (Mismatch none) {
            return Optional.empty();
        }
    }
}
