// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cdoc;

import java.util.List;
import java.util.Optional;

/**
 * The first line of a kernel-doc comment, which says what the comment is about.
 *
 * <pre>
 *  * klp_enable_patch() - enable the livepatch
 *  * struct klp_func - function structure for live patching
 *  * DOC: Livepatch state
 * </pre>
 *
 * @param kind {@code DOC}, {@code function}, {@code struct}, {@code union}, {@code enum} or {@code typedef}
 * @param name the name or title
 * @param purpose the short description
 * @param described whether there was a {@code -} or {@code :} for a description to follow
 */
record NameLine(String kind, String name, String purpose, boolean described) {
    private static final List<String> KEYWORDS = List.of("struct", "union", "enum", "typedef");

    /** The kind of a block that belongs to no declaration. */
    static final String DOC = "DOC";

    /** The kind of functions and macros. */
    static final String FUNCTION = "function";

    /** Reads the line; empty where no comment about something begins like that. */
    static Optional<NameLine> of(String line) {
        int doc = docTitle(line);
        if (doc >= 0) {
            String title = Ascii.trim(line.substring(doc));
            return Optional.of(new NameLine(DOC, title.isEmpty() ? "Introduction" : title, "", false));
        }
        int word = firstWord(line);
        if (word < 0) {
            return Optional.empty();
        }
        int star = Ascii.skipSpace(line, 0);
        int start = Ascii.at(line, star) == '*' && Ascii.skipSpace(line, star + 1) == word ? word : -1;
        String named = start < 0 ? "" : plainName(line, start);
        String first = named.isEmpty() ? line.substring(word, Ascii.wordEnd(line, word)) : named;
        int mark = Ascii.indexOfAny(line, 0, "-:");
        boolean described = mark < line.length();
        String purpose = described ? Ascii.squeeze(Ascii.trim(line.substring(mark + 1)), 1) : "";
        for (String keyword : KEYWORDS) {
            if (first.startsWith(keyword) && !Ascii.isWord(Ascii.at(first, keyword.length()))) {
                String tag = tag(first, keyword.length());
                boolean complete = !tag.isEmpty() || keyword.equals("enum");
                return complete ? Optional.of(new NameLine(keyword, tag, purpose, described)) : Optional.empty();
            }
        }
        return start < 0 ? Optional.empty() : function(line, start, purpose, described);
    }

    private static String tag(String text, int from) {
        int start = Ascii.skipSpace(text, from);
        int end = start;
        while (end < text.length() && !Ascii.isSpace(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end);
    }

    /** The column behind {@code * DOC:} and its spaces, or -1. */
    private static int docTitle(String line) {
        for (int at = line.indexOf("DOC:"); at >= 0; at = line.indexOf("DOC:", at + 1)) {
            int before = Ascii.trimEnd(line, 0, at);
            if (Ascii.at(line, before - 1) == '*') {
                return Ascii.skipSpace(line, at + 4);
            }
        }
        return -1;
    }

    /** The column of the first word that a star stands before, or -1. */
    private static int firstWord(String line) {
        for (int star = line.indexOf('*'); star >= 0; star = line.indexOf('*', star + 1)) {
            int at = Ascii.skipSpace(line, star + 1);
            if (Ascii.isWord(Ascii.at(line, at))) {
                return at;
            }
        }
        return -1;
    }

    /** Words, then nothing but empty parentheses or a word in them, and a description: the words. */
    private static String plainName(String line, int start) {
        int end = start;
        while (end < line.length() && (Ascii.isWord(line.charAt(end)) || Ascii.isSpace(line.charAt(end)))) {
            end++;
        }
        int nameEnd = Ascii.trimEnd(line, start, end);
        return nameEnd > start && endsName(line, end) ? line.substring(start, nameEnd) : "";
    }

    private static boolean endsName(String line, int at) {
        int i = parentheses(line, at);
        i = Ascii.skipSpace(line, i);
        char c = Ascii.at(line, i);
        return i >= line.length() || c == '-' || c == ':';
    }

    private static int parentheses(String line, int at) {
        if (Ascii.at(line, at) == '(') {
            int close = Ascii.wordEnd(line, at + 1);
            if (Ascii.at(line, close) == ')') {
                return close + 1;
            }
        }
        return at;
    }

    private static Optional<NameLine> function(String line, int start, String purpose, boolean described) {
        int at = start;
        int afterType = Ascii.skipSpace(line, Ascii.wordEnd(line, start));
        if (Ascii.at(line, afterType) == '*') {
            int name = Ascii.skipSpace(line, afterType + 1);
            at = Ascii.isWord(Ascii.at(line, name)) ? name : start;
        }
        int end = Ascii.wordEnd(line, at);
        String name;
        if (end > at && endsName(line, Ascii.skipSpace(line, end))) {
            name = line.substring(at, end);
        } else {
            int last = Math.max(line.lastIndexOf('-'), line.lastIndexOf(':'));
            if (last <= at) {
                return Optional.empty();
            }
            name = Ascii.trim(line.substring(at, last));
        }
        if (name.startsWith("define") && Ascii.isSpace(Ascii.at(name, 6))) {
            name = Ascii.trim(name.substring(6));
        }
        return Optional.of(new NameLine(FUNCTION, name, purpose, described));
    }
}
