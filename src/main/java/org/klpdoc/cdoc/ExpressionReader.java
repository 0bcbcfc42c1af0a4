// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cdoc;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.klpdoc.cdoc.CSignature.Part;
import org.klpdoc.cdoc.CSignature.Role;
import org.klpdoc.cdoc.SignatureTokens.Mismatch;

/**
 * Reads an expression within a declaration: an array's size, an enumerator's value. Operands and operators are told
 * apart by where they stand; what is no expression by that measure is shown as written.
 */
final class ExpressionReader {
    private static final Set<String> UNARY = Set.of("++", "--", "*", "&", "+", "-", "!", "~");
    private static final Set<String> BINARY = Set.of(
            "||", "&&", "|", "^", "&", "==", "!=", "<=", ">=", "<", ">", "<<", ">>", "+", "-", "*", "/", "%", "=", "*=",
            "/=", "%=", "+=", "-=", ">>=", "<<=", "&=", "^=", "|=");

    private final SignatureTokens tokens;
    private final TypeReader types;
    private int depth;

    ExpressionReader(SignatureTokens tokens, TypeReader types) {
        this.tokens = tokens;
        this.types = types;
    }

    /** An expression up to one of {@code stops} outside of brackets, or to the end; as written where it is none. */
    List<Part> upTo(Set<String> stops) throws Mismatch {
        int from = tokens.mark();
        try {
            List<Part> read = strict();
            if (tokens.isEnd() || stops.contains(tokens.peek())) {
                return read;
            }
        } catch (Mismatch written) {
            // shown as written below
        }
        tokens.back(from);
        for (int open = 0; !tokens.isEnd() && (open > 0 || !stops.contains(tokens.peek())); ) {
            String token = tokens.take();
            open += "([{".contains(token) ? 1 : ")]}".contains(token) ? -1 : 0;
            if (open < 0) {
                throw new Mismatch();
            }
        }
        String text = tokens.since(from);
        if (text.isEmpty()) {
            throw new Mismatch();
        }
        return List.of(Parts.of(Role.LITERAL, text));
    }

    /** What stands behind an equals sign: values in braces, or an expression as {@link #upTo} reads it. */
    List<Part> initializer(Set<String> stops) throws Mismatch {
        int from = tokens.mark();
        try {
            List<Part> read = braced();
            if (tokens.isEnd() || stops.contains(tokens.peek())) {
                return read;
            }
        } catch (Mismatch other) {
            // no list of expressions: read again below
        }
        tokens.back(from);
        return upTo(stops);
    }

    /** {@code {1, 2,}}. */
    private List<Part> braced() throws Mismatch {
        tokens.expect("{");
        List<Part> parts = new ArrayList<>(List.of(Parts.of(Role.PUNCTUATION, "{")));
        boolean more = !tokens.skip("}");
        while (more) {
            parts.addAll(strict());
            boolean comma = tokens.skip(",");
            if (comma) {
                parts.add(Parts.of(Role.PUNCTUATION, ","));
            }
            more = !tokens.skip("}");
            if (more && !comma) {
                throw new Mismatch();
            }
            if (more) {
                parts.add(Parts.SPACE);
            }
        }
        parts.add(Parts.of(Role.PUNCTUATION, "}"));
        return parts;
    }

    /** An expression as far as it goes. */
    List<Part> strict() throws Mismatch {
        List<Part> parts = new ArrayList<>();
        if (++depth > 100) {
            throw new Mismatch();
        }
        operand(parts);
        while (BINARY.contains(tokens.peek())) {
            parts.add(Parts.SPACE);
            parts.add(Parts.of(Role.OPERATOR, tokens.take()));
            parts.add(Parts.SPACE);
            operand(parts);
        }
        depth--;
        return parts;
    }

    private void operand(List<Part> parts) throws Mismatch {
        while (UNARY.contains(tokens.peek())) {
            parts.add(Parts.of(Role.OPERATOR, tokens.take()));
        }
        switch (tokens.kind()) {
            case NUMBER -> parts.add(Parts.of(Role.NUMBER, tokens.take()));
            case STRING -> parts.add(Parts.of(Role.STRING, tokens.take()));
            case CHARACTER -> parts.add(Parts.of(Role.CHARACTER, tokens.take()));
            case PUNCTUATION -> parenthesis(parts);
            default -> word(parts);
        }
        postfix(parts);
    }

    private void word(List<Part> parts) throws Mismatch {
        if (tokens.skip("sizeof")) {
            parts.add(Parts.of(Role.KEYWORD, "sizeof"));
            if (!tokens.peek().equals("(")) {
                parts.add(Parts.SPACE);
                operand(parts);
            } else {
                cast(parts);
            }
            return;
        }
        types.path(parts);
    }

    private void parenthesis(List<Part> parts) throws Mismatch {
        int from = tokens.mark();
        int size = parts.size();
        tokens.expect("(");
        parts.add(Parts.of(Role.PUNCTUATION, "("));
        try {
            parts.addAll(strict());
            tokens.expect(")");
            parts.add(Parts.of(Role.PUNCTUATION, ")"));
        } catch (Mismatch type) {
            tokens.back(from);
            while (parts.size() > size) {
                parts.remove(parts.size() - 1);
            }
            cast(parts);
            operand(parts);
        }
    }

    /** A type in parentheses, or else an expression in them. */
    private void cast(List<Part> parts) throws Mismatch {
        tokens.expect("(");
        parts.add(Parts.of(Role.PUNCTUATION, "("));
        parts.addAll(types.abstractType());
        tokens.expect(")");
        parts.add(Parts.of(Role.PUNCTUATION, ")"));
    }

    private void postfix(List<Part> parts) throws Mismatch {
        while (true) {
            if (tokens.skip("[")) {
                parts.add(Parts.of(Role.PUNCTUATION, "["));
                parts.addAll(strict());
                tokens.expect("]");
                parts.add(Parts.of(Role.PUNCTUATION, "]"));
            } else if (tokens.skip("->")) {
                parts.add(Parts.of(Role.OPERATOR, "->"));
                parts.add(Parts.of(Role.NAME, tokens.name()));
            } else if (tokens.peek().equals("++") || tokens.peek().equals("--")) {
                parts.add(Parts.of(Role.OPERATOR, tokens.take()));
            } else if (tokens.skip("(")) {
                call(parts);
            } else {
                return;
            }
        }
    }

    private void call(List<Part> parts) throws Mismatch {
        parts.add(Parts.of(Role.PUNCTUATION, "("));
        boolean more = !tokens.skip(")");
        while (more) {
            parts.addAll(strict());
            more = tokens.skip(",");
            if (more) {
                parts.addAll(List.of(Parts.of(Role.PUNCTUATION, ","), Parts.SPACE));
            } else {
                tokens.expect(")");
            }
        }
        parts.add(Parts.of(Role.PUNCTUATION, ")"));
    }
}
