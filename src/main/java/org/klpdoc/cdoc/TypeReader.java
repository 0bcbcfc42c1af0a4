// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cdoc;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.klpdoc.cdoc.CSignature.Part;
import org.klpdoc.cdoc.CSignature.Role;
import org.klpdoc.cdoc.SignatureTokens.Mismatch;

/** Reads types and names within a declaration: specifiers here, what is around the name in {@link DeclaratorReader}. */
final class TypeReader {
    /** What a type belongs to; it decides which specifiers there may be. */
    enum Outer {
        /** A function, with parameters. */
        FUNCTION,
        /** A member or a variable. */
        MEMBER,
        /** What a typedef names. */
        TYPE,
        /** A parameter, or a type within an expression. */
        NONE
    }

    /** A name and the parts of the declaration around it; whether a space keeps it from the type before. */
    record Declared(String name, List<Part> parts, boolean spaced) {}

    private static final Set<String> BASIC = Set.of(
            "void",
            "_Bool",
            "signed",
            "unsigned",
            "short",
            "long",
            "char",
            "int",
            "__uint128",
            "__int128",
            "__int8",
            "__int16",
            "__int32",
            "__int64",
            "float",
            "double",
            "_Decimal32",
            "_Decimal64",
            "_Decimal128",
            "_Complex",
            "_Imaginary",
            "__float80",
            "_Float64x",
            "__float128",
            "_Float128",
            "__ibm128",
            "__fp16",
            "_Sat",
            "_Fract",
            "fract",
            "_Accum",
            "accum",
            "bool",
            "complex",
            "imaginary",
            "__int128_t",
            "__uint128_t");
    private static final List<String> TAGS = List.of("struct", "enum", "union");
    /** Specifiers in the order in which they are shown. */
    private static final List<String> ORDER = List.of(
            "auto",
            "register",
            "static",
            "extern",
            "thread_local",
            "_Thread_local",
            "inline",
            "restrict",
            "volatile",
            "const");

    private final SignatureTokens tokens;
    private final AttributeReader attributes;
    private final DeclaratorReader declarators;

    TypeReader(SignatureTokens tokens, Set<String> attributes) {
        this.tokens = tokens;
        this.attributes = new AttributeReader(tokens, attributes);
        this.declarators = new DeclaratorReader(tokens, this);
    }

    /** A type and the name it declares. */
    Declared declaration(Outer outer) throws Mismatch {
        List<Part> type = type(outer);
        Declared declarator = declarators.read(
                outer == Outer.FUNCTION ? DeclaratorReader.Naming.FUNCTION : DeclaratorReader.Naming.PATH);
        return new Declared(declarator.name(), joined(type, declarator), false);
    }

    /** A parameter: a type and perhaps a name, perhaps a default. */
    Declared parameter() throws Mismatch {
        List<Part> type = type(Outer.NONE);
        Declared declarator = declarators.read(DeclaratorReader.Naming.SINGLE);
        List<Part> parts = joined(type, declarator);
        parts.addAll(initializer(Set.of(",", ")")));
        return new Declared(declarator.name(), parts, false);
    }

    /** The names of the parameters of what was declared last. */
    List<String> parameterNames() {
        return declarators.parameterNames();
    }

    /** A type that declares nothing: {@code int *}. */
    List<Part> abstractType() throws Mismatch {
        List<Part> type = type(Outer.NONE);
        return joined(type, declarators.read(DeclaratorReader.Naming.NONE));
    }

    /** Just a name, perhaps with parameters. */
    Declared untyped() throws Mismatch {
        List<Part> parts = specifiers(Outer.TYPE, false);
        Declared name = declaredName();
        boolean spaced = !parts.isEmpty();
        if (spaced) {
            parts.add(Parts.SPACE);
        }
        parts.addAll(name.parts());
        if (tokens.peek().equals("(")) {
            parts.addAll(declarators.parameters(true));
        }
        return new Declared(name.name(), parts, true);
    }

    private static List<Part> joined(List<Part> type, Declared declarator) {
        List<Part> parts = new ArrayList<>(type);
        if (declarator.spaced() && !type.isEmpty()) {
            parts.add(Parts.SPACE);
        }
        parts.addAll(declarator.parts());
        return parts;
    }

