// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cdoc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the declaration of an enum: {@code enum klp_state { KLP_A, KLP_B = 2 };}. */
final class EnumBody {
    private EnumBody() {}

    /** Reads it; empty where it is none or has no constants. */
    static Optional<CDeclaration> read(String raw) {
        String text = withoutDirectives(Ascii.withoutComments(raw));
        int last = text.lastIndexOf('}');
        for (int at = text.indexOf("typedef"); at >= 0; at = text.indexOf("typedef", at + 1)) {
            int open = openingOfTypedef(text, at + 7);
            if (open >= 0 && last > open) {
                int name = Ascii.skipSpace(text, last + 1);
                int end = Ascii.wordEnd(text, name);
                if (Ascii.at(text, Ascii.skipSpace(text, end)) == ';') {
                    return made(text.substring(name, end), text.substring(open + 1, last));
                }
            }
        }
        for (int at = text.indexOf("enum"); at >= 0; at = text.indexOf("enum", at + 1)) {
            int name = Ascii.skipSpace(text, at + 4);
            int end = Ascii.wordEnd(text, name);
            int open = Ascii.skipSpace(text, end);
            if (name > at + 4 && Ascii.at(text, open) == '{' && last > open) {
                return made(text.substring(name, end), text.substring(open + 1, last));
            }
        }
        return Optional.empty();
    }

    private static int openingOfTypedef(String text, int from) {
        int at = Ascii.skipSpace(text, from);
        if (at == from || !text.startsWith("enum", at)) {
            return -1;
        }
        int open = Ascii.skipSpace(text, at + 4);
        return Ascii.at(text, open) == '{' ? open : -1;
    }

    /** Without {@code #define}, {@code #ifdef} and {@code #endif} up to the next semicolon. */
    private static String withoutDirectives(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        int lastStop = text.lastIndexOf(';');
        for (int hash = text.indexOf('#'); hash >= 0 && hash < lastStop; hash = text.indexOf('#', hash + 1)) {
            int word = Ascii.skipSpace(text, hash + 1);
            int end = Ascii.wordEnd(text, word);
            String directive = text.substring(word, end);
            boolean spaced = Ascii.isSpace(Ascii.at(text, end));
            boolean drop = spaced && (directive.equals("define") || directive.equals("ifdef"))
                    || directive.startsWith("endif");
            if (drop && hash >= from) {
                out.append(text, from, hash);
                from = text.indexOf(';', word) + 1;
            }
        }
        return out.append(text, from, text.length()).toString();
    }

    private static Optional<CDeclaration> made(String name, String body) {
        if (body.isEmpty()) {
            return Optional.empty();
        }
        List<String> constants = new ArrayList<>();
        String members = body.substring(0, Ascii.trimEnd(body, 0, body.length()));
        int from = 0;
        while (from < members.length()) {
            int comma = members.indexOf(',', from);
            comma = comma < 0 ? members.length() : comma;
            int word = Ascii.skipSpace(members, from);
            int end = Math.min(Ascii.wordEnd(members, word), comma);
            constants.add(end > word ? members.substring(word, end) : members.substring(from, comma));
            from = comma + 1;
        }
        return Optional.of(new CDeclaration.Enumeration(name, constants));
    }
}
