// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cdoc;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The tokens of a declaration without white space and comments, read one by one, with a way back. */
final class SignatureTokens {
    /** The text is not what was looked for; the reader above decides what to try next. */
    static final class Mismatch extends Exception {
        private static final long serialVersionUID = 1L;

        Mismatch() {
            super("not such a declaration", null, false, false);
        }
    }

    private static final int STEPS = 20_000; // tokens read, again and again, before a declaration is given up
    private static final Set<String> KEYWORDS = Set.of(
            "auto",
            "break",
            "case",
            "char",
            "const",
            "continue",
            "default",
            "do",
            "double",
            "else",
            "enum",
            "extern",
            "float",
            "for",
            "goto",
            "if",
            "inline",
            "int",
            "long",
            "register",
            "restrict",
            "return",
            "short",
            "signed",
            "sizeof",
            "static",
            "struct",
            "switch",
            "typedef",
            "union",
            "unsigned",
            "void",
            "volatile",
            "while",
            "_Alignas",
            "_Alignof",
            "_Atomic",
            "_Bool",
            "_Complex",
            "_Decimal32",
            "_Decimal64",
            "_Decimal128",
            "_Generic",
            "_Imaginary",
            "_Noreturn",
            "_Static_assert",
            "_Thread_local",
            "alignas",
            "alignof",
            "bool",
            "complex",
            "imaginary",
            "noreturn",
            "static_assert",
            "thread_local");

    private final String text;
    private final List<CScanner.Kind> kinds = new ArrayList<>();
    private final List<String> tokens = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private int at;
    private int steps;

    SignatureTokens(String text) {
        this.text = text;
        CScanner scanner = new CScanner(text);
        for (CScanner.Kind kind = scanner.next(); kind != CScanner.Kind.END; kind = scanner.next()) {
            if (kind != CScanner.Kind.SPACE && kind != CScanner.Kind.COMMENT) {
                kinds.add(kind);
                tokens.add(scanner.token());
                starts.add(scanner.start());
            }
        }
    }

    /** The place of the next token, to come back to. */
    int mark() {
        return at;
    }

    /** Goes back to a place. */
    void back(int mark) {
        at = mark;
    }

    /** Whether all was read. */
    boolean isEnd() {
        return at >= tokens.size();
    }

    /** The next token's text, "" at the end. */
    String peek() throws Mismatch {
        if (++steps > STEPS) {
            throw new Mismatch();
        }
        return isEnd() ? "" : tokens.get(at);
    }

    /** The next token's kind. */
    CScanner.Kind kind() {
        return isEnd() ? CScanner.Kind.END : kinds.get(at);
    }

    /** Takes the next token. */
    String take() throws Mismatch {
        String token = peek();
        at++;
        return token;
    }

    /** Takes the next token if it is that one. */
    boolean skip(String token) throws Mismatch {
        if (!peek().equals(token)) {
            return false;
        }
        at++;
        return true;
    }

    /** Takes the next token, which must be that one. */
    void expect(String token) throws Mismatch {
        if (!skip(token)) {
            throw new Mismatch();
        }
    }

    /** Whether the next token is a name and no keyword. */
    boolean isName() throws Mismatch {
        return kind() == CScanner.Kind.WORD && !KEYWORDS.contains(peek());
    }

    /** Takes a name, which must be there; {@code @name} is one for something anonymous. */
    String name() throws Mismatch {
        boolean anonymous = peek().equals("@");
        if (anonymous) {
            at++;
        }
        boolean fits = kind() == CScanner.Kind.WORD || anonymous && kind() == CScanner.Kind.NUMBER;
        if (!fits || KEYWORDS.contains(peek())) {
            throw new Mismatch();
        }
        return anonymous ? "@" + take() : take();
    }

    /** The text from the token at {@code mark} up to the next one. */
    String since(int mark) {
        int end = isEnd() ? text.length() : starts.get(at);
        return mark >= tokens.size()
                ? ""
                : text.substring(starts.get(mark), end).strip();
    }
}
