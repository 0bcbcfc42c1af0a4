// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cdoc;

import java.util.List;
import java.util.Set;
import org.klpdoc.cdoc.CSignature.Part;
import org.klpdoc.cdoc.CSignature.Role;
import org.klpdoc.cdoc.SignatureTokens.Mismatch;

/**
 * Reads the attributes of declarations: {@code [[noreturn]]}, {@code __attribute__((packed))}, and the words that the
 * project says are attributes (Sphinx' {@code c_id_attributes}, and with arguments {@code c_paren_attributes}).
 */
final class AttributeReader {
    /** What stands behind a word that has arguments. */
    private static final String CALLED = "()";

    private final SignatureTokens tokens;
    private final Set<String> words;

    /** Words as {@link CSignature#of} has them. */
    AttributeReader(SignatureTokens tokens, Set<String> words) {
        this.tokens = tokens;
        this.words = words;
    }

    /** The attribute that stands here; nothing where none is. */
    List<Part> read() throws Mismatch {
        int from = tokens.mark();
        String word = tokens.peek();
        if (word.equals("[")) {
            return standard(from);
        }
        if (words.contains(word + CALLED)) {
            tokens.take();
            if (tokens.skip("(")) {
                closed(1);
                return List.of(Parts.of(Role.TEXT, tokens.since(from)));
            }
            tokens.back(from);
        }
        if (words.contains(word)) {
            return List.of(Parts.of(Role.TEXT, tokens.take()));
        }
        if (!tokens.skip("__attribute__")) {
            return List.of();
        }
        tokens.expect("(");
        tokens.expect("(");
        closed(2);
        return List.of(Parts.of(Role.TEXT, tokens.since(from)));
    }

    /** {@code [[deprecated("text")]]}; nothing where it is an array. */
    private List<Part> standard(int from) throws Mismatch {
        tokens.take();
        if (!tokens.skip("[")) {
            tokens.back(from);
            return List.of();
        }
        int inner = tokens.mark();
        while (!tokens.peek().equals("]")) {
            if (tokens.take().isEmpty()) {
                throw new Mismatch();
            }
        }
        Part said = Parts.of(Role.TEXT, tokens.since(inner));
        tokens.expect("]");
        tokens.expect("]");
        return List.of(Parts.of(Role.PUNCTUATION, "[["), said, Parts.of(Role.PUNCTUATION, "]]"));
    }

    /** Takes all up to where {@code open} parentheses are closed. */
    private void closed(int open) throws Mismatch {
        for (int depth = open; depth > 0; ) {
            String token = tokens.take();
            if (token.isEmpty()) {
                throw new Mismatch();
            }
            depth += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
        }
    }
}
