// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cdoc;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A line of a kernel-doc comment that begins a section or describes a parameter: {@code * @patch: patch to be
 * enabled}, {@code * Return: 0 on success}.
 *
 * @param name {@code @patch}, or the section's canonical name
 * @param text what stands behind the colon
 * @param open whether the line ends with the colon
 */
record BodyLine(String name, String text, boolean open) {
    private static final List<String> SECTIONS =
            List.of("description", "context", "returns", "return", "notes", "note", "examples", "example");

    /** The section that holds what belongs to no other. */
    static final String DESCRIPTION = "Description";

    /** The section that ends at the first empty line. */
    static final String CONTEXT = "Context";

    private static final String RETURN = "Return";

    /** Reads a line; empty where it begins nothing. */
    static Optional<BodyLine> of(String line) {
        for (int star = line.indexOf('*'); star >= 0; star = line.indexOf('*', star + 1)) {
            int at = Ascii.skipSpace(line, star + 1);
            int end = nameEnd(line, at);
            int colon = Ascii.skipSpace(line, end);
            if (end > at && Ascii.at(line, colon) == ':' && Ascii.at(line, colon + 1) != ':') {
                return Optional.of(new BodyLine(
                        canonical(line.substring(at, end)), line.substring(colon + 1), colon + 1 == line.length()));
            }
        }
        return Optional.empty();
    }

    /** The text behind the first star of a line and one space; empty where there is no star. */
    static Optional<String> content(String line) {
        int star = line.indexOf('*');
        if (star < 0) {
            return Optional.empty();
        }
        return Optional.of(line.substring(Ascii.at(line, star + 1) == ' ' ? star + 2 : star + 1));
    }

    /** A member's comment on one line, {@code /** @member: text *}{@code /}, behind its {@code /**}. */
    static Optional<BodyLine> ofMember(String line, int from) {
        int at = Ascii.skipSpace(line, from);
        int end = Ascii.trimEnd(line, 0, line.length());
        if (Ascii.at(line, at) != '@' || !line.substring(0, end).endsWith("*/")) {
            return Optional.empty();
        }
        int colon = at + 1;
        while (Ascii.isWord(Ascii.at(line, colon)) || Ascii.isSpace(Ascii.at(line, colon))) {
            colon++;
        }
        if (colon == at + 1 || Ascii.at(line, colon) != ':' || colon + 1 > end - 2) {
            return Optional.empty();
        }
        int text = Math.min(Ascii.skipSpace(line, colon + 1), end - 2);
        return Optional.of(new BodyLine(line.substring(at, colon), line.substring(text, end - 2), false));
    }

    /** The first line of a member's comment of several lines: {@code * @member: text}. */
    static Optional<BodyLine> ofMember(String line) {
        for (int star = line.indexOf('*'); star >= 0; star = line.indexOf('*', star + 1)) {
            int at = Ascii.skipSpace(line, star + 1);
            int name = Ascii.skipSpace(line, at + 1);
            if (Ascii.at(line, at) != '@' || !Ascii.isWord(Ascii.at(line, name))) {
                continue;
            }
            int end = name;
            while (Ascii.isWord(Ascii.at(line, end)) || Ascii.at(line, end) == '.') {
                end++;
            }
            int colon = Ascii.skipSpace(line, end);
            if (Ascii.at(line, colon) == ':') {
                String text = line.substring(colon + 1);
                return Optional.of(new BodyLine(line.substring(at, end), text, text.isEmpty()));
            }
        }
        return Optional.empty();
    }

    /** Whether a line that ends the comment has a word before {@code *}{@code /}, and only a star before that. */
    static boolean hidesText(String line) {
        int end = line.indexOf("*/");
        int word = end;
        while (word > 0 && (Ascii.isWord(line.charAt(word - 1)) || ":.".indexOf(line.charAt(word - 1)) >= 0)) {
            word--;
        }
        return word < end && Ascii.at(line, Ascii.trimEnd(line, 0, word) - 1) == '*';
    }

    private static int nameEnd(String line, int at) {
        if (Ascii.at(line, at) == '@') {
            int end = at + 1;
            while (Ascii.isWord(Ascii.at(line, end)) || Ascii.at(line, end) == '.') {
                end++;
            }
            return end > at + 1 ? end : at;
        }
        for (String section : SECTIONS) {
            if (line.regionMatches(true, at, section, 0, section.length())) {
                int end = at + section.length();
                return Ascii.at(line, Ascii.skipSpace(line, end)) == ':' ? end : at;
            }
        }
        return at;
    }

    private static String canonical(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "description" -> DESCRIPTION;
            case "context" -> CONTEXT;
            case "return", "returns" -> RETURN;
            default -> name.equals("@return") ? RETURN : name;
        };
    }
}
