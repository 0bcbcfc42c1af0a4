// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.highlight;

import java.util.Set;
import org.klpdoc.cdoc.CScanner;

/**
 * C as the kernel writes it. Which names are calls, tags and members is told apart for the links that they may become:
 *
 * <pre>
 * struct klp_patch *patch;        klp_patch is a tag
 * ret = klp_enable_patch(patch);  klp_enable_patch is a function
 * patch-&gt;enabled = true;          enabled is a member
 * </pre>
 */
final class CLexer implements Lexer {
    private static final Set<String> TAGGED = Set.of("struct", "union", "enum", "class");
    private final Words words;

    CLexer(Words words) {
        this.words = words;
    }

    @Override
    public void lex(String text, Tokens out) {
        new Run(text, out).all();
    }

    /** One text. */
    private final class Run {
        private final String text;
        private final Tokens out;
        private final CScanner scanner;
        /** The token before, without blanks and comments. */
        private String before = "";
        /** Whether the line has had nothing but blanks. */
        private boolean lineStart = true;
        /** Where the name of a file may stand: in a line of {@code #include}. */
        private boolean including;

        Run(String text, Tokens out) {
            this.text = text;
            this.out = out;
            this.scanner = new CScanner(text);
        }

        void all() {
            CScanner.Kind kind = scanner.next();
            while (kind != CScanner.Kind.END) {
                one(kind);
                kind = scanner.next();
            }
        }

        private void one(CScanner.Kind kind) {
            switch (kind) {
                case SPACE -> space();
                case COMMENT -> out.add(scanner.end(), TokenType.COMMENT);
                case STRING, CHARACTER -> quoted(kind == CScanner.Kind.STRING);
                case OTHER -> out.add(scanner.end(), other());
                default -> {
                    TokenType type = type(kind);
                    out.add(scanner.end(), type);
                    before = scanner.token();
                    lineStart = false;
                }
            }
        }

        private void space() {
            boolean ended = scanner.token().indexOf('\n') >= 0;
            lineStart |= ended;
            including &= !ended;
            out.add(scanner.end(), TokenType.TEXT);
        }

        private TokenType type(CScanner.Kind kind) {
            if (including) {
                return TokenType.INCLUDED;
            }
            return switch (kind) {
                case NUMBER -> TokenType.NUMBER;
                case DIRECTIVE -> TokenType.PREPROCESSOR;
                case WORD -> word();
                default -> TokenType.TEXT;
            };
        }

        private TokenType word() {
            String word = scanner.token();
            if (before.equals("#") && scanner.inDirective()) {
                including = word.startsWith("include");
                return TokenType.PREPROCESSOR;
            }
            if (before.equals(".") || before.equals("->")) {
                return TokenType.MEMBER;
            }
            TokenType known = words.type(word);
            if (known != TokenType.NAME) {
                return known;
            }
            if (TAGGED.contains(before)) {
                return TokenType.CLASS;
            }
            return behind();
        }

        /** What the sign behind a name says of it. */
        private TokenType behind() {
            int at = scanner.end();
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
            char next = at < text.length() ? text.charAt(at) : '\n';
            if (next == '(') {
                return TokenType.FUNCTION;
            }
            boolean label = next == ':' && lineStart && !text.startsWith("::", at) && at == scanner.end();
            return label ? TokenType.LABEL : TokenType.NAME;
        }

        /** A string, its escapes in a colour of their own; one that does not end is none. */
        private void quoted(boolean string) {
            before = "\"";
            lineStart = false;
            int end = scanner.end();
            char quote = string ? '"' : '\'';
            boolean ends = end - scanner.start() > 1 && text.charAt(end - 1) == quote;
            if (!ends && !string) {
                out.add(end, TokenType.ERROR);
                return;
            }
            TokenType type = including ? TokenType.INCLUDED : string ? TokenType.STRING : TokenType.CHARACTER;
            for (int at = scanner.start(); at + 1 < end; at++) {
                if (text.charAt(at) == '\\') {
                    out.add(at++, type);
                    out.add(at + 1, TokenType.ESCAPE);
                }
            }
            out.add(end, type);
        }

        /** The scanner knows ASCII alone; C and its readers take letters of other scripts and {@code $} in names. */
        private TokenType other() {
            lineStart = false;
            char c = text.charAt(scanner.start());
            return c == '$' || Character.isLetterOrDigit(c) || Character.isSpaceChar(c)
                    ? TokenType.NAME
                    : TokenType.ERROR;
        }
    }
}
