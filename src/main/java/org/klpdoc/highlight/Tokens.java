// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.highlight;

import java.util.ArrayList;
import java.util.List;

/** The runs of a text, one behind the other without gaps. Neighbours without a colour or a name are one run. */
final class Tokens {
    private final List<Token> list = new ArrayList<>();
    private int start;
    private int end;
    private TokenType type = TokenType.TEXT;
    private boolean failed;

    /** Adds a run from the end of the last one to {@code until}; nothing where that is no step forward. */
    void add(int until, TokenType kind) {
        if (until <= end) {
            return;
        }
        failed |= kind == TokenType.ERROR;
        boolean joined = kind == type && isLong(kind);
        if (!joined) {
            flush();
            type = kind;
        }
        end = until;
    }

    /** Adds the runs of a part of the text that another lexer has read, which begins where the last run ends. */
    void addAll(Tokens part) {
        int offset = end;
        part.list().forEach(token -> add(offset + token.end(), token.type()));
        failed |= part.failed;
    }

    /** Where the last run ends. */
    int end() {
        return end;
    }

    /** Whether the text has something that the language has no place for. */
    boolean failed() {
        return failed;
    }

    /** The runs. */
    List<Token> list() {
        flush();
        return list;
    }

    private static boolean isLong(TokenType kind) {
        return switch (kind) {
            case TEXT, STRING, COMMENT, OUTPUT, PREPROCESSOR, INCLUDED -> true;
            default -> false;
        };
    }

    private void flush() {
        if (end > start) {
            list.add(new Token(start, end, type));
            start = end;
        }
    }
}
