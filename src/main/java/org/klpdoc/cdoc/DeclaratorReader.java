// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cdoc;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.klpdoc.cdoc.CSignature.Part;
import org.klpdoc.cdoc.CSignature.Role;
import org.klpdoc.cdoc.SignatureTokens.Mismatch;
import org.klpdoc.cdoc.TypeReader.Declared;

/** Reads what stands around a name in a declaration: stars, parentheses, arrays, parameters, the width of a bit-field. */
final class DeclaratorReader {
    /** How the name is given. */
    enum Naming {
        /** The declared name, parameters must follow. */
        FUNCTION,
        /** The declared name. */
        PATH,
        /** A name or none: a parameter's. */
        SINGLE,
        /** No name. */
        NONE
    }

    private static final int DEPTH = 100;
    private static final List<String> QUALIFIERS = List.of("restrict", "volatile", "const");

    private final SignatureTokens tokens;
    private final TypeReader types;
    private List<String> parameterNames = List.of();
    private int depth;

    DeclaratorReader(SignatureTokens tokens, TypeReader types) {
        this.tokens = tokens;
        this.types = types;
    }

    /** The names of the parameters of what was declared last, those that have one. */
    List<String> parameterNames() {
        return parameterNames;
    }

    /** Reads a declarator; its name is "" where it has none. */
    Declared read(Naming naming) throws Mismatch {
        if (++depth > DEPTH) {
            throw new Mismatch();
        }
        try {
            if (tokens.skip("*")) {
                return pointer(naming);
            }
            return tokens.peek().equals("(") ? parenthesis(naming) : suffixed(naming);
        } finally {
            depth--;
        }
    }

    private Declared pointer(Naming naming) throws Mismatch {
        List<Part> parts = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        List<Part> attributes = new ArrayList<>();
        while (true) {
            if (QUALIFIERS.contains(tokens.peek()) && !seen.contains(tokens.peek())) {
                seen.add(tokens.take());
                continue;
            }
            List<Part> attribute = types.attribute();
            if (attribute.isEmpty()) {
                break;
            }
            if (!attributes.isEmpty()) {
                attributes.add(Parts.of(Role.TEXT, " "));
            }
            attributes.addAll(attribute);
        }
        parts.add(Parts.of(Role.PUNCTUATION, "*"));
        parts.addAll(attributes);
        for (String word : QUALIFIERS) {
            if (seen.contains(word)) {
                if (parts.size() > 1) {
                    parts.add(Parts.SPACE);
                }
                parts.add(Parts.of(Role.KEYWORD, word));
            }
        }
        Declared next = read(naming);
        boolean marked = parts.size() > 1;
        if (marked && next.spaced()) {
            parts.add(Parts.SPACE);
        }
        parts.addAll(next.parts());
        return new Declared(next.name(), parts, marked || next.spaced());
    }

    /**
     * Parameters without a name before them, or a declarator in parentheses. What Sphinx does not read, how the function
     * is called, may stand first: {@code (EFIAPI *reset)(int)}.
     */
    private Declared parenthesis(Naming naming) throws Mismatch {
        int from = tokens.mark();
        try {
            return suffixed(naming);
        } catch (Mismatch other) {
            tokens.back(from);
        }
        tokens.expect("(");
        List<Part> convention = types.attributes();
        Declared inner = read(naming);
        tokens.expect(")");
        Declared behind = read(Naming.NONE);
        List<Part> parts = new ArrayList<>();
        parts.add(Parts.of(Role.PUNCTUATION, "("));
        if (!convention.isEmpty()) {
            parts.addAll(convention);
            parts.add(Parts.SPACE);
        }
        parts.addAll(inner.parts());
        parts.add(Parts.of(Role.PUNCTUATION, ")"));
        parts.addAll(behind.parts());
        return new Declared(inner.name(), parts, true);
    }

    private Declared suffixed(Naming naming) throws Mismatch {
        Declared name = named(naming);
        List<Part> parts = new ArrayList<>(name.parts());
        boolean arrays = false;
        while (tokens.skip("[")) {
            array(parts);
            arrays = true;
        }
        boolean outer = naming == Naming.FUNCTION || naming == Naming.PATH;
        if (tokens.peek().equals("(")) {
            parts.addAll(parameters(outer));
        } else if (naming == Naming.FUNCTION) {
            throw new Mismatch();
        } else if (naming == Naming.PATH && !arrays && tokens.skip(":")) {
            parts.addAll(List.of(Parts.SPACE, Parts.of(Role.PUNCTUATION, ":"), Parts.SPACE));
            parts.addAll(types.expression(Set.of("=", ";")));
        }
        return new Declared(name.name(), parts, name.spaced());
    }

    private Declared named(Naming naming) throws Mismatch {
        switch (naming) {
            case FUNCTION, PATH:
                return types.declaredName();
            case SINGLE:
                if (tokens.kind() == CScanner.Kind.WORD) {
                    String name = tokens.name();
                    return new Declared(name, List.of(Parts.of(Role.NAME, name)), true);
                }
                return new Declared("", List.of(), false);
            default:
                return new Declared("", List.of(), false);
        }
    }

    private void array(List<Part> parts) throws Mismatch {
        parts.add(Parts.of(Role.PUNCTUATION, "["));
        int before = parts.size();
        List<String> seen = new ArrayList<>();
        while (tokens.peek().equals("static") || QUALIFIERS.contains(tokens.peek())) {
            seen.add(tokens.take());
        }
        for (String word : List.of("static", "restrict", "volatile", "const")) {
            if (seen.contains(word)) {
                if (parts.size() > before) {
                    parts.add(Parts.SPACE);
                }
                parts.add(Parts.of(Role.KEYWORD, word));
            }
        }
        if (!seen.contains("static") && tokens.skip("*")) {
            parts.add(Parts.of(Role.PUNCTUATION, "*"));
        } else if (!tokens.peek().equals("]")) {
            if (parts.size() > before) {
                parts.add(Parts.SPACE);
            }
            parts.addAll(types.expression(Set.of("]")));
        }
        tokens.expect("]");
        parts.add(Parts.of(Role.PUNCTUATION, "]"));
    }

    /** Parameters in parentheses; those of what is declared look different from those within a parameter. */
    List<Part> parameters(boolean outer) throws Mismatch {
        Role parenthesis = outer ? Role.PARENTHESIS : Role.PUNCTUATION;
        tokens.expect("(");
        List<Part> parts = new ArrayList<>();
        parts.add(Parts.of(parenthesis, "("));
        List<String> names = new ArrayList<>();
        boolean more = !tokens.skip(")");
        while (more) {
            boolean rest = tokens.skip("...");
            if (rest) {
                parts.add(Parts.of(Role.PUNCTUATION, "..."));
            } else {
                Declared parameter = types.parameter();
                parts.addAll(parameter.parts());
                names.add(parameter.name());
            }
            more = !rest && tokens.skip(",");
            if (!more) {
                tokens.expect(")");
            } else if (outer) {
                parts.add(Parts.of(Role.TEXT, ", "));
            } else {
                parts.addAll(List.of(Parts.of(Role.PUNCTUATION, ","), Parts.SPACE));
            }
        }
        parts.add(Parts.of(parenthesis, ")"));
        if (outer) {
            parameterNames =
                    names.stream().filter(name -> !name.isEmpty()).distinct().toList();
        }
        List<Part> attributes = types.attributes();
        if (!attributes.isEmpty()) {
            parts.add(Parts.SPACE);
            parts.addAll(attributes);
        }
        return parts;
    }
}
