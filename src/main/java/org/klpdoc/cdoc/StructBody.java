// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cdoc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the declaration of a struct or a union: its members for a list, its definition for display. */
final class StructBody {
    private static final List<String> KEYWORDS = List.of("struct", "union");
    private static final List<String> QUALIFIERS =
            List.of("__packed", "__aligned", "____cacheline_aligned_in_smp", "____cacheline_aligned");

    private static final int DEEPEST = 100; // levels of indent

    private StructBody() {}

    /** Reads it; empty where it is none or has no members. */
    static Optional<CDeclaration> read(String text) {
        int last = text.lastIndexOf('}');
        for (int at = keyword(text, 0); at >= 0; at = keyword(text, at + 1)) {
            int behind = keywordEnd(text, at);
            int name = Ascii.skipSpace(text, behind);
            int end = Ascii.wordEnd(text, name);
            int open = Ascii.skipSpace(text, end);
            if (name > behind && end > name && Ascii.at(text, open) == '{' && last > open) {
                return made(text.substring(at, behind), text.substring(name, end), text.substring(open + 1, last));
            }
        }
        return typedef(text, last);
    }

    /** {@code typedef struct { ... } name;}. */
    private static Optional<CDeclaration> typedef(String text, int last) {
        for (int at = text.indexOf("typedef"); at >= 0; at = text.indexOf("typedef", at + 1)) {
            int keyword = Ascii.skipSpace(text, at + 7);
            if (keyword == at + 7 || keyword(text, keyword) != keyword) {
                continue;
            }
            int behind = keywordEnd(text, keyword);
            int open = Ascii.skipSpace(text, behind);
            int name = Ascii.skipSpace(text, qualifiersEnd(text, Ascii.skipSpace(text, last + 1)));
            int end = Ascii.wordEnd(text, name);
            if (Ascii.at(text, open) == '{'
                    && last > open
                    && end > name
                    && Ascii.at(text, Ascii.skipSpace(text, end)) == ';') {
                return made(text.substring(keyword, behind), text.substring(name, end), text.substring(open + 1, last));
            }
        }
        return Optional.empty();
    }

    /** The place of the next {@code struct} or {@code union}, or -1. */
    static int keyword(CharSequence text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c == 's' || c == 'u') && keywordEnd(text, i) > i) {
                return i;
            }
        }
        return -1;
    }

    /** The place behind the {@code struct} or {@code union} that begins at {@code at}; {@code at} where none does. */
    static int keywordEnd(CharSequence text, int at) {
        for (String word : KEYWORDS) {
            int end = at + word.length();
            if (end <= text.length() && word.contentEquals(text.subSequence(at, end))) {
                return end;
            }
        }
        return at;
    }

    private static int qualifiersEnd(String text, int from) {
        int at = from;
        for (boolean found = true; found; ) {
            found = false;
            int attribute = MemberMacros.attributeEnd(text, at);
            if (attribute > at) {
                at = attribute;
                found = true;
            }
            for (String word : QUALIFIERS) {
                if (!found && text.startsWith(word, at)) {
                    at += word.length();
                    found = true;
                }
            }
        }
        return at;
    }

    private static Optional<CDeclaration> made(String keyword, String name, String body) {
        if (body.isEmpty()) {
            return Optional.empty();
        }
        String members = MemberMacros.plain(body);
        String flat = NestedMembers.flat(members);
        return Optional.of(new CDeclaration.Struct(name, keyword, ParameterList.of(flat, ';'), definition(members)));
    }

    /** The members for display: one to a line, indented by their depth. */
    private static List<String> definition(String members) {
        List<String> lines = new ArrayList<>();
        int level = 1;
        for (String raw : broken(members).split("\n")) {
            String clause = Ascii.squeezeFirst(Ascii.trim(raw));
            if (clause.isEmpty() || clause.equals("0")) {
                continue;
            }
            boolean closes = clause.indexOf('}') >= 0;
            level -= closes && level > 1 ? 1 : 0;
            lines.add("\t".repeat(clause.startsWith("#") ? 1 : Math.min(level, DEEPEST) + 1) + clause);
            level += clause.indexOf('{') >= 0 && !closes ? 1 : 0;
        }
        return lines;
    }

    /** A line end behind each brace that opens, each semicolon, and each constant of an enum without a name. */
    private static String broken(String members) {
        StringBuilder out = new StringBuilder(members.length() + 64);
        int enumEnd = -1;
        for (int i = 0; i < members.length(); i++) {
            char c = members.charAt(i);
            if (c == '}') {
                out.append(c);
                enumEnd = -1;
                int stop = Ascii.skipSpace(members, i + 1);
                if (stop > i + 1 && Ascii.at(members, stop) == ';') {
                    i = stop - 1;
                }
                continue;
            }
            out.append(c);
            if (c == '{' || c == ';') {
                out.append('\n');
                enumEnd = c == '{' && isEnum(members, i) ? i : enumEnd;
            } else if (c == ',' && enumEnd >= 0 && i + 1 < members.length() && members.charAt(i + 1) != '\n') {
                out.append('\n');
            }
        }
        return out.toString();
    }

    private static boolean isEnum(String members, int brace) {
        int end = Ascii.trimEnd(members, 0, brace);
        return end < brace && end >= 4 && members.startsWith("enum", end - 4);
    }
}