    /** The name that is declared, which may be a path. */
    Declared declaredName() throws Mismatch {
        StringBuilder before = new StringBuilder(tokens.skip(".") ? "." : "");
        String last = tokens.name();
        while (tokens.skip(".")) {
            before.append(last).append('.');
            last = tokens.name();
        }
        List<Part> parts = new ArrayList<>();
        if (before.length() > 0) {
            parts.add(new Part(Role.PREFIX, before.toString(), ""));
        }
        parts.add(Parts.of(Role.DECLARED, last));
        String path = before + last;
        return new Declared(path.startsWith(".") ? path.substring(1) : path, parts, true);
    }

    private List<Part> type(Outer outer) throws Mismatch {
        List<Part> parts = specifiers(outer, true);
        if (!parts.isEmpty()) {
            parts.add(Parts.SPACE);
        }
        if (BASIC.contains(tokens.peek())) {
            basic(parts);
        } else {
            named(parts);
        }
        List<Part> right = specifiers(outer, true);
        if (!right.isEmpty()) {
            parts.add(Parts.SPACE);
            parts.addAll(right);
        }
        return parts;
    }

    private void basic(List<Part> parts) throws Mismatch {
        parts.add(Parts.of(Role.TYPE, tokens.take()));
        while (BASIC.contains(tokens.peek())) {
            parts.add(Parts.SPACE);
            parts.add(Parts.of(Role.TYPE, tokens.take()));
        }
    }

    private void named(List<Part> parts) throws Mismatch {
        for (String tag : TAGS) {
            if (tokens.skip(tag)) {
                parts.add(Parts.of(Role.KEYWORD, tag));
                parts.add(Parts.SPACE);
                break;
            }
        }
        path(parts);
    }

    /** A name that refers to something, each of its parts by itself. */
    void path(List<Part> parts) throws Mismatch {
        StringBuilder target = new StringBuilder();
        if (tokens.skip(".")) {
            parts.add(Parts.of(Role.PUNCTUATION, "."));
            target.append('.');
        }
        while (true) {
            String name = tokens.name();
            target.append(name);
            parts.add(Parts.reference(name, target.toString()));
            if (!tokens.skip(".")) {
                return;
            }
            parts.add(Parts.of(Role.PUNCTUATION, "."));
            target.append('.');
        }
    }

    /** Storage classes, qualifiers and attributes, in the order in which they are shown. */
    private List<Part> specifiers(Outer outer, boolean typed) throws Mismatch {
        List<String> seen = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        while (true) {
            String word = tokens.peek();
            if (allowed(word, outer, typed) && !seen.contains(word)) {
                seen.add(tokens.take());
                continue;
            }
            List<Part> attribute = attribute();
            if (attribute.isEmpty()) {
                break;
            }
            if (!parts.isEmpty()) {
                parts.add(Parts.of(Role.TEXT, " "));
            }
            parts.addAll(attribute);
        }
        for (String word : ORDER) {
            if (seen.contains(word)) {
                if (!parts.isEmpty()) {
                    parts.add(Parts.SPACE);
                }
                parts.add(Parts.of(Role.KEYWORD, word));
            }
        }
        return parts;
    }

    private static boolean allowed(String word, Outer outer, boolean typed) {
        return switch (word) {
            case "auto", "register", "thread_local", "_Thread_local" -> outer == Outer.MEMBER;
            case "static", "extern" -> outer == Outer.MEMBER || outer == Outer.FUNCTION;
            case "inline" -> outer == Outer.FUNCTION;
            case "restrict", "volatile", "const" -> typed;
            default -> false;
        };
    }

    /** All attributes that stand here, with a space between them. */
    List<Part> attributes() throws Mismatch {
        List<Part> parts = new ArrayList<>();
        for (List<Part> one = attribute(); !one.isEmpty(); one = attribute()) {
            if (!parts.isEmpty()) {
                parts.add(Parts.of(Role.TEXT, " "));
            }
            parts.addAll(one);
        }
        return parts;
    }

    /** One attribute, if there is one here. */
    List<Part> attribute() throws Mismatch {
        return attributes.read();
    }

    /** {@code = value} or {@code = {value, value}}; nothing where there is none. */
    List<Part> initializer(Set<String> stops) throws Mismatch {
        if (!tokens.skip("=")) {
            return List.of();
        }
        List<Part> parts = new ArrayList<>(List.of(Parts.SPACE, Parts.of(Role.PUNCTUATION, "="), Parts.SPACE));
        parts.addAll(new ExpressionReader(tokens, this).initializer(stops));
        return parts;
    }

    /** An expression up to one of {@code stops}, or the end. */
    List<Part> expression(Set<String> stops) throws Mismatch {
        return new ExpressionReader(tokens, this).upTo(stops);
    }
}
