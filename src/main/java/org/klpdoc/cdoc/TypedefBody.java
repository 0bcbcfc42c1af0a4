// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cdoc;

import java.util.Optional;

/** Reads a typedef: of a function ({@code typedef int (*klp_ctor_t)(void *obj);}) or of anything else. */
final class TypedefBody {
    private static final int WORDS = 8; // the most words that a function's type may have

    private TypedefBody() {}

    /** Reads it; empty where it is none. */
    static Optional<CDeclaration> read(String raw) {
        String text = Ascii.withoutComments(raw);
        int at = text.indexOf("typedef");
        if (at < 0) {
            return Optional.empty();
        }
        Optional<CDeclaration> function = function(text, at + 7);
        return function.isPresent() ? function : plain(text);
    }

    private static Optional<CDeclaration> function(String text, int from) {
        int close = text.lastIndexOf(");");
        int open = text.indexOf('(', from);
        if (open < 0 || close < open) {
            return Optional.empty();
        }
        String type = text.substring(from, open);
        if (!isType(type)) {
            return Optional.empty();
        }
        int name = Ascii.skipSpace(text, open + 1);
        name = Ascii.at(text, name) == '*' ? Ascii.skipSpace(text, name + 1) : name;
        int nameEnd = Ascii.wordEnd(text, name);
        int behind = Ascii.skipSpace(text, nameEnd);
        int arguments = Ascii.skipSpace(text, behind + 1);
        boolean pointer = nameEnd > name && Ascii.at(text, behind) == ')' && Ascii.at(text, arguments) == '(';
        if (pointer && arguments < close && words(type) <= WORDS) {
            return Optional.of(made(text, type, text.substring(name, nameEnd), arguments, close));
        }
        int end = Ascii.trimEnd(type, 0, type.length());
        int start = end;
        while (start > 0 && Ascii.isWord(type.charAt(start - 1))) {
            start--;
        }
        String before = type.substring(0, start);
        if (end - start < 2 || before.isBlank() || words(before) > WORDS) {
            return Optional.empty();
        }
        return Optional.of(made(text, before, type.substring(start, end), open, close));
    }

    private static CDeclaration made(String text, String type, String name, int open, int close) {
        return new CDeclaration.Function(
                name, Ascii.trim(type), true, ParameterList.of(text.substring(open + 1, close), ','));
    }

    private static boolean isType(String type) {
        for (int i = 0; i < type.length(); i++) {
            char c = type.charAt(i);
            if (!Ascii.isWord(c) && !Ascii.isSpace(c) && c != '*') {
                return false;
            }
        }
        return !type.isBlank();
    }

    private static int words(String type) {
        int count = 0;
        for (int i = Ascii.skipSpace(type, 0); i < type.length(); i = Ascii.skipSpace(type, i)) {
            count++;
            i = Ascii.indexOfAny(type, i, " \t\n");
        }
        return count;
    }

    private static Optional<CDeclaration> plain(String raw) {
        String text = withoutBrackets(raw);
        for (int stop = text.lastIndexOf(';'); stop >= 0; stop = text.lastIndexOf(';', stop - 1)) {
            int end = Ascii.trimEnd(text, 0, stop);
            int start = end;
            while (start > 0 && Ascii.isWord(text.charAt(start - 1))) {
                start--;
            }
            if (start < end && start > 7 && Ascii.isSpace(text.charAt(start - 1))) {
                return Optional.of(new CDeclaration.Typedef(text.substring(start, end)));
            }
        }
        return Optional.empty();
    }

    /** Without the closing bracket at the end and the character before it, as long as there is one. */
    private static String withoutBrackets(String raw) {
        int end = Ascii.trimEnd(raw, 0, raw.length());
        int stop = Ascii.at(raw, end - 1) == ';' ? Ascii.trimEnd(raw, 0, end - 1) : -1;
        boolean changed = false;
        while (stop >= 2 && (raw.charAt(stop - 1) == ')' || raw.charAt(stop - 1) == ']')) {
            char open = raw.charAt(stop - 1) == ')' ? '(' : '[';
            stop -= 2;
            while (stop > 0 && raw.charAt(stop - 1) == open) {
                stop--;
            }
            changed = true;
        }
        return changed ? raw.substring(0, stop) + ";" : raw;
    }
}
